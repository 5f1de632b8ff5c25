#include "app/platform/clock.h"

#include <ctime>
#include <fmt/format.h>
#include <time.h>

namespace arpenteur {
namespace {

WallTime wall_time() {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    tm local{};
    localtime_r(&now.tv_sec, &local);
    return {static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000,
            static_cast<std::int16_t>(local.tm_gmtoff / 60)};
}

std::chrono::milliseconds time_since_boot() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::milliseconds(static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000);
}

}  // namespace

std::string day_of(const WallTime& time) {
    using namespace std::chrono;
    const sys_time<milliseconds> local{milliseconds(time.ms) + minutes(time.offset_minutes)};
    const year_month_day date{floor<days>(local)};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Clock Clock::of_the_machine() {
    tzset();
    return {wall_time, time_since_boot};
}

}  // namespace arpenteur
