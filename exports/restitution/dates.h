// Days as a sentence says them.
//
//     day_in_words("2026-11-19", french)                  "19 novembre 2026"
//     days_in_words("2026-11-19", "2026-11-20", french)   "les 19 et 20 novembre 2026"
//     month_after("2026-11-24", 6, french)                "mai 2027"
//
// A date that is none is said as it is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "questionnaires/language/words.h"

namespace arpenteur {

std::string day_in_words(std::string_view day, Language language);

// "le 19 novembre 2026", "les 19 et 20 novembre 2026" where the days follow each other, "du 19 au 23 novembre
// 2026"; empty where the first day is not known.
std::string days_in_words(std::string_view first, std::string_view last, Language language);

// The month that comes so many months after the day; none where that is no date.
std::optional<std::string> month_after(std::string_view day, int months, Language language);

}  // namespace arpenteur
