// The order of the recommendations: the team's ranks, and those without one last.
#pragma once

#include <vector>

#include "app/screens/page.h"

namespace arpenteur {

// As a restitution will have them.
std::vector<Id> in_order(const Visit& visit);

// The rank that puts a new one behind all the others.
Rank last_rank(const Visit& visit);

// Asks for the ranks that put `id` this much further down (up, where it is negative).
void ask_to_move(VisitPage& page, const Id& id, int down);

}  // namespace arpenteur
