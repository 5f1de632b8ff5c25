// The entry of one source.
#pragma once

#include "app/screens/prepare/entry.h"

namespace arpenteur {

// Of the one that is open.
void draw_source(VisitPage& page, Entry& entry);

}  // namespace arpenteur
