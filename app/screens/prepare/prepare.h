// Préparer: the perimeter, the prerequisites, the team, who is met, from where one learns. In any order, and
// nothing of it has to be complete for the rest to begin.
#pragma once

#include <cstdint>

#include "app/screens/page.h"
#include "app/screens/prepare/participants.h"
#include "app/screens/prepare/removed.h"
#include "app/screens/prepare/sources.h"
#include "app/screens/prepare/team.h"

namespace arpenteur {

enum class PreparePart : std::uint8_t { perimeter, prerequisites, team, participants, sources };

struct Prepare {
    PreparePart part = PreparePart::perimeter;
    Entry member;
    ParticipantsPart participants;
    Entry source;
    RemovedPart removed;
};

void draw_prepare(VisitPage& page, Prepare& state);

}  // namespace arpenteur
