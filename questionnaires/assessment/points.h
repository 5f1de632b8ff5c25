// What carries a territory (strengths, points d'appui) and what holds it back (weaknesses, points de
// fragilité), as the rules find them. The team chooses among them.
//
//     const Points points = points_of(visit, grid, Identifiable::counted);
//     propose(points.weaknesses, points.strengths);         // the clearest first
//
// Source: the method (domain, section 4).
// - Weakness: high <= 1, or high + 2 <= the low median of the other known criteria of its axis (at least two
//   of them); and it is corroborated, or rests on a verified fact.
// - Strength: low >= 3 and corroborated, or low >= 2 and every known tendency is progress (at least one is
//   known).
//
// Sorted by distance, the greatest first, then in grid order. The distance of a weakness is how far it is
// below 2 or, if that is more, below its axis; the distance of a strength is its low level.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "questionnaires/assessment/assess.h"
#include "questionnaires/assessment/evidence.h"

namespace arpenteur {

// How many of each are proposed.
inline constexpr std::size_t most_points = 5;

struct Point {
    std::string criterion;
    LevelPair levels;
    int distance = 0;
    Corroboration corroboration = Corroboration::no_voice;
    bool verified = false;
    bool operator==(const Point&) const = default;
};

// Everything that the rules find, the clearest first.
struct Points {
    std::vector<Point> weaknesses;
    std::vector<Point> strengths;
    bool operator==(const Points&) const = default;
};

Points points_of(const Visit& visit, const Grid& grid, Identifiable identifiable);

// The first of them, at most five.
std::vector<Point> proposed(const std::vector<Point>& points);

}  // namespace arpenteur
