// The letters that Arpenteur draws with: Inter, with DejaVu Sans for what Inter lacks.
//
//     Fonts fonts(*io.Fonts, files, 1.25F);
//     draw_list.AddText(fonts.body.face, fonts.body.size, ...);
//
// A size is the pixel height from the highest ascender to the lowest descender, so body 24 has an em of about
// 20 px. The caller reads the files: this room reads no disk.
#pragma once

#include <imgui.h>
#include <string_view>
#include <vector>

namespace arpenteur {

// The bytes of the font files; an empty one is absent. Without any, ImGui's own small bitmap font is all that
// is left.
struct FontFiles {
    std::vector<unsigned char> regular;
    std::vector<unsigned char> strong;
    std::vector<unsigned char> fallback_regular;
    std::vector<unsigned char> fallback_strong;
};

// One face at one size. The size is ours: what ImFont says of it differs between versions of ImGui.
struct Font {
    ImFont* face = nullptr;
    float size = 0.0F;

    float advance(char32_t code) const;
    // The width of a text on one line.
    float width(std::string_view text) const;
    // Whether the code point has a glyph of its own; spaces and line ends count as having one.
    bool has(char32_t code) const;
};

struct Fonts {
    Font small;  // 18: labels, hints, badges
    Font small_strong;
    Font rail;  // 22
    Font rail_strong;
    Font body;  // 24: cards, notes, fields
    Font strong;
    Font title;  // 32
    Font key;    // 28: the on-screen keyboard

    Fonts() = default;
    // Builds the atlas anew, at the pixel sizes of this scale. `files` must outlive the atlas.
    Fonts(ImFontAtlas& atlas, const FontFiles& files, float scale);
};

}  // namespace arpenteur
