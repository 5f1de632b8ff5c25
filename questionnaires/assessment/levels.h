// Summarising levels without adding them: the median and the range, each as a pair.
//
//     median({{1, 1}, {2, 3}, {3, 3}}) is (2, 3); median of two sources (1, 1) and (2, 2) is (1, 2)
//
// Levels are ordinal: there is no 1.5 between 1 and 2, so for an even number both middle levels are given.
// Source: the method (domain, section 4); S. S. Stevens, On the Theory of Scales of Measurement, Science
// 103, 1946: on an ordinal scale, medians and percentiles are permissible, means are not.
#pragma once

#include <iosfwd>
#include <optional>
#include <span>

#include "questionnaires/grid/level.h"

namespace arpenteur {

// Two levels, the lower first; equal if there is only one.
struct LevelPair {
    Level low;
    Level high;

    friend bool operator==(const LevelPair&, const LevelPair&) = default;
};

constexpr LevelPair widened(const LevelPair& pair, const LevelPair& by) {
    return {by.low < pair.low ? by.low : pair.low, pair.high < by.high ? by.high : pair.high};
}

constexpr bool overlap(const LevelPair& a, const LevelPair& b) { return a.low <= b.high && b.low <= a.high; }

// Each pair is the lowest and the highest level of one source (or one criterion). The median is the lower
// median of the lowest levels and the upper median of the highest ones; empty if there is no pair.
std::optional<LevelPair> median(std::span<const LevelPair> pairs);

// From the lowest to the highest of all; empty if there is no pair.
std::optional<LevelPair> range(std::span<const LevelPair> pairs);

std::ostream& operator<<(std::ostream& out, const LevelPair& pair);

}  // namespace arpenteur
