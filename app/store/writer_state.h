// How far the writer of a visit file has got: what the screens show as "enregistré" or "non enregistré".
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/store/store_error.h"

namespace arpenteur {

// 1, 2, 3… in write order; 0 is before the first.
using Ticket = std::uint64_t;

struct NotRecorded {
    StoreFault fault = StoreFault::other;
    std::string detail;  // for the log
    unsigned tries = 0;  // since the last commit that succeeded

    friend bool operator==(const NotRecorded&, const NotRecorded&) = default;
};

struct WriterState {
    Ticket given = 0;    // the last one given out
    Ticket durable = 0;  // this one and all before it are on disk
    std::optional<NotRecorded> not_recorded;

    bool all_durable() const { return durable == given; }

    friend bool operator==(const WriterState&, const WriterState&) = default;
};

}  // namespace arpenteur
