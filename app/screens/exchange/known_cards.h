// Cards: one's own, to be given, and those of others, to be compared by voice.
#pragma once

#include "app/screens/exchange/exchange.h"

namespace arpenteur {

void draw_known_cards(Page& page, Exchange& state);
// The eight words of one card, to be read aloud, over everything.
void draw_comparing(Page& page, Exchange& state);

}  // namespace arpenteur
