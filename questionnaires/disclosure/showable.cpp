#include "questionnaires/disclosure/showable.h"

#include <algorithm>

#include "questionnaires/disclosure/groups.h"

namespace arpenteur {
namespace {

bool asked(const Visit& visit, std::string_view criterion) {
    return std::any_of(visit.readings.begin(), visit.readings.end(), [&](const auto& entry) {
        return std::any_of(entry.second.begin(), entry.second.end(),
                           [&](const auto& claim) { return claim.value.criterion == criterion; });
    });
}

CriterionState state_of(const Visit& visit, const CriterionShown& one) {
    if (one.standing.not_applicable) return CriterionState::not_applicable;
    if (!one.enough_voices())
        return asked(visit, one.standing.criterion) ? CriterionState::too_few_voices
                                                    : CriterionState::not_asked;
    if (one.standing.to_arbitrate) return CriterionState::to_arbitrate;
    return one.standing.levels ? CriterionState::positioned : CriterionState::not_positioned;
}

}  // namespace

const CriterionShown* Showable::criterion(std::string_view code) const {
    const auto found = criteria.find(code);
    return found == criteria.end() ? nullptr : &found->second;
}

bool Showable::may_be_named(std::string_view code) const {
    const CriterionShown* one = criterion(code);
    return one != nullptr && one->enough_voices();
}

Showable showable_of(const Visit& visit, const Grid& grid) {
    Showable showable;
    for (const Criterion& criterion : grid.criteria) {
        if (criterion.identifiable_person) continue;
        CriterionShown one;
        one.standing = standing(visit, criterion.code);
        one.groups = groups_to_show(voices_on(visit, criterion.code));
        one.state = state_of(visit, one);
        showable.criteria.emplace(criterion.code, std::move(one));
    }
    showable.grid = grid;
    std::erase_if(showable.grid.criteria, [&showable](const Criterion& criterion) {
        const CriterionShown* one = showable.criterion(criterion.code);
        return one == nullptr || one->state != CriterionState::positioned;
    });
    return showable;
}

}  // namespace arpenteur
