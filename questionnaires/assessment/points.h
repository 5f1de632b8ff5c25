// What carries a territory (points d'appui) and what holds it back (points de fragilité), as the rules find
// them. The team chooses among them.
//
//     const Points points = points_of(visit, grid, Identifiable::counted);
//     propose(points.weaknesses, points.strengths);         // the clearest first
//
// Source: the method (domain, section 4).
// - Fragility: high <= 1, or high + 2 <= the low median of the other known criteria of its axis (two at
//   least); and it is corroborated, or rests on one fait vérifié.
// - Support: low >= 3 and corroborated, or low >= 2 and every known tendency is en progrès (one at least is
//   known).
//
// Order: the distance, the greatest first, then the order of the grid. The distance of a fragility is how far
// below 2 it stands or, if that is more, how far below its axis; of a support, how high its low stands.
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

// All that the rules find, the clearest first.
struct Points {
    std::vector<Point> weaknesses;
    std::vector<Point> strengths;
    bool operator==(const Points&) const = default;
};

Points points_of(const Visit& visit, const Grid& grid, Identifiable identifiable);

// The first of them, at most five.
std::vector<Point> proposed(const std::vector<Point>& points);

}  // namespace arpenteur
