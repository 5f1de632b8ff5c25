// Everything that people wrote without seeing each other, as a list, each to be decided: which value is kept,
// or whether a thing that one removed and another wrote on comes back.
//
// What belongs to its author alone (a reading, a position, an opening) only its author decides. While its
// criterion is closed a position or a reading shows no value to anybody else (closed.h), and nobody chooses
// among values that they cannot all read.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

void draw_disputes(VisitPage& page);

}  // namespace arpenteur
