#include "app/screens/file_words.h"

#include <fmt/format.h>

#include "exports/restitution/dates.h"

namespace arpenteur {

std::string when_in_words(const Page& page, std::int64_t milliseconds) {
    const std::int16_t offset = page.workspace.environment().clock.wall().offset_minutes;
    const std::string day = day_in_words(day_of({milliseconds, offset}), page.language());
    constexpr std::int64_t minutes_a_day = 24 * 60;
    const std::int64_t minute = (milliseconds / 60'000 + offset) % minutes_a_day;
    return page.say({"{} à {}", "{} at {}"}, day, fmt::format("{:02}:{:02}", minute / 60, minute % 60));
}

std::string size_in_words(const Page& page, std::uint64_t bytes) {
    constexpr std::uint64_t thousand = 1000;
    if (bytes < thousand * thousand)
        return page.say({"{}\u00A0ko", "{}\u00A0kB"}, (bytes + thousand - 1) / thousand);
    return page.say({"{}\u00A0Mo", "{}\u00A0MB"}, (bytes + thousand * thousand - 1) / (thousand * thousand));
}

}  // namespace arpenteur
