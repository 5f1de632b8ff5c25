// Numbers as a sentence has them.
//
//     constexpr Noun persons_noun{{"personne", "person"}, {"personnes", "people"}, Gender::feminine};
//     counted(14, persons_noun, french)   // "quatorze personnes"
//     within_months(6, french)      // "d’ici à six mois"
#pragma once

#include <cstdint>
#include <string>

#include "questionnaires/language/words.h"

namespace arpenteur {

enum class Gender : std::uint8_t { masculine, feminine };

struct Noun {
    Words one;
    Words several;
    Gender gender = Gender::masculine;  // in French
};

inline constexpr Noun persons_noun{{"personne", "person"}, {"personnes", "people"}, Gender::feminine};

// "zéro" to "vingt", then figures in groups of three: "4 870".
std::string number_in_words(int number, Language language, Gender gender = Gender::masculine);

// "aucune personne", "une personne", "quatorze personnes".
std::string counted(int number, const Noun& noun, Language language);

// "d’ici à un mois", "d’ici à un an", "d’ici à dix-huit mois", "d’ici à deux ans"; "tout de suite" for 0.
std::string within_months(int months, Language language);

}  // namespace arpenteur
