#include "questionnaires/assessment/points.h"

#include <algorithm>

namespace arpenteur {
namespace {

// How far a criterion is below where it should be; 0 if it is not a weakness.
int depth(const CriterionResult& one, const AxisResult& axis) {
    const int high = one.levels->high.number();
    int below = high <= 1 ? 2 - high : 0;
    std::vector<LevelPair> others;
    for (const CriterionResult& other : axis.profile)
        if (other.levels && other.criterion != one.criterion) others.push_back(*other.levels);
    if (others.size() < 2) return below;
    const int distance = median(others)->low.number() - high;
    if (distance >= 2) below = std::max(below, distance);
    return below;
}

bool in_progress(const CriterionResult& one) {
    return !one.tendencies.empty() &&
           std::all_of(one.tendencies.begin(), one.tendencies.end(),
                       [](Tendency tendency) { return tendency == Tendency::progress; });
}

bool carries(const CriterionResult& one, Corroboration support) {
    const int low = one.levels->low.number();
    return (low >= 3 && corroborated(support)) || (low >= 2 && in_progress(one));
}

}  // namespace

Points points_of(const Visit& visit, const Grid& grid, Identifiable identifiable) {
    Points points;
    for (const AxisResult& axis : assess_axes(visit, grid, identifiable)) {
        for (const CriterionResult& one : axis.profile) {
            if (!one.levels) continue;
            const auto voices = heard_by_category(visit, one.criterion);
            const Corroboration support = corroboration(voices);
            const bool verified = std::any_of(voices.begin(), voices.end(),
                                              [](const auto& entry) { return entry.second.verified; });
            const int below = depth(one, axis);
            if (below > 0 && (corroborated(support) || verified))
                points.weaknesses.push_back({one.criterion, *one.levels, below, support, verified});
            if (carries(one, support))
                points.strengths.push_back(
                    {one.criterion, *one.levels, one.levels->low.number(), support, verified});
        }
    }
    // Ties stay in grid order, which is the order in which the points were found.
    const auto further = [](const Point& a, const Point& b) { return a.distance > b.distance; };
    std::stable_sort(points.weaknesses.begin(), points.weaknesses.end(), further);
    std::stable_sort(points.strengths.begin(), points.strengths.end(), further);
    return points;
}

std::vector<Point> proposed(const std::vector<Point>& points) {
    return {points.begin(),
            points.begin() + static_cast<std::ptrdiff_t>(std::min(points.size(), most_points))};
}

}  // namespace arpenteur
