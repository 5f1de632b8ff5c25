// Attentes croisées: what each category expects of another, offers it, does not understand of it. A table of
// the pairs, and the pair that was touched below it.
#pragma once

#include "app/screens/interview/interview_context.h"

namespace arpenteur {

// Cells "pairs/<row>/<column>"; fields "expectation/expects", "expectation/offers",
// "expectation/not_understood"; chips "expectation/audience/0", ….
void draw_expectations(InterviewContext& context);

}  // namespace arpenteur
