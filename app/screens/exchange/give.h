// The dossier of the visit that is open, for the team or for a colleague who joins it.
#pragma once

#include "app/screens/exchange/exchange.h"

namespace arpenteur {

void draw_give(VisitPage& page, Exchange& state);

}  // namespace arpenteur
