// The one way in which anything reacts to a finger or to a key: it is placed, recorded, put in the focus
// ring, and answers in the frame where it was touched. Every control is drawing over this.
//
//     const Touch hit = touch(surface, "note/save", box, {.label = label});
//     fill(box, hit.held ? colours::primary_held : colours::primary);
//     return hit.pressed;
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/widgets/surface.h"

namespace arpenteur {

struct Touchable {
    WidgetRole role = WidgetRole::button;
    std::string_view label{};
    std::string value{};
    bool enabled = true;
    bool selected = false;
    bool on_press = false;  // acts when the finger comes, not when it leaves: keys
    bool in_ring = true;    // can have the focus
    bool numbers = false;   // a field of numbers
};

struct Touch {
    bool pressed = false;  // tapped, or activated by a key
    bool held = false;
    bool focused = false;
    std::optional<ImVec2> at;          // where it was tapped; none when a key did it
    std::optional<ImVec2> long_press;  // once, where a long press began
};

Touch touch(Surface& surface, std::string_view path, const Box& box, const Touchable& what);

// Takes space in the flow: below what was drawn last, at its left edge.
Box place(Surface& surface, float width, float height);

// Moves the next control down, or up: room that does not count where nothing follows.
void move_down(float pixels);

// Scrolls whatever contains `box`, which was drawn in the current window, until it shows.
void reveal(const Box& box, float margin);
// The same for a record, by the window it was drawn in.
void reveal(const WidgetRecord& widget, float margin);

}  // namespace arpenteur
