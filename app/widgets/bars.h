// The bars at the top and at the bottom of a screen.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/widgets/buttons.h"

namespace arpenteur {

struct TopBar {
    std::string title{};
    std::string subtitle{};
    std::string
        back{};  // what going back is called, for the registry; empty: no way back. Its path is "bar/back"
    std::string status{};  // "enregistré"
    Tone status_tone = Tone::neutral;
    std::vector<Button> actions{};  // at the right
};
struct BarTouch {
    bool back = false;  // Escape too
    std::optional<std::size_t> action;
};
// Not drawn while the keyboard leaves too little height for it and a field.
BarTouch top_bar(Surface& surface, const TopBar& bar);

// Buttons at the bottom, the last at the right. Call it after a scroll_area that leaves bar_height().
std::optional<std::size_t> bottom_bar(Surface& surface, std::span<const Button> buttons);
std::optional<std::size_t> bottom_bar(Surface& surface, std::initializer_list<Button> buttons);
float bar_height(const Surface& surface);

}  // namespace arpenteur
