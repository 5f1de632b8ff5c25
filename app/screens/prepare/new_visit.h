// A new visit: its territory from the register or by hand, the APFDT's desk, the team.
#pragma once

#include <string>

#include "app/screens/page.h"
#include "questionnaires/territory/register.h"

namespace arpenteur {

struct NewVisitScreen {
    std::string searched;
};

void draw_new_visit(Page& page, const TerritoryRegister& territories, NewVisitScreen& state);

}  // namespace arpenteur
