// Accueil: the visits of the workspace, the one written in last first, and how far each has come.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/home/tablet_settings.h"
#include "app/screens/page.h"
#include "questionnaires/territory/cohort.h"

namespace arpenteur {

struct Home {
    std::string search{};                      // shown where there are many
    std::optional<TabletSettings> settings{};  // while the dialog is open
    bool swap_in_clear = false;                // to be said until it was read
    bool demonstration = false;                // whose keys are nobody's
};

// `pilots`: what is said in public of territories of the first cohort, shown beside their visits.
void draw_home(Page& page, const std::vector<VisitSummary>& visits,
               const std::vector<CohortTerritory>& pilots, Home& state);

}  // namespace arpenteur
