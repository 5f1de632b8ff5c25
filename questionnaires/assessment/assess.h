// Where a criterion, an axis and a territory stand, as far as the team may say.
//
//     for (const AxisResult& axis : assess_axes(visit, grid, Identifiable::left_out)) ...
//
// Source: the method (domain, section 4). Of a criterion: the consensus where there is one, else the pair
// (lowest, highest) of the open positions, else nothing. Of an axis: the profile of its criteria, their
// median as a pair, the weakest. Never of a territory: there is no single score.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/assessment/levels.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// What the members wrote together on a criterion.
struct Conclusion {
    const Consensus* consensus =
        nullptr;                // the settled one, an agreement or a kept disagreement; of the visit
    bool to_arbitrate = false;  // several differ
};
Conclusion conclusion_on(const Visit& visit, std::string_view criterion);

enum class Basis : std::uint8_t { nothing, positions, consensus };

struct CriterionResult {
    std::string criterion;
    Basis basis = Basis::nothing;
    std::optional<LevelPair> levels;  // empty too where the basis holds no level
    bool not_applicable = false;      // as agreed
    bool disagreement_kept = false;
    bool to_arbitrate = false;  // several differing consensuses: `levels` are then those of the positions
    std::vector<Tendency> tendencies;  // of the open positions, those that are known, by author

    bool operator==(const CriterionResult&) const = default;
};

CriterionResult assess(const Visit& visit, std::string_view criterion);

// Whether the criteria that rate a recognisable person count. What leaves the team leaves them out.
enum class Identifiable : std::uint8_t { counted, left_out };

struct AxisResult {
    std::string axis;
    std::vector<CriterionResult> profile;  // in the order of the grid
    int known = 0;                         // how many of them have levels
    std::optional<LevelPair> median;
    std::vector<std::string>
        weakest;  // those with the lowest low, then the lowest high; none where one is known
    bool operator==(const AxisResult&) const = default;
};

// In the order of the grid. An axis of which all criteria are left out stands there with an empty profile.
std::vector<AxisResult> assess_axes(const Visit& visit, const Grid& grid, Identifiable identifiable);

}  // namespace arpenteur
