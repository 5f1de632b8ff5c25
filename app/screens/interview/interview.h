// Entretien
#pragma once

#include <string>

#include "app/screens/page.h"

namespace arpenteur {

struct Interview {
    std::string criterion;
};

void draw_interview(VisitPage& page, Interview& state);

}  // namespace arpenteur
