// Prérequis: what must be there before a diagnostic makes sense.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

void draw_prerequisites(VisitPage& page);

}  // namespace arpenteur
