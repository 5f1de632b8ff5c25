// The document that is given back to a territory: one HTML file that opens anywhere, prints well, and asks
// nothing of the network nor of a script.
//
//     const auto disclosed = disclose_public(visit, grid);
//     if (disclosed) write(restitution_html(disclosed->visit, Language::french, "2026-11-24"));
//
// It takes only what disclosure made, so what may not go out cannot be in it. The restricted version says
// levels in words with their number, the public one in words alone. Its parts stand in parts/parts.h, in
// order.
#pragma once

#include <string>
#include <string_view>

#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

// `date` is the day that the document bears, "2026-11-24"; deadlines are counted from it.
std::string restitution_html(const RestrictedVisit& visit, Language language, std::string_view date);
std::string restitution_html(const PublicVisit& visit, Language language, std::string_view date);

}  // namespace arpenteur
