// The criteria whose level, or what was heard about them, may leave the team.
//
//     const DisclosableCriteria disclosable = disclosable_criteria(visit, grid);
//     if (const DisclosableCriterion* one = disclosable.criterion("P1_3"); one && one->enough_voices()) ...
//
// The grid is cut down before anything is computed for a document. So what is left out enters no axis median,
// point or gap, and nobody can recover it by subtraction.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/assessment/assess.h"
#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// A criterion that rates no recognisable person.
struct DisclosableCriterion {
    CriterionState state = CriterionState::not_asked;
    CriterionResult result;          // to be shown if `state` is positioned
    std::vector<VoiceGroup> groups;  // those that may be shown; empty if there are too few voices

    bool enough_voices() const { return !groups.empty(); }
    bool operator==(const DisclosableCriterion&) const = default;
};

struct DisclosableCriteria {
    std::map<std::string, DisclosableCriterion, std::less<>> criteria;
    Grid grid;  // only the positioned criteria, but every axis and capacity

    // Null if the criterion rates a recognisable person, or is not in the grid.
    const DisclosableCriterion* criterion(std::string_view code) const;
    // Whether an outgoing text may be linked to the criterion.
    bool may_be_named(std::string_view code) const;
};

DisclosableCriteria disclosable_criteria(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
