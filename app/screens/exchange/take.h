// What comes in: the files that lie around, those that are taken, and what became of each.
#pragma once

#include "app/screens/exchange/exchange.h"

namespace arpenteur {

// `open` is the visit that is on the screen, if any: an arrival of another one can be opened.
void draw_take(Page& page, Exchange& state, const Id& open);

}  // namespace arpenteur
