// Levels as the sentences of this screen say them.
#pragma once

#include <string>

#include "app/screens/page.h"
#include "questionnaires/assessment/levels.h"

namespace arpenteur {

// "niveau 1", "niveaux 0 à 1".
inline std::string levels_in_words(const Page& page, const LevelPair& levels) {
    if (levels.low == levels.high) return page.say({"niveau {}", "level {}"}, levels.low.number());
    return page.say({"niveaux {} à {}", "levels {} to {}"}, levels.low.number(), levels.high.number());
}

}  // namespace arpenteur
