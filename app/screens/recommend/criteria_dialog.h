// Which criteria of the grid a thing is about: a dialog with all of them, axis by axis.
#pragma once

#include <string>
#include <vector>

#include "app/screens/page.h"

namespace arpenteur {

// `chosen` is what is ticked; true when it is to be kept. `done` when the dialog is to close, kept or not.
bool draw_criteria_dialog(VisitPage& page, std::vector<std::string>& chosen, bool& done);

}  // namespace arpenteur
