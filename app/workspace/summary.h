// What the home screen shows of a visit without opening its journal. It is sealed under the workspace's key,
// and written in the same transaction as the answer that changes it.
#pragma once

#include <cstdint>

#include "questionnaires/journal/id.h"
#include "questionnaires/territory/territory.h"

namespace arpenteur {

struct VisitSummary {
    Id visit;
    Territory territory;
    int criteria = 0;       // in the visit's grid
    int with_reading = 0;   // criteria with a reading
    int with_position = 0;  // criteria on which this workspace's owner has a position
    int concluded = 0;
    int to_arbitrate = 0;  // shared things with several differing values
    int waiting = 0;       // items that cannot be judged yet
    bool restituted = false;
    std::int64_t last_written = 0;  // wall time of the last revision, ms

    // This workspace's device in the visit, and the incarnation that created it; null if there is none yet.
    Id device;
    Id incarnation;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(visit, territory.kind, territory.code, territory.name, territory.department,
                territory.fictive);
        archive(criteria, with_reading, with_position, concluded, to_arbitrate, waiting, restituted);
        archive(last_written, device, incarnation);
    }
    friend bool operator==(const VisitSummary&, const VisitSummary&) = default;
};

}  // namespace arpenteur
