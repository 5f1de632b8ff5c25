#include "questionnaires/assessment/assess.h"

#include <algorithm>
#include <tuple>

#include "questionnaires/assessment/openings.h"

namespace arpenteur {
namespace {

bool weaker(const CriterionResult& a, const CriterionResult& b) {
    return std::tie(a.levels->low, a.levels->high) < std::tie(b.levels->low, b.levels->high);
}

std::vector<std::string> weakest_of(const std::vector<CriterionResult>& profile) {
    std::vector<const CriterionResult*> known;
    for (const CriterionResult& one : profile)
        if (one.levels) known.push_back(&one);
    if (known.size() < 2) return {};
    const CriterionResult& least = **std::min_element(
        known.begin(), known.end(), [](const auto* a, const auto* b) { return weaker(*a, *b); });
    std::vector<std::string> codes;
    for (const CriterionResult* one : known)
        if (!weaker(least, *one)) codes.push_back(one->criterion);
    return codes;
}

}  // namespace

Conclusion conclusion_on(const Visit& visit, std::string_view criterion) {
    const Claims<Consensus>& claims = claims_on(visit.consensuses, consensus_id(criterion));
    const Consensus* consensus = settled(claims);
    return {consensus, !claims.empty() && consensus == nullptr};
}

CriterionResult assess(const Visit& visit, std::string_view criterion) {
    CriterionResult result;
    result.criterion = criterion;
    const auto positions = open_positions(visit, criterion);
    for (const HeldPosition& held : positions)
        if (held.position.tendency != Tendency::unknown) result.tendencies.push_back(held.position.tendency);

    const Conclusion conclusion = conclusion_on(visit, criterion);
    const Consensus* consensus = conclusion.consensus;
    result.to_arbitrate = conclusion.to_arbitrate;
    result.disagreement_kept = consensus != nullptr && consensus->outcome == Outcome::disagreement;
    if (consensus != nullptr && consensus->outcome == Outcome::agreed) {
        result.basis = Basis::consensus;
        result.not_applicable = std::holds_alternative<NotApplicable>(consensus->rating);
        if (const auto level = level_of(consensus->rating)) result.levels = LevelPair{*level, *level};
        return result;
    }

    std::vector<LevelPair> pairs;
    for (const HeldPosition& held : positions)
        if (const auto level = level_of(held.position.rating)) pairs.push_back({*level, *level});
    if (!positions.empty()) result.basis = Basis::positions;
    result.levels = range(pairs);
    return result;
}

std::vector<AxisResult> assess_axes(const Visit& visit, const Grid& grid, Identifiable identifiable) {
    std::vector<AxisResult> axes;
    for (const Axis& axis : grid.axes) {
        AxisResult one;
        one.axis = axis.code;
        std::vector<LevelPair> pairs;
        for (const Criterion* criterion : grid.criteria_of(axis.code)) {
            if (criterion->identifiable_person && identifiable == Identifiable::left_out) continue;
            one.profile.push_back(assess(visit, criterion->code));
            if (one.profile.back().levels) pairs.push_back(*one.profile.back().levels);
        }
        one.known = static_cast<int>(pairs.size());
        one.median = median(pairs);
        one.weakest = weakest_of(one.profile);
        axes.push_back(std::move(one));
    }
    return axes;
}

}  // namespace arpenteur
