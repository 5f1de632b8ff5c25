// What people wrote without seeing each other, and that waits for somebody to decide.
//
//     for (const Dispute& dispute : to_arbitrate(visit)) ...     // "Consensus sur P3_2 : 3 et 2"
//
// Everything with several differing current values, the author's own readings and positions too: two tablets
// of one person may differ. A thing that was removed while somebody wrote on is one dispute more.
#pragma once

#include <cstddef>
#include <vector>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

// By kind, in the order of VisitRecord and removals last, then by entity.
std::vector<Dispute> to_arbitrate(const Visit& visit);

std::size_t count_to_arbitrate(const Visit& visit);

// Those of one entity, looked at anew: what project() and refresh() keep in the visit.
std::vector<Dispute> disputes_on(const Visit& visit, const Id& entity);

}  // namespace arpenteur
