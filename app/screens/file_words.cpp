#include "app/screens/file_words.h"

#include "questionnaires/language/dates.h"

namespace arpenteur {

std::string when_in_words(const Page& page, std::int64_t milliseconds) {
    const std::int16_t offset = page.workspace.environment().clock.wall().offset_minutes;
    const WallTime time{milliseconds, offset};
    return page.say({"{} à {}", "{} at {}"}, day_in_words(time.day(), page.language()), time.clock());
}

std::string size_in_words(const Page& page, std::uint64_t bytes) {
    constexpr std::uint64_t thousand = 1000;
    if (bytes < thousand * thousand)
        return page.say({"{}\u00A0ko", "{}\u00A0kB"}, (bytes + thousand - 1) / thousand);
    return page.say({"{}\u00A0Mo", "{}\u00A0MB"}, (bytes + thousand * thousand - 1) / (thousand * thousand));
}

}  // namespace arpenteur
