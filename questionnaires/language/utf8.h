// Text, character by character.
//
//     for (std::size_t at = 0; at < text.size(); at = after(text, at)) use(decode(text, at).code);
//
// A byte that is not UTF-8 reads as U+FFFD, one byte long: whatever a text holds can be walked both ways, and
// nothing of it is lost.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arpenteur {

struct CodePoint {
    char32_t code = 0;
    std::size_t bytes = 0;

    // Not UTF-8. A U+FFFD that was written has three bytes.
    bool is_broken() const { return code == 0xFFFD && bytes == 1; }
};

CodePoint decode_beyond_ascii(std::string_view text, std::size_t at);

// The character that begins at `at`, which is less than text.size().
inline CodePoint decode(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    return first < 0x80 ? CodePoint{first, 1} : decode_beyond_ascii(text, at);
}

// Where the character before, or after, `at` begins; the ends of the text stay where they are.
std::size_t before(std::string_view text, std::size_t at);
std::size_t after(std::string_view text, std::size_t at);

// Half a surrogate pair, and what lies beyond U+10FFFF, is no character: it is written as U+FFFD.
void append_utf8(std::string& text, char32_t code);
std::string encoded(char32_t code);

std::size_t length_in_characters(std::string_view text);

bool well_formed_utf8(std::string_view text);

}  // namespace arpenteur
