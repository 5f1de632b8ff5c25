// The levels in words. The public version has only these, since digits invite ranking.
//
//     label_of(LevelWord::attempts).in(Language::french) == "premiers essais"
#pragma once

#include <cstdint>

#include "questionnaires/grid/level.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

// A level in words, without a number. Ordinal, like Level.
enum class LevelWord : std::uint8_t { nothing, intention, attempts, installed, proven };

constexpr LevelWord worded(Level level) { return static_cast<LevelWord>(level.number()); }

constexpr Words label_of(LevelWord level) {
    switch (level) {
        case LevelWord::nothing:
            return {"rien d’établi", "nothing established"};
        case LevelWord::intention:
            return {"intention", "intention"};
        case LevelWord::attempts:
            return {"premiers essais", "first attempts"};
        case LevelWord::installed:
            return {"pratique installée", "established practice"};
        case LevelWord::proven:
            return {"pratique éprouvée", "proven practice"};
    }
    return {"", ""};
}

constexpr Words label_of(Level level) { return label_of(worded(level)); }

}  // namespace arpenteur
