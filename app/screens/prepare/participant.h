// The entry of one person met.
#pragma once

#include "app/screens/page.h"
#include "app/screens/prepare/participants.h"

namespace arpenteur {

// Of the one that is open.
void draw_participant(VisitPage& page, ParticipantsPart& state);

}  // namespace arpenteur
