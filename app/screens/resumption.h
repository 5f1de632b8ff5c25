// Where somebody was in a visit, and what they had begun there: kept sealed in the workspace at every change,
// so that a lock, a fall or an empty battery brings them back to the same criterion and, the same day, before
// the same source.
//
//     workspace.keep_resumption(saved(resumption));
//     if (const auto back = saved_resumption(*workspace.resumption()))
//         resume(screens, *back, visit, today);
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/screens/route.h"
#include "app/screens/visit_screens.h"

namespace arpenteur {

struct Resumption {
    Route route{};
    std::string day{};  // "2026-11-24"
    Id writer{};        // who held the tablet
    Id source{};        // heard now
    Pane pane = Pane::levels;
    std::optional<PendingLevel> pending{};  // a level that waits for its source

    friend bool operator==(const Resumption&, const Resumption&) = default;
};

// Of the screens as they stand; only the spot outside a visit.
Resumption resumption_of(const Route& route, const VisitScreens& screens, const std::string& today);
// Puts the screens of the visit, just opened, back to it. Whose hand and whose voice it was holds for that
// day only, and a voice only with its source: nobody's level goes to somebody else.
void resume(VisitScreens& screens, const Resumption& resumption, const Visit& visit,
            const std::string& today);

// Screens and choices are saved by their codes, so a place survives a new screen.
std::string saved(const Resumption& resumption);
// Nothing where it cannot be read. A screen that this version does not know is home.
std::optional<Resumption> saved_resumption(std::string_view bytes);

}  // namespace arpenteur
