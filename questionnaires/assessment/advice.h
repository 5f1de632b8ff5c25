// What the grid's rules advise, given the results of the criteria. The team takes it, adapts it or leaves it.
//
//     for (const Advice& advice : advice_for(visit, grid))
//         if (!advice.taken()) propose(advice.rule, advice.standing);
//
// Source: the method (domain, sections 2 and 4). A criterion that nobody works on and one that somebody
// blocks call for different advice, so each piece says whether somebody opposes.
#pragma once

#include <string>
#include <vector>

#include "questionnaires/assessment/assess.h"

namespace arpenteur {

struct Advice {
    std::string rule;  // its code in the grid
    CriterionResult result;
    bool certain = true;   // the rule applies to every level of the pair; if false, only to some of them
    bool blocked = false;  // an open position says that somebody or something opposes
    std::vector<Id> recommendations;  // those of the visit that were made from this rule

    bool taken() const { return !recommendations.empty(); }
    bool operator==(const Advice&) const = default;
};

// The lowest criteria first, then in grid order. Recommendations made from a rule that no longer applies are
// not listed here; they stay in the visit.
std::vector<Advice> advice_for(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
