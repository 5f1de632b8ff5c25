#include "app/screens/compare/compare.h"

#include "app/screens/visit_bar.h"

namespace arpenteur {

void draw_compare(VisitPage& page, Compare&) { visit_bar(page, Where::compare); }

}  // namespace arpenteur
