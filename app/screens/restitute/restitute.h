// Restituer
#pragma once

#include <string>

#include "app/screens/page.h"

namespace arpenteur {

struct Restitute {
    std::string criterion;
};

void draw_restitute(VisitPage& page, Restitute& state);

}  // namespace arpenteur
