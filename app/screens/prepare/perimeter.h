// Périmètre: the territory, the authority that is judged, and by what names the questions call it.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

void draw_perimeter(VisitPage& page);

}  // namespace arpenteur
