// Grille
#pragma once

#include <string>

#include "app/screens/page.h"

namespace arpenteur {

struct GridScreen {
    std::string criterion;
};

void draw_grid(VisitPage& page, GridScreen& state);

}  // namespace arpenteur
