#include "questionnaires/language/dates.h"

#include <array>
#include <chrono>
#include <fmt/core.h>

#include "questionnaires/language/numbers.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

using Date = std::chrono::year_month_day;

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

Date date_of(Day day) { return std::chrono::sys_days(std::chrono::days(day.since_1970())); }

std::optional<unsigned> digits(std::string_view text) {
    if (text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
    const auto number = number_from<int>(text);
    return number ? std::optional(static_cast<unsigned>(*number)) : std::nullopt;
}

std::string_view month_words(std::chrono::month month, Language language) {
    return months_of_the_year[static_cast<unsigned>(month) - 1].in(language);
}

std::string day_number(const Date& day, Language language) {
    const auto number_of_day = static_cast<unsigned>(day.day());
    if (number_of_day == 1 && language == Language::french) return "1er";
    return fmt::format("{}", number_of_day);
}

std::string in_words(const Date& day, Language language) {
    return fmt::format("{}\u00A0{} {}", day_number(day, language), month_words(day.month(), language),
                       static_cast<int>(day.year()));
}

// The first of two days, as far as the second does not say it again.
std::string first_of(const Date& first, const Date& last, Language language) {
    if (first.year() != last.year()) return in_words(first, language);
    if (first.month() != last.month())
        return fmt::format("{}\u00A0{}", day_number(first, language), month_words(first.month(), language));
    return day_number(first, language);
}

}  // namespace

std::optional<Day> Day::from(std::string_view written) {
    if (written.size() != 10 || written[4] != '-' || written[7] != '-') return std::nullopt;
    const auto year = digits(written.substr(0, 4)), month = digits(written.substr(5, 2)),
               day = digits(written.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                    std::chrono::day(*day)};
    if (!date.ok()) return std::nullopt;
    return since_1970(static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count()));
}

std::string Day::written() const {
    const Date date = date_of(*this);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string day_in_words(std::string_view day, Language language) {
    const auto known = Day::from(day);
    return known ? in_words(date_of(*known), language) : std::string(day);
}

std::string days_in_words(std::string_view first, std::string_view last, Language language) {
    if (first.empty()) return {};
    const auto from = Day::from(first), to = Day::from(last);
    if (!from || !to || *from == *to)
        return sentence(language, {"le {}", "on {}"}, day_in_words(first, language));
    const bool follow = to->since_1970() - from->since_1970() == 1;
    const WordsWith<2> words =
        follow ? WordsWith<2>{"les {} et {}", "on {} and {}"} : WordsWith<2>{"du {} au {}", "from {} to {}"};
    return sentence(language, words, first_of(date_of(*from), date_of(*to), language),
                    in_words(date_of(*to), language));
}

std::optional<std::string> month_after(std::string_view day, int months, Language language) {
    constexpr int a_century = 1200;
    const auto known = Day::from(day);
    if (!known || months < 0 || months > a_century) return std::nullopt;
    const Date then = date_of(*known) + std::chrono::months(months);
    return fmt::format("{} {}", month_words(then.month(), language), static_cast<int>(then.year()));
}

}  // namespace arpenteur
