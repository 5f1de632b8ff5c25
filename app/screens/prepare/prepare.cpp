#include "app/screens/prepare/prepare.h"

#include "app/screens/visit_bar.h"

namespace arpenteur {

void draw_prepare(VisitPage& page, Prepare&) { visit_bar(page, Where::prepare); }

}  // namespace arpenteur
