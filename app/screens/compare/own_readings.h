// What the person who is writing heard about a criterion themselves, by category: what a position is made
// from. It proposes no level: it shows the range, and each source with its reason.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

void draw_own_readings(VisitPage& page, const Criterion& criterion);

}  // namespace arpenteur
