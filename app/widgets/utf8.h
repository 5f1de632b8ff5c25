// Text as code points. A byte that is not UTF-8 reads as U+FFFD, one byte long, so whatever a buffer holds
// can be walked both ways and is never lost.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arpenteur {

struct CodePoint {
    char32_t code;
    std::size_t bytes;
};

// The code point that begins at `at`, which is less than text.size().
CodePoint decode(std::string_view text, std::size_t at);

// Where the code point before, or after, `at` begins; the end of the text stays where it is.
std::size_t before(std::string_view text, std::size_t at);
std::size_t after(std::string_view text, std::size_t at);

void append(std::string& text, char32_t code);
std::string encoded(char32_t code);

// What comes from elsewhere, made ready to be edited: valid UTF-8, composed (NFC), line ends as \n, tabs as
// spaces, no other control character.
std::string cleaned(std::string_view foreign);

// A letter in the sense of line breaking and of words: Latin, with or without accents. Digits are not
// letters.
bool is_letter(char32_t code);
bool is_digit(char32_t code);

}  // namespace arpenteur
