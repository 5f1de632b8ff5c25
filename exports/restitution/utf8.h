// Text, character by character.
//
//     for (std::size_t at = 0; at < words.size();) use(next_character(words, at));
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace arpenteur {

// The character that begins at `at`, which moves past it. A byte that begins none is U+FFFD, and is passed
// alone.
char32_t next_character(std::string_view words, std::size_t& at);

void add_utf8(std::string& out, char32_t character);

std::size_t length_in_characters(std::string_view words);

// Its first letter as a capital: "établissement public" begins a sentence as "Établissement public".
std::string capitalised(std::string_view words);

}  // namespace arpenteur
