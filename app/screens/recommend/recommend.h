// Recommander
#pragma once

#include <string>

#include "app/screens/page.h"

namespace arpenteur {

struct Recommend {
    std::string criterion;
};

void draw_recommend(VisitPage& page, Recommend& state);

}  // namespace arpenteur
