// What time it is: the wall clock that the person sees, and the time since the machine started.
//
//     const Clock clock = Clock::of_the_machine();
//     const WallTime now = clock.wall();
//     if (clock.since_boot() - last_touch > five_minutes) lock();
//
// Whatever needs the time takes a Clock; a test passes functions of its own.
#pragma once

#include <chrono>
#include <functional>

#include "questionnaires/language/wall_time.h"

namespace arpenteur {

struct Clock {
    std::function<WallTime()> wall;

    // Only grows, whatever happens to the wall clock, and counts the time spent asleep: what a lock after
    // five minutes needs.
    std::function<std::chrono::milliseconds()> since_boot;

    static Clock of_the_machine();
};

}  // namespace arpenteur
