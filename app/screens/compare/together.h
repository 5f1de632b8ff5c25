// The whole of the criteria: how many are where, the filter of the rail, and how near the members of the team
// are to each other, by counts only.
#pragma once

#include "app/screens/compare/compare.h"

namespace arpenteur {

// `listed`: the criteria of the filter stand here too, by their titles, where the rail shows their discs
// only.
void draw_together(VisitPage& page, Compare& state, const std::vector<CriterionStage>& stages, bool listed);

}  // namespace arpenteur
