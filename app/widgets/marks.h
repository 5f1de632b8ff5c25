// What is shown and not touched: badges, progress, banners; and toasts, which Surface::say() asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/widgets/icons.h"
#include "app/widgets/text.h"

namespace arpenteur {

struct ToneColours {
    ImU32 ink;
    ImU32 ground;
};
ToneColours colours_of(Tone tone);
Icon icon_of(Tone tone);

void badge(Surface& surface, std::string_view text, Tone tone = Tone::neutral);
float badge_width(const Surface& surface, std::string_view text);
float badge_height(const Surface& surface);
void badge_in(Surface& surface, ImVec2 corner, std::string_view text, Tone tone);

// `fraction` of 1; the label says it in words: "14 critères sur 36".
void progress(Surface& surface, std::string_view label, float fraction);

struct Banner {
    Tone tone = Tone::info;
    std::string title{};  // a strong first line, if any
    std::string text{};
    std::string action{};  // a button's label, if any; its path is "<path>/action"
};
// True when the action was pressed.
bool banner(Surface& surface, std::string_view path, const Banner& what);

// Over everything; called by draw_frame.
void draw_toasts(Surface& surface);

}  // namespace arpenteur
