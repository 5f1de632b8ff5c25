// Who is being heard: the strip under the bar that shows it, and the dialogs that choose the source, make a
// new one on the spot, or name the voice of a level that was touched too early.
#pragma once

#include "app/screens/interview/interview_context.h"

namespace arpenteur {

// Path "heard". Hides with the bars.
void draw_heard(InterviewContext& context);

void draw_source_dialogs(InterviewContext& context);

// The source in which this person worked last, if that was today: after a lock nobody has to choose it again.
Id source_of_today(const VisitPage& page);

}  // namespace arpenteur
