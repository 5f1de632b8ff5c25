// What the restitution that was just written left with the team, and why: counted, and shown one by one when
// asked for, so that an agreement that is missing can still be asked for.
#pragma once

#include "app/screens/page.h"
#include "app/screens/restitute/restitute.h"

namespace arpenteur {

void draw_withheld(VisitPage& page, Restitute& state);

}  // namespace arpenteur
