// What the home screen shows of a visit without opening its journal. It is sealed under the workspace's key,
// and written in the same transaction as the answer that changes it.
#pragma once

#include <cstdint>

#include "questionnaires/journal/revision.h"
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
    bool restituted = false;
    std::int64_t last_written = 0;  // wall time of the last revision, ms

    // The end of the branch that this workspace writes in the visit, and the incarnation that began it; null if
    // it has written nothing yet. A file that lacks this end has lost some of it, one that goes beyond it is a
    // copy's.
    RevisionId head;
    Id incarnation;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(visit, territory.kind, territory.code, territory.name, territory.department,
                territory.fictive);
        archive(criteria, with_reading, with_position, concluded, to_arbitrate, restituted);
        archive(last_written, head.device, head.counter, head.link, incarnation);
    }
    friend bool operator==(const VisitSummary&, const VisitSummary&) = default;
};

}  // namespace arpenteur
