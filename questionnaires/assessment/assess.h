// The result for each criterion and each axis, as far as the team has one.
//
//     for (const AxisResult& axis : assess_axes(visit, grid, Identifiable::left_out)) ...
//
// Source: the method (domain, section 4). For a criterion: the consensus if there is one, else the pair
// (lowest, highest) of the open positions, else nothing. For an axis: the profile of its criteria, their
// median as a pair, and the weakest of them. For a territory: nothing, since there is no single score.
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

// What the members concluded together on a criterion.
struct Conclusion {
    const Consensus* consensus =
        nullptr;                // the settled one, an agreement or a disagreement; points into the visit
    bool to_arbitrate = false;  // there are several, and they differ
};
Conclusion conclusion_on(const Visit& visit, std::string_view criterion);

enum class Basis : std::uint8_t { nothing, positions, consensus };

struct CriterionResult {
    std::string criterion;
    Basis basis = Basis::nothing;
    std::optional<LevelPair> levels;  // also empty if the basis has no level
    bool not_applicable = false;      // by consensus
    bool disagreement_kept = false;
    bool to_arbitrate = false;         // several consensuses differ: `levels` then come from the positions
    std::vector<Tendency> tendencies;  // the known ones of the open positions, sorted by author

    bool operator==(const CriterionResult&) const = default;
};

CriterionResult assess(const Visit& visit, std::string_view criterion);

// Whether criteria that rate a recognisable person count. They are left out of everything that leaves the
// team.
enum class Identifiable : std::uint8_t { counted, left_out };

struct AxisResult {
    std::string axis;
    std::vector<CriterionResult> profile;  // in grid order
    int known = 0;                         // how many of them have levels
    std::optional<LevelPair> median;
    std::vector<std::string>
        weakest;  // those with the lowest low, then the lowest high; empty if fewer than two are known
    bool operator==(const AxisResult&) const = default;
};

// In grid order. An axis whose criteria are all left out is listed with an empty profile.
std::vector<AxisResult> assess_axes(const Visit& visit, const Grid& grid, Identifiable identifiable);

}  // namespace arpenteur
