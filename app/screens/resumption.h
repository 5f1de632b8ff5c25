// Where somebody was in a visit, and what they had begun there: kept sealed in the workspace at every change,
// so that a lock, a fall or an empty battery brings them back to the same criterion, before the same source.
//
//     workspace.keep_resumption(to_json(resumption));
//     if (const auto back = resumption_from_json(*workspace.resumption())) resume(*back);
#pragma once

#include <optional>
#include <string>

#include "app/screens/spot.h"
#include "app/screens/visit_screens.h"

namespace arpenteur {

struct Resumption {
    Spot spot;
    Id writer;  // who held the tablet
    Id source;  // heard now
    Pane pane = Pane::levels;
    std::optional<PendingLevel> pending;  // a level that waits for its source

    friend bool operator==(const Resumption&, const Resumption&) = default;
};

// Of the screens as they stand; only the spot outside a visit.
Resumption resumption_of(const Spot& spot, const VisitScreens& screens);
// Puts the screens of the visit, just opened, back to it.
void resume(VisitScreens& screens, const Resumption& resumption);

std::string to_json(const Resumption& resumption);
// Nothing where it cannot be read: one begins at home then.
std::optional<Resumption> resumption_from_json(const std::string& json);

}  // namespace arpenteur
