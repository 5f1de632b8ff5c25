// What the team has read, a cell for each criterion and category: own levels, and whether a colleague has
// one, which is all that is shown of it before positions are given.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/screens/page.h"
#include "questionnaires/assessment/coverage.h"
#include "questionnaires/assessment/levels.h"

namespace arpenteur {

struct CellRead {
    bool own = false;
    bool colleague = false;
    bool unknown = false;  // an own "je ne sais pas"; else, without a level, "sans objet"
    std::optional<LevelPair> levels;
};

// Cells in which something was read.
std::map<Cell, CellRead> cells_read(const Visit& visit, const Id& writer);

// "2", "2–3", "?", "–", "•"; empty where nothing was read.
std::string mark_of(const CellRead& read);

}  // namespace arpenteur
