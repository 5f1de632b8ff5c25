// The document that is given back to a territory: one HTML file that opens anywhere, prints well, and needs
// neither network nor script.
//
//     const auto disclosed = disclose_public(visit, grid);
//     if (disclosed) save(restitution_html(disclosed->visit, Language::french, "2026-11-24"));
//
// It takes only what disclosure made, so what may not leave cannot be in it. The restricted version gives
// levels in words and numbers, the public one in words alone. parts/parts.h lists its parts in order.
#pragma once

#include <string>
#include <string_view>

#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

// `date` is the day that the document bears, "2026-11-24"; deadlines count from it.
std::string restitution_html(const RestrictedVisit& visit, Language language, std::string_view date);
std::string restitution_html(const PublicVisit& visit, Language language, std::string_view date);

}  // namespace arpenteur
