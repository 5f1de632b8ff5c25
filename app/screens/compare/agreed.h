// What the team concludes on a criterion: a level with its reason, or the disagreement, kept with its reason;
// and to whom that reason may go.
#pragma once

#include "app/screens/compare/compare.h"
#include "questionnaires/assessment/openings.h"

namespace arpenteur {

// `positions` are the open ones: the levels in question are shown, from their lowest to their highest.
void draw_agreed(VisitPage& page, const Criterion& criterion, const std::vector<HeldPosition>& positions,
                 CriterionInView& here);

// What was concluded, shown and not to be changed: on a criterion that is closed again because somebody
// joined.
void draw_agreed_before(VisitPage& page, const Criterion& criterion);

}  // namespace arpenteur
