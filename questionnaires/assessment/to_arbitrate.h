// What people wrote without seeing each other, and that waits for somebody to decide.
//
//     for (const Dispute& dispute : to_arbitrate(visit)) ...     // "Consensus sur P3_2 : 3 et 2"
//
// Everything with several differing current values, the author's own readings and positions too: two tablets
// of one person may differ. A thing that was removed while somebody wrote on is one dispute more.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

struct Dispute {
    std::string
        subject;  // as the journal names it: "consensus", "participant"; "removal" for what was removed
    Id entity;    // the visit itself for what stands on it
    std::string criterion;   // where it is about one
    std::size_t values = 0;  // how many differ
    bool operator==(const Dispute&) const = default;
};

// By kind, in the order of the visit's fields, then by entity.
std::vector<Dispute> to_arbitrate(const Visit& visit);
// Those of one entity: as many as the whole has more or fewer once that entity has changed.
std::vector<Dispute> to_arbitrate_on(const Visit& visit, const Id& entity);

}  // namespace arpenteur
