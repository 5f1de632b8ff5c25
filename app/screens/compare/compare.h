// Croiser
#pragma once

#include <string>

#include "app/screens/page.h"

namespace arpenteur {

struct Compare {
    std::string criterion;
};

void draw_compare(VisitPage& page, Compare& state);

}  // namespace arpenteur
