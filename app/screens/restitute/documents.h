// The documents in clear that stand on this machine, the one just written first.
#pragma once

#include "app/screens/restitute/restitute.h"

namespace arpenteur {

// What came of writing: the file, and what stays with the team.
void draw_written(VisitPage& page, Restitute& state);
void draw_documents(VisitPage& page, Restitute& state);
// Asks before a document is removed, over everything.
void draw_removal(VisitPage& page, Restitute& state);

}  // namespace arpenteur
