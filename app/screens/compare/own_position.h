// The writer's own position on a criterion: it starts empty, beside what they heard, and stays closed to the
// others until all have given theirs or agreed to open.
//
// What the others hold is never drawn here, only whether they have given it.
#pragma once

#include "app/screens/compare/compare.h"

namespace arpenteur {

// While the criterion is closed.
void draw_closed(VisitPage& page, const Criterion& criterion, CriterionInView& here);

// The form alone: once the criterion is open, what is written in it is after the exchange.
void draw_own_form(VisitPage& page, const Criterion& criterion);

}  // namespace arpenteur
