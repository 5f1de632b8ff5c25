// The time on the clock that a person sees.
//
//     const WallTime time = *WallTime::from("2026-11-19T10:40:00+01:00");
//     time.written()   // "2026-11-19T10:40:00+01:00"
//     time.day()       // "2026-11-19"
//     time.clock()     // "10:40"
//
// Any numbers may arrive from elsewhere: a time outside the years 1 to 9999 shows as the nearest that is
// inside, and an offset of more than 14 hours as one of 14.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpenteur {

struct WallTime {
    std::int64_t ms = 0;              // milliseconds since 1970 in UTC; a tablet's may be years off
    std::int16_t offset_minutes = 0;  // of the clock that the person sees, east of UTC

    // As ISO 8601 has it, to the second, with its offset or with Z.
    static std::optional<WallTime> from(std::string_view written);
    std::string written() const;

    std::string day() const;
    std::string clock() const;

    friend bool operator==(const WallTime&, const WallTime&) = default;
};

}  // namespace arpenteur
