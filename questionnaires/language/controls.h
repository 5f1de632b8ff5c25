// Characters that are not seen but obeyed. A control character moves a terminal's cursor, clears its screen or
// renames its window; a mark of direction makes a text read as another one.
//
//     for_terminal("Font\x1b[2J")            // "Font[2J"
//     for_terminal("gnp.\u202Eexe")          // "gnp.exe"
//     for_terminal("Une note\nqui suit")     // "Une note\n    qui suit"
#pragma once

#include <string>
#include <string_view>

namespace arpenteur {

// C0, DEL and C1; a line break and a tab are among them.
constexpr bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code <= 0x9F); }

// What Unicode calls Bidi_Control.
constexpr bool is_bidi_control(char32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool holds_controls(std::string_view text);
// Without any of these but line breaks; a tab is a space.
std::string without_controls(std::string_view text);

// What a terminal may be given: nothing in it is obeyed, and a line break goes on indented, so that no text
// can pass for a line of the program's own. What is not UTF-8 shows as U+FFFD.
std::string for_terminal(std::string_view text);

}  // namespace arpenteur
