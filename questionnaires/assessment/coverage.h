// What was asked, and what remains to be asked.
//
//     const Coverage coverage = coverage_of(visit, grid);
//     for (const Cell& cell : coverage.not_asked) ...      // "P3_2, agents": for tomorrow's plan
//
// Source: the method (domain, section 4). Only the cells that the grid asks about, in its column `actors`,
// count. A cell has been asked if it has a reading, whatever it says: "je ne sais pas" is an answer.
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

// Both lists are in grid order.
struct Coverage {
    std::vector<Cell> asked;
    std::vector<Cell> not_asked;
    bool operator==(const Coverage&) const = default;
};

// Whether there is a reading of it, for any category.
bool is_read(const Visit& visit, std::string_view criterion);

Coverage coverage_of(const Visit& visit, const Grid& grid);

// How far a visit has come. Only counts, which reveal nothing of what was written.
struct Progress {
    int criteria = 0;
    int with_reading = 0;
    std::map<Id, int> positions;  // by member: the number of criteria on which they have one, open or closed
    int open = 0;                 // criteria whose positions are open
    int concluded = 0;            // with a settled consensus, or a settled disagreement
    int to_arbitrate = 0;
    bool operator==(const Progress&) const = default;
};

Progress progress_of(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
