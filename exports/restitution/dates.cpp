#include "exports/restitution/dates.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <fmt/format.h>

#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

using Day = std::chrono::year_month_day;

constexpr std::array<Words, 12> months_of_the_year{{{"janvier", "January"},
                                                    {"février", "February"},
                                                    {"mars", "March"},
                                                    {"avril", "April"},
                                                    {"mai", "May"},
                                                    {"juin", "June"},
                                                    {"juillet", "July"},
                                                    {"août", "August"},
                                                    {"septembre", "September"},
                                                    {"octobre", "October"},
                                                    {"novembre", "November"},
                                                    {"décembre", "December"}}};

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<Day> day_from(std::string_view written) {
    if (written.size() != 10 || written[4] != '-' || written[7] != '-') return std::nullopt;
    const auto year = number(written.substr(0, 4)), month = number(written.substr(5, 2)),
               day = number(written.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Day known{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                    std::chrono::day(static_cast<unsigned>(*day))};
    return known.ok() ? std::optional(known) : std::nullopt;
}

std::string_view month_words(std::chrono::month month, Language language) {
    return months_of_the_year[static_cast<unsigned>(month) - 1].in(language);
}

std::string day_number(const Day& day, Language language) {
    const auto number_of_day = static_cast<unsigned>(day.day());
    if (number_of_day == 1 && language == Language::french) return "1er";
    return fmt::format("{}", number_of_day);
}

std::string in_words(const Day& day, Language language) {
    return fmt::format("{}\u00A0{} {}", day_number(day, language), month_words(day.month(), language),
                       static_cast<int>(day.year()));
}

// The first of two days, as far as the second does not say it again.
std::string first_of(const Day& first, const Day& last, Language language) {
    if (first.year() != last.year()) return in_words(first, language);
    if (first.month() != last.month())
        return fmt::format("{}\u00A0{}", day_number(first, language), month_words(first.month(), language));
    return day_number(first, language);
}

}  // namespace

std::string day_in_words(std::string_view day, Language language) {
    const auto known = day_from(day);
    return known ? in_words(*known, language) : std::string(day);
}

std::string days_in_words(std::string_view first, std::string_view last, Language language) {
    if (first.empty()) return {};
    const auto from = day_from(first), to = day_from(last);
    if (!from || !to || *from == *to)
        return sentence(language, {"le {}", "on {}"}, day_in_words(first, language));
    const bool follow = std::chrono::sys_days(*to) - std::chrono::sys_days(*from) == std::chrono::days(1);
    const WordsWith<2> words =
        follow ? WordsWith<2>{"les {} et {}", "on {} and {}"} : WordsWith<2>{"du {} au {}", "from {} to {}"};
    return sentence(language, words, first_of(*from, *to, language), in_words(*to, language));
}

std::optional<std::string> month_after(std::string_view day, int months, Language language) {
    constexpr int a_century = 1200;
    const auto known = day_from(day);
    if (!known || months < 0 || months > a_century) return std::nullopt;
    const Day then = *known + std::chrono::months(months);
    return fmt::format("{} {}", month_words(then.month(), language), static_cast<int>(then.year()));
}

}  // namespace arpenteur
