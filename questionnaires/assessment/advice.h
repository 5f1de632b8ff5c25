// What the grid's rules advise, given where the criteria stand. The team takes it, adapts it, or leaves it.
//
//     for (const Advice& advice : advice_for(visit, grid))
//         if (!advice.taken()) propose(advice.rule, advice.standing);
//
// Source: the method (domain, sections 2 and 4): a criterion that is absent and one that is blocked call for
// different advice, so each piece says whether somebody opposes.
#pragma once

#include <string>
#include <vector>

#include "questionnaires/assessment/assess.h"

namespace arpenteur {

struct Advice {
    std::string rule;  // its code in the grid
    CriterionResult result;
    bool certain = true;              // the rule holds for every level of the pair; else for some of them
    bool blocked = false;             // an open position says that something opposes
    std::vector<Id> recommendations;  // of the visit, made from this rule

    bool taken() const { return !recommendations.empty(); }
    bool operator==(const Advice&) const = default;
};

// The lowest criteria first, then in the order of the grid. Recommendations made from a rule that no longer
// applies are not here: they stay in the visit.
std::vector<Advice> advice_for(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
