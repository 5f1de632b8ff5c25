// Équipe: who carries the diagnostic, and who writes on this tablet.
#pragma once

#include "app/screens/page.h"
#include "app/screens/prepare/entry.h"

namespace arpenteur {

void draw_team(VisitPage& page, Entry& entry, RemovedPart& removed);

}  // namespace arpenteur
