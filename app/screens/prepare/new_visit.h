// A new visit: its territory from the register or by hand, the APFDT's desk, the team. Nothing is guessed: of
// two places with one name, a person chooses.
#pragma once

#include <optional>
#include <vector>

#include "app/screens/page.h"
#include "app/screens/prepare/choose_territory.h"
#include "questionnaires/territory/register.h"

namespace arpenteur {

struct NewVisitScreen {
    TerritoryChoice territory;
    std::optional<std::size_t> desk;  // among the workspace's desks; null: none chosen of several
    std::vector<Card> team;           // colleagues' tablets
};

void draw_new_visit(Page& page, const TerritoryRegister& territories, NewVisitScreen& state);

}  // namespace arpenteur
