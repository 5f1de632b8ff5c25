// How Arpenteur looks: colours to be read in sunlight, sizes to be touched by a thumb.
//
// Text is at 7:1 or better on every ground it may stand on, control borders at 3:1 or better, and no state is
// shown by colour alone. Every length is written at scale 1 and goes through px(), which gives whole pixels.
//
//     draw_list.AddRectFilled(box.min, box.max, colours::rail, theme.px(radius));
#pragma once

#include <cstdint>
#include <imgui.h>

namespace arpenteur {

constexpr ImU32 opaque(std::uint32_t rgb) {
    return IM_COL32((rgb >> 16U) & 0xFFU, (rgb >> 8U) & 0xFFU, rgb & 0xFFU, 0xFF);
}

namespace colours {
inline constexpr ImU32 paper = opaque(0xFFFFFF);
inline constexpr ImU32 rail = opaque(0xEDF1F5);  // panels too
inline constexpr ImU32 ink = opaque(0x10151C);
inline constexpr ImU32 second_ink = opaque(0x3B4654);  // labels and hints
inline constexpr ImU32 border = opaque(0x6B7785);
inline constexpr ImU32 line = opaque(0xC5CDD6);  // decorative: never the only mark of a control
inline constexpr ImU32 primary = opaque(0x0A4C86);
inline constexpr ImU32 primary_held = opaque(0x06335B);
inline constexpr ImU32 selected = opaque(0xDFECF8);
inline constexpr ImU32 done = opaque(0x0B6636);
inline constexpr ImU32 attention = opaque(0x8A4600);
inline constexpr ImU32 error = opaque(0x9E1219);
inline constexpr ImU32 error_held = opaque(0x6E0B11);
inline constexpr ImU32 text_selection = opaque(0xB7D4F0);
inline constexpr ImU32 held = opaque(0xD3DCE6);  // a white control under the finger
inline constexpr ImU32 done_ground = opaque(0xE3F2E8);
inline constexpr ImU32 attention_ground = opaque(0xFFF3E0);
inline constexpr ImU32 error_ground = opaque(0xFCE8E8);
inline constexpr ImU32 keyboard = opaque(0xD5DCE4);
inline constexpr ImU32 function_key = opaque(0xBAC5D1);
inline constexpr ImU32 held_key = opaque(0x9FC3E6);
inline constexpr ImU32 veil = IM_COL32(0x10, 0x15, 0x1C, 0x99);  // over what a dialog covers
}  // namespace colours

// Lengths at scale 1.
inline constexpr float target = 48.0F;  // the least that a finger is asked to hit
inline constexpr float card_height = 56.0F;
inline constexpr float row_height = 60.0F;
inline constexpr float top_bar_height = 64.0F;
inline constexpr float rail_width = 300.0F;
inline constexpr float narrow_rail_width = 72.0F;  // discs only
inline constexpr float radius = 8.0F;
inline constexpr float border_width = 1.5F;
inline constexpr float selected_border_width = 3.0F;
inline constexpr float indicator_width = 6.0F;
inline constexpr float gap = 12.0F;       // between two controls
inline constexpr float card_line = 1.3F;  // line height of cards, as a multiple of the text's size
inline constexpr float note_line = 1.45F;

class Theme {
public:
    explicit Theme(float scale) : scale_(scale) {}

    float scale() const { return scale_; }
    // Whole pixels, and never fewer than one for a length that is not zero.
    float px(float length_at_scale_1) const;
    // For borders, which may be a fraction of a pixel.
    float stroke(float width_at_scale_1) const { return width_at_scale_1 * scale_; }

private:
    float scale_;
};

// Sets what ImGui itself still decides: no padding, no rounding, no border of its own, our gap between items.
void apply(const Theme& theme, ImGuiStyle& style);

}  // namespace arpenteur
