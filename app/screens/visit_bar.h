// What stands over every screen of a visit: whose it is, whether everything is on the disk, the way home, the
// parts.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

// Asks to go elsewhere where a part or the way back was touched. First thing on the screen; what follows is
// drawn below it.
void visit_bar(VisitPage& page, Screen here);

}  // namespace arpenteur
