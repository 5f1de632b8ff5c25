// What has not arrived of a visit, and what happened to it on the way.
#pragma once

#include "app/screens/exchange/exchange.h"

namespace arpenteur {

// How many things there are to say.
std::size_t count_missing(const VisitPage& page);
void draw_missing(VisitPage& page);

}  // namespace arpenteur
