// What the program says, in the two languages that it speaks: French first, English second.
//
//     constexpr Words recorded{"enregistré", "recorded"};
//     button(recorded.in(language));
//
// A text without its translation does not compile, and a document may be in another language than the screen:
// the language is an argument, never a setting of the process. Texts with blanks to fill in: sentence.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace arpenteur {

enum class Language : std::uint8_t { french, english };

struct Words {
    std::string_view fr;
    std::string_view en;

    constexpr std::string_view in(Language language) const { return language == Language::french ? fr : en; }
};

// "fr" and "en"; nothing for any other text.
std::optional<Language> language_from(std::string_view code);
std::string_view code_of(Language language);

}  // namespace arpenteur
