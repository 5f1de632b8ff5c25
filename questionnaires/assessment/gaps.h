// Where the categories of actors see one criterion differently.
//
//     for (const PerceptionGap& gap : perception_gaps(visit, "P3_2"))
//         show(gap.lower, gap.upper, gap.clear());
//
// Source: the method (domain, section 4). There is a gap if the ranges of two categories do not overlap. It
// is clear (franc) if each side has two persons or more and at least one diagnostician heard both. Otherwise
// it may be a gap between the listeners, or between two persons, and it has to be verified; the doubts say
// why.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/assessment/evidence.h"

namespace arpenteur {

struct GapDoubts {
    bool few_persons = false;         // a side has fewer than two
    bool no_common_listener = false;  // no diagnostician heard both
    bool operator==(const GapDoubts&) const = default;
};

struct PerceptionGap {
    std::string criterion;
    ActorCategory lower = ActorCategory::elected;
    ActorCategory upper = ActorCategory::elected;
    LevelPair lower_range, upper_range;
    GapDoubts doubts;

    bool clear() const { return doubts == GapDoubts{}; }
    // The distance in levels between the two ranges: 1 if they are adjacent.
    int distance() const { return upper_range.low.number() - lower_range.high.number(); }
    bool operator==(const PerceptionGap&) const = default;
};

// The doubts about the gap between the two; empty if there is no gap, since their ranges overlap.
std::optional<GapDoubts> gap_between(const Evidence& a, const Evidence& b);

// The clear ones first, then the widest, then in category order.
std::vector<PerceptionGap> perception_gaps(const Visit& visit, std::string_view criterion);

}  // namespace arpenteur
