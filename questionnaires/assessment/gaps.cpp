#include "questionnaires/assessment/gaps.h"

#include <algorithm>
#include <iterator>

namespace arpenteur {

std::optional<GapDoubts> gap_between(const Evidence& a, const Evidence& b) {
    const auto range_a = a.range(), range_b = b.range();
    if (!range_a || !range_b || overlap(*range_a, *range_b)) return std::nullopt;
    const bool common = std::any_of(a.diagnosticians.begin(), a.diagnosticians.end(),
                                    [&](const Id& person) { return b.diagnosticians.contains(person); });
    return GapDoubts{a.voices < 2 || b.voices < 2, !common};
}

std::vector<PerceptionGap> perception_gaps(const Visit& visit, std::string_view criterion) {
    std::vector<PerceptionGap> gaps;
    const auto voices = heard_by_category(visit, criterion);
    for (auto one = voices.begin(); one != voices.end(); ++one) {
        for (auto other = std::next(one); other != voices.end(); ++other) {
            const auto doubts = gap_between(one->second, other->second);
            if (!doubts) continue;
            const LevelPair a = *one->second.range(), b = *other->second.range();
            const bool first_lower = a.high < b.low;
            gaps.push_back({std::string(criterion), first_lower ? one->first : other->first,
                            first_lower ? other->first : one->first, first_lower ? a : b, first_lower ? b : a,
                            *doubts});
        }
    }
    std::stable_sort(gaps.begin(), gaps.end(), [](const PerceptionGap& a, const PerceptionGap& b) {
        if (a.clear() != b.clear()) return a.clear();
        return a.distance() > b.distance();
    });
    return gaps;
}

}  // namespace arpenteur
