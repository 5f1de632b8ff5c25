// Numbers as they are written.
//
//     number_from<int>("12")      // 12
//     number_from<int>("12 m")    // nothing: the whole text is the number
//     plainly_written(1e3)        // "1000"
//     grouped(109781, french)     // "109 781", with narrow no-break spaces; "109,781" in English
//
// Digits are those of ASCII and the decimal sign is the full stop, whatever the system's language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "questionnaires/language/words.h"

namespace arpenteur {

// Nothing where the text is anything else, or a number that does not fit. For int, std::int16_t,
// std::int64_t, std::size_t and double.
template <class Number>
std::optional<Number> number_from(std::string_view written);

// The shortest digits that give the number back, without an exponent. The number is finite.
std::string plainly_written(double number);

std::string grouped(int number, Language language);

}  // namespace arpenteur
