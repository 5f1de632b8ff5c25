// The entry of one person met.
#pragma once

#include "app/screens/page.h"
#include "app/screens/prepare/participants.h"

namespace arpenteur {

// Of the one that is open.
void draw_participant(VisitPage& page, ParticipantsPart& state);

// The category under which somebody was begun to be added: a draft, until they are written.
DraftKey category_key(const Id& entity);
ActorCategory category_begun(const VisitPage& page, const Id& entity);

}  // namespace arpenteur
