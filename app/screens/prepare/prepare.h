// Préparer
#pragma once

#include <string>

#include "app/screens/page.h"

namespace arpenteur {

struct Prepare {
    std::string criterion;
};

void draw_prepare(VisitPage& page, Prepare& state);

}  // namespace arpenteur
