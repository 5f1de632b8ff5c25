// What the grid's rules propose, and why. Taking one makes it the team's own, to be rewritten.
#pragma once

#include "app/screens/recommend/recommend.h"

namespace arpenteur {

// The recommendation that was taken or asked to be seen, in the frame of the touch.
std::optional<Id> draw_proposals(VisitPage& page, Recommend& state, const std::vector<Advice>& advice);

}  // namespace arpenteur
