// What stops a restitution, fault by fault, each with its cure; and the names that the team lets pass.
#pragma once

#include "app/screens/restitute/restitute.h"

namespace arpenteur {

void draw_stopped(VisitPage& page, Restitute& state);
// Those that pass now, each with its reason.
void draw_allowed_names(VisitPage& page, Restitute& state);

}  // namespace arpenteur
