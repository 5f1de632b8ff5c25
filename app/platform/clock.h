// What time it is: the wall clock that the person sees, and the time since the machine started.
//
//     const Clock clock = Clock::of_the_machine();
//     const WallTime now = clock.wall();
//     if (clock.since_boot() - last_touch > five_minutes) lock();
//
// Whatever needs the time takes a Clock; a test passes functions of its own.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace arpenteur {

struct WallTime {
    std::int64_t ms = 0;              // milliseconds since 1970 in UTC; a tablet's may be years off
    std::int16_t offset_minutes = 0;  // of the clock that the person sees, east of UTC

    friend bool operator==(const WallTime&, const WallTime&) = default;
};

// The day on the clock that the person sees: "2026-11-24".
std::string day_of(const WallTime& time);

struct Clock {
    std::function<WallTime()> wall;

    // Only grows, whatever happens to the wall clock, and counts the time spent asleep: what a lock after
    // five minutes needs.
    std::function<std::chrono::milliseconds()> since_boot;

    static Clock of_the_machine();
};

}  // namespace arpenteur
