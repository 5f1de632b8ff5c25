// What the person who writes heard on a criterion themselves, by category: what a position is made from. No
// level is proposed: the range, and each source with its reason.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

void draw_own_readings(VisitPage& page, const Criterion& criterion);

}  // namespace arpenteur
