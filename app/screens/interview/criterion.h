// One criterion: what it means, what to ask the voice that speaks, and one of its three parts below.
#pragma once

#include "app/screens/interview/interview_context.h"
#include "questionnaires/grid/grid.h"

namespace arpenteur {

// Chips "guide/0", … open what helps to ask; "here/0" is the levels, "here/1" the notebook, "here/2" the
// verbatims.
void draw_criterion(InterviewContext& context, const Criterion& criterion);

}  // namespace arpenteur
