// Of which criteria a level, or what was heard, may leave the team.
//
//     const Showable showable = showable_of(visit, grid);
//     if (const CriterionShown* one = showable.criterion("P1_3"); one && one->enough_voices()) ...
//
// The grid is cut down before anything is computed for a document, so that what is left out enters no axis
// median, point or gap, and cannot be found again by subtracting.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/assessment/standing.h"
#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// A criterion that rates no recognisable person.
struct CriterionShown {
    CriterionState state = CriterionState::not_asked;
    CriterionStanding standing;      // to be shown where `state` is positioned
    std::vector<VoiceGroup> groups;  // that may be shown; empty: too few voices

    bool enough_voices() const { return !groups.empty(); }
    bool operator==(const CriterionShown&) const = default;
};

struct Showable {
    std::map<std::string, CriterionShown, std::less<>> criteria;
    Grid grid;  // with the positioned criteria only; every axis and capacity

    // Null for a criterion that rates a recognisable person, and for one that is not of the grid.
    const CriterionShown* criterion(std::string_view code) const;
    // Whether a text that goes out may be tied to the criterion.
    bool may_be_named(std::string_view code) const;
};

Showable showable_of(const Visit& visit, const Grid& grid);

}  // namespace arpenteur
