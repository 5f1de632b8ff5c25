// What was being typed on this screen, of things that do not stand yet, when the tablet fell or its battery
// was empty: written as what it was meant to be, the first time that the screen is drawn again, and not only
// when somebody happens to open the same field.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

// The number of texts that it asks to write.
int write_what_was_left(VisitPage& page);

}  // namespace arpenteur
