// The open positions beside one another, and what the team heard: where its members differ, and where those
// whom they met do.
#pragma once

#include "app/screens/compare/compare.h"
#include "questionnaires/assessment/openings.h"

namespace arpenteur {

// `positions` are those of open_positions().
void draw_side_by_side(VisitPage& page, const Criterion& criterion,
                       const std::vector<HeldPosition>& positions, CriterionInView& here);

// Ranges by category, then the perception gaps.
void draw_heard_by_team(VisitPage& page, const Criterion& criterion);

}  // namespace arpenteur
