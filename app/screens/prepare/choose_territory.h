// Which territory: found in the register by name or code, or described by hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/page.h"
#include "questionnaires/territory/register.h"

namespace arpenteur {

struct TerritoryChoice {
    std::string searched;
    std::vector<RegisterEntry> found;  // for `searched`
    std::optional<RegisterEntry> chosen;
    bool by_hand = false;
    Territory described;  // by hand
};

void draw_territory_choice(Page& page, const TerritoryRegister& territories, TerritoryChoice& state);

// Null while nobody has chosen, or while what is described has no kind or no name.
std::optional<Territory> chosen_territory(const TerritoryChoice& state);

}  // namespace arpenteur
