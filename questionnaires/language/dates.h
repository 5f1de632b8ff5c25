// Days of the calendar: as they are stored, "2026-11-23", and as a sentence has them.
//
//     day_in_words("2026-11-19", french)                  // "19 novembre 2026"
//     days_in_words("2026-11-19", "2026-11-20", french)   // "les 19 et 20 novembre 2026"
//     month_after("2026-11-24", 6, french)                // "mai 2027"
//     Day::from("2026-02-30")                             // nothing
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "questionnaires/language/words.h"

namespace arpenteur {

// A day that the calendar has.
class Day {
public:
    static std::optional<Day> from(std::string_view written);
    static constexpr Day since_1970(int days) { return Day(days); }

    std::string written() const;
    constexpr int since_1970() const { return days_; }

    friend constexpr auto operator<=>(Day, Day) = default;

private:
    explicit constexpr Day(int days) : days_(days) {}

    int days_;
};

// A text that is not a day comes back as it is.
std::string day_in_words(std::string_view day, Language language);

// "le 19 novembre 2026"; "les 19 et 20 novembre 2026" where one day follows the other; "du 19 au 23 novembre
// 2026". Empty where the first is empty.
std::string days_in_words(std::string_view first, std::string_view last, Language language);

// The month that many months after the day. Nothing where the day is not one, or the months are fewer than 0
// or more than a century.
std::optional<std::string> month_after(std::string_view day, int months, Language language);

}  // namespace arpenteur
