// Grille: what has been read and what remains to ask, criteria by categories.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

struct GridScreen {
    bool only_missing = false;
};

// Cells "<axis>/<row>/<column>" ("P1/0/2") lead to the criterion with that voice; "missing" is the filter.
void draw_grid(VisitPage& page, GridScreen& state);

}  // namespace arpenteur
