// Échanger: cards and dossiers in and out, with what became of each.
#pragma once

#include "app/screens/page.h"

namespace arpenteur {

struct Exchange {};

// Of the visit that is open.
void draw_exchange(VisitPage& page, Exchange& state);
// Outside any visit: what comes in, and cards.
void draw_cards(Page& page, Exchange& state);

}  // namespace arpenteur
