#include "app/screens/restitute/restitute.h"

#include "app/screens/visit_bar.h"

namespace arpenteur {

void draw_restitute(VisitPage& page, Restitute&) { visit_bar(page, Where::restitute); }

}  // namespace arpenteur
