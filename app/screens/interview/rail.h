// Every criterion of the grid under its axis, two touches away from anywhere; above it the notes without one,
// below it what is beyond the grid.
#pragma once

#include "app/screens/interview/interview_context.h"

namespace arpenteur {

// Rows "rail/P1_1", …, "rail/notes", "rail/expectations", "rail/controversies".
void draw_rail(InterviewContext& context);

}  // namespace arpenteur
