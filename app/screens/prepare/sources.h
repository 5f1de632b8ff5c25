// Sources: the interviews, workshops, observations and documents from which the team learns.
#pragma once

#include "app/screens/page.h"
#include "app/screens/prepare/entry.h"

namespace arpenteur {

void draw_sources(VisitPage& page, Entry& entry, RemovedPart& removed);

}  // namespace arpenteur
