// What people wrote without seeing each other's version, and somebody must now decide.
//
//     for (const Dispute& dispute : to_arbitrate(visit)) ...     // "Consensus sur P3_2 : 3 et 2"
//
// Everything with several differing current values, including one author's readings and positions: two
// tablets of the same person may differ. A thing that was removed while somebody went on writing is a dispute
// too.
#pragma once

#include <cstddef>
#include <vector>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

// Sorted by kind, in the order of VisitRecord with removals last, then by entity.
std::vector<Dispute> to_arbitrate(const Visit& visit);

std::size_t count_to_arbitrate(const Visit& visit);

// The disputes on one entity, computed afresh; project() and refresh() keep them in the visit.
std::vector<Dispute> disputes_on(const Visit& visit, const Id& entity);

}  // namespace arpenteur
