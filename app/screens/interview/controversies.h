// Controverses: the points on which actors openly disagree, to be worked on and not averaged away.
#pragma once

#include "app/screens/interview/interview_context.h"

namespace arpenteur {

// The list, rows "controversy/<hex>" and "controversy/new"; or one of them with its fields
// "controversy/title" and "controversy/text", and "controversy/back".
void draw_controversies(InterviewContext& context);

}  // namespace arpenteur
