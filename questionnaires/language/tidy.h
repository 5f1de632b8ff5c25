// Text as people type it or paste it, tidied.
//
//     trimmed("  Élise Durand\n")        // "Élise Durand"
//     tidied(" Élise \u00A0 Durand ")    // "Élise Durand"
//     split_words(" Élise  Durand")      // {"Élise", "Durand"}
//     cleaned("e\u0301te\u0301\r\n")     // "été\n"
//
// White space is that of ASCII, no-break spaces, the zero-width space and the byte order mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace arpenteur {

// Without white space at both ends; a part of `text`.
std::string_view trimmed(std::string_view text);

// The same, and each run of white space inside is one space.
std::string tidied(std::string_view text);

// What stands between white space.
std::vector<std::string> split_words(std::string_view text);
std::string join_words(const std::vector<std::string>& words);

// What comes from another program, ready to be edited: UTF-8, composed (NFC), its lines ending in \n, its
// tabs as spaces, without any other control character or mark of direction.
std::string cleaned(std::string_view foreign);

}  // namespace arpenteur
