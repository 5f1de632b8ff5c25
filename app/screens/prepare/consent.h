// What a person met was told and agreed to: the notice, whether they may be quoted, to whom it may go.
#pragma once

#include <string>

#include "app/screens/page.h"

namespace arpenteur {

// "notice le 19 novembre 2026 · par catégorie"; "notice à donner".
std::string consent_in_words(const VisitPage& page, const Consent& consent);

// The fields of it, for the person on this entity, heard as `category`.
void draw_consent(VisitPage& page, const Id& entity, ActorCategory category, bool& reading_notice);

}  // namespace arpenteur
