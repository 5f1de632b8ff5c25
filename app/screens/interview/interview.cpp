#include "app/screens/interview/interview.h"

#include "app/screens/visit_bar.h"

namespace arpenteur {

void draw_interview(VisitPage& page, Interview&) { visit_bar(page, Where::interview); }

}  // namespace arpenteur
