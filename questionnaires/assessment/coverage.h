// What was asked, and what remains to ask.
//
//     const Coverage coverage = coverage_of(visit, grid);
//     for (const Cell& cell : coverage.not_asked) ...      // "P3_2, agents": for tomorrow's plan
//
// Source: the method (domain, section 4): only the cells that the grid's `actors` asks about count. A cell
// is asked when a reading stands there, whatever it says: "je ne sais pas" is an answer.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

struct Cell {
    std::string criterion;
    ActorCategory category = ActorCategory::elected;
    auto operator<=>(const Cell&) const = default;
};

// Both in the order of the grid.
struct Coverage {
    std::vector<Cell> asked;
    std::vector<Cell> not_asked;
    bool operator==(const Coverage&) const = default;
};

// Whether somebody read it, for any category.
bool is_read(const Visit& visit, std::string_view criterion);

Coverage coverage_of(const Visit& visit, const Grid& grid);

// How far a visit has come: counts only, which say nothing of what was written.
struct Progress {
    int criteria = 0;
    int with_reading = 0;
    std::map<Id, int> positions;  // by member: on how many criteria they have one, open or closed
    int open = 0;                 // criteria on which the positions are open
    int concluded = 0;            // with a settled consensus, or a disagreement kept
    int to_arbitrate = 0;
    bool operator==(const Progress&) const = default;
};

Progress progress_of(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
