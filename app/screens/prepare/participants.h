// Personnes rencontrées: the delegation and those met beside it, by category, with what they agreed to.
#pragma once

#include "app/screens/page.h"
#include "app/screens/prepare/entry.h"

namespace arpenteur {

struct ParticipantsPart {
    Entry participant;
    bool reading_notice = false;
};

void draw_participants(VisitPage& page, ParticipantsPart& state, RemovedPart& removed);

// Their name, else their function.
std::string title_of(const VisitPage& page, const Participant& participant);

}  // namespace arpenteur
