#include "app/widgets/fonts.h"

#include <cmath>

#include "app/widgets/imgui_versions.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

// French, the languages of France and of its neighbours, typographic signs and the few symbols of the
// screens.
constexpr ImWchar all_ranges[] = {0x0020, 0x017F, 0x0218, 0x021B, 0x02C6, 0x02DD, 0x2010, 0x2027, 0x202F,
                                  0x203A, 0x2070, 0x209C, 0x20AC, 0x20AC, 0x2122, 0x2122, 0x2190, 0x2193,
                                  0x21E7, 0x21E7, 0x2212, 0x2212, 0x2248, 0x2248, 0x2260, 0x2265, 0x232B,
                                  0x232B, 0x25CF, 0x25CF, 0x2713, 0x2713, 0xFFFD, 0xFFFD, 0};

constexpr char32_t replacement = 0xFFFD;

ImWchar drawable(char32_t code) {
    return code > IM_UNICODE_CODEPOINT_MAX ? static_cast<ImWchar>(replacement) : static_cast<ImWchar>(code);
}

void add_file(ImFontAtlas& atlas, const std::vector<unsigned char>& file, float size, bool merge,
              ImFont*& face) {
    if (file.empty()) return;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    config.MergeMode = merge;
    // The atlas only reads what it does not own; its interface is older than const.
    auto* bytes = const_cast<unsigned char*>(file.data());
    face = atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(file.size()), size, &config, all_ranges);
}

Font add(ImFontAtlas& atlas, const std::vector<unsigned char>& file,
         const std::vector<unsigned char>& fallback, float size) {
    Font font{nullptr, std::floor(size)};
    add_file(atlas, file, font.size, false, font.face);
    add_file(atlas, fallback, font.size, font.face != nullptr, font.face);
    if (font.face == nullptr) {
        ImFontConfig config;
        config.SizePixels = font.size;
        font.face = atlas.AddFontDefault(&config);
    }
    return font;
}

}  // namespace

float Font::advance(char32_t code) const { return imgui_versions::advance(*face, size, drawable(code)); }

float Font::width(std::string_view text) const {
    float width = 0.0F;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        width += advance(point.code);
        at += point.bytes;
    }
    return width;
}

bool Font::has(char32_t code) const {
    if (code == U' ' || code == U'\n' || code == U'\t') return true;
    return code <= IM_UNICODE_CODEPOINT_MAX && imgui_versions::has_glyph(*face, size, drawable(code));
}

Fonts::Fonts(ImFontAtlas& atlas, const FontFiles& files, float scale) {
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    const auto regular = [&](float size) {
        return add(atlas, files.regular, files.fallback_regular, size * scale);
    };
    const auto bold = [&](float size) {
        return add(atlas, files.strong, files.fallback_strong, size * scale);
    };
    body = regular(24.0F);  // first: what ImGui takes when nothing is pushed
    strong = bold(24.0F);
    rail = regular(22.0F);
    rail_strong = bold(22.0F);
    small = regular(18.0F);
    small_strong = bold(18.0F);
    title = bold(32.0F);
    key = regular(28.0F);
    imgui_versions::build_atlas(atlas);
}

}  // namespace arpenteur
