// Accueil: the visits of the workspace, the one written in last first, and how far each has come.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/screens/page.h"

namespace arpenteur {

struct Home {
    std::string search;     // shown where there are many
    bool settings = false;  // the dialog is open
};

void draw_home(Page& page, const std::vector<VisitSummary>& visits, Home& state);

}  // namespace arpenteur
