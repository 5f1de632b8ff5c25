#include "app/screens/grid/grid.h"

#include "app/screens/visit_bar.h"

namespace arpenteur {

void draw_grid(VisitPage& page, GridScreen&) { visit_bar(page, Where::grid); }

}  // namespace arpenteur
