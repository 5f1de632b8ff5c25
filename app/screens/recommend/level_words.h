// Levels and criteria as the sentences of this screen say them.
#pragma once

#include <string>
#include <string_view>

#include "app/screens/page.h"
#include "questionnaires/assessment/levels.h"

namespace arpenteur {

// "niveau 1", "niveaux 0 à 1".
inline std::string levels_said(const Page& page, const LevelPair& levels) {
    if (levels.low == levels.high) return page.say({"niveau {}", "level {}"}, levels.low.number());
    return page.say({"niveaux {} à {}", "levels {} to {}"}, levels.low.number(), levels.high.number());
}

// "P4_3 · Aller vers ceux qui ne viennent pas"; the code alone where the grid does not have it.
inline std::string criterion_said(const VisitPage& page, std::string_view code) {
    std::string said(code);
    if (const Criterion* criterion = page.grid().criterion(code))
        said += " · " + criterion->title.in(page.language());
    return said;
}

}  // namespace arpenteur
