#include "app/platform/clock.h"

#include <ctime>
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

Clock Clock::of_the_machine() {
    tzset();
    return {wall_time, time_since_boot};
}

}  // namespace arpenteur
