// Where the axes of one capacity stand, as a drawing and as a table.
#pragma once

#include "exports/restitution/html.h"
#include "questionnaires/disclosure/disclosed.h"

namespace arpenteur {

template <class Scale>
Html axis_board(const DisclosedVisit<Scale>& visit, const DisclosedCapacity<Scale>& capacity,
                Language language);

}  // namespace arpenteur
