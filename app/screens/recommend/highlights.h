// Points d'appui and points de fragilité: what the rules propose and why, and which of them the team keeps.
#pragma once

#include "app/screens/recommend/recommend.h"

namespace arpenteur {

void draw_highlights(VisitPage& page, HighlightKind kind, const RulesSay& rules);

// Criteria that the team keeps as a point of this kind, as far as it is settled.
std::vector<std::string> kept_criteria(const Visit& visit, HighlightKind kind);

}  // namespace arpenteur
