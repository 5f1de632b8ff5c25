#include "questionnaires/language/wall_time.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/core.h>

#include "questionnaires/language/dates.h"
#include "questionnaires/language/numbers.h"

namespace arpenteur {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr int longest_offset = 14 * 60;
// From the year 1 to the year 9999, on the clock that is shown.
constexpr std::int64_t first_second = -62'135'596'800;
constexpr std::int64_t last_second = 253'402'300'799;

int shown_offset(const WallTime& time) {
    return std::clamp<int>(time.offset_minutes, -longest_offset, longest_offset);
}

// What the person's clock shows: the day, and the second of that day.
struct Shown {
    Day day;
    int second;
};

Shown shown(const WallTime& time) {
    const std::int64_t utc = time.ms / 1000 - (time.ms % 1000 < 0 ? 1 : 0);
    std::int64_t seconds = std::clamp(utc + shown_offset(time) * 60, first_second, last_second);
    const std::int64_t days = seconds / seconds_a_day - (seconds % seconds_a_day < 0 ? 1 : 0);
    seconds -= days * seconds_a_day;
    return {Day::since_1970(static_cast<int>(days)), static_cast<int>(seconds)};
}

// Two digits at most so high.
std::optional<int> two_digits(std::string_view text, int most) {
    if (text.size() != 2 || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
    const auto number = number_from<int>(text);
    return number && *number <= most ? number : std::nullopt;
}

// "Z", "+01:00", "-04:30"
std::optional<int> offset_from(std::string_view text) {
    if (text == "Z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const auto hours = two_digits(text.substr(1, 2), 14), minutes = two_digits(text.substr(4), 59);
    if (!hours || !minutes || *hours * 60 + *minutes > longest_offset) return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

}  // namespace

std::optional<WallTime> WallTime::from(std::string_view written) {
    if (written.size() < 20 || written[10] != 'T' || written[13] != ':' || written[16] != ':')
        return std::nullopt;
    const auto day = Day::from(written.substr(0, 10));
    const auto hour = two_digits(written.substr(11, 2), 23), minute = two_digits(written.substr(14, 2), 59),
               second = two_digits(written.substr(17, 2), 60);
    const auto offset = offset_from(written.substr(19));
    if (!day || !hour || !minute || !second || !offset) return std::nullopt;
    const std::int64_t local = day->since_1970() * seconds_a_day + *hour * 3600 + *minute * 60 + *second;
    return WallTime{(local - *offset * 60) * 1000, static_cast<std::int16_t>(*offset)};
}

std::string WallTime::written() const {
    const auto [day, second] = shown(*this);
    const int offset = std::abs(shown_offset(*this));
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", day.written(), second / 3600, second / 60 % 60,
                       second % 60, offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
}

std::string WallTime::day() const { return shown(*this).day.written(); }

std::string WallTime::clock() const {
    const int minute = shown(*this).second / 60;
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

}  // namespace arpenteur
