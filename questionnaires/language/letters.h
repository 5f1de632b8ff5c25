// Letters, capitals and digits.
//
//     capitalised("établissement public")   // "Établissement public", as it begins a sentence
//     in_capitals("LE GOFF")                // true: the surname in "Anne LE GOFF"
#pragma once

#include <string>
#include <string_view>

namespace arpenteur {

// A letter in the sense of words and of line breaking: Latin and its neighbours, with or without accents.
constexpr bool is_letter(char32_t code) {
    if ((code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z')) return true;
    return code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7;
}
constexpr bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

// The text, its first letter as a capital.
std::string capitalised(std::string_view text);

// At least two capitals, and no small letter.
bool in_capitals(std::string_view text);

}  // namespace arpenteur
