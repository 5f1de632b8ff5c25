// What is typed. The caller owns the text, so it survives a lock and a change of screen; caret, selection and
// undo belong to the surface, by path.
//
//     const FieldLook look{.label = "Note de terrain", .many_lines = true};
//     const FieldTouch field = text_field(surface, "note/body", draft, look);
//     if (field.changed) intention = Draft{};
//     if (field.left) intention = Written{draft};
#pragma once

#include <string>
#include <string_view>

#include "app/widgets/surface.h"

namespace arpenteur {

struct FieldLook {
    std::string_view label{};        // above; empty: none, and then give `name`
    std::string_view name{};         // what the registry calls it when there is no label
    std::string_view placeholder{};  // in the empty field
    std::string_view hint{};         // below
    std::string_view error{};        // below instead of the hint, and the border says so
    bool many_lines = false;
    int lines = 4;        // shown at least, where there are many
    int most_lines = 0;   // shown at most, then it scrolls inside; 0: it grows with its text
    float height = 0.0F;  // in pixels, of the whole box, instead of counting lines
    bool password = false;
    bool typography = true;  // French spaces as one types; off for codes, addresses, numbers
    bool numbers = false;    // the keyboard opens on its digits
    bool enabled = true;
};

struct FieldTouch {
    bool changed = false;
    bool submitted = false;  // Enter on one line; Control-Enter on many
    bool focused = false;
    bool left = false;  // the focus was here in the last frame and went elsewhere
};

FieldTouch text_field(Surface& surface, std::string_view path, std::string& text, const FieldLook& look);

// Goes on typing in the field behind this text, which takes the place of what is there.
void put_text(Surface& surface, std::string_view path, std::string& text, std::string wanted);

}  // namespace arpenteur
