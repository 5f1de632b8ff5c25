#include "questionnaires/disclosure/disclosable_criteria.h"

#include <algorithm>

#include "questionnaires/assessment/coverage.h"
#include "questionnaires/disclosure/groups.h"

namespace arpenteur {
namespace {

CriterionState state_of(const Visit& visit, const DisclosableCriterion& one) {
    if (one.result.not_applicable) return CriterionState::not_applicable;
    if (!one.enough_voices())
        return is_read(visit, one.result.criterion) ? CriterionState::too_few_voices
                                                    : CriterionState::not_asked;
    if (one.result.to_arbitrate) return CriterionState::to_arbitrate;
    return one.result.levels ? CriterionState::positioned : CriterionState::not_positioned;
}

}  // namespace

const DisclosableCriterion* DisclosableCriteria::criterion(std::string_view code) const {
    const auto found = criteria.find(code);
    return found == criteria.end() ? nullptr : &found->second;
}

bool DisclosableCriteria::may_be_named(std::string_view code) const {
    const DisclosableCriterion* one = criterion(code);
    return one != nullptr && one->enough_voices();
}

DisclosableCriteria disclosable_criteria(const Visit& visit, const Grid& grid) {
    DisclosableCriteria disclosable;
    for (const Criterion& criterion : grid.criteria) {
        if (criterion.identifiable_person) continue;
        DisclosableCriterion one;
        one.result = assess(visit, criterion.code);
        one.groups = groups_to_show(voices_on(visit, criterion.code));
        one.state = state_of(visit, one);
        disclosable.criteria.emplace(criterion.code, std::move(one));
    }
    disclosable.grid = grid;
    std::erase_if(disclosable.grid.criteria, [&disclosable](const Criterion& criterion) {
        const DisclosableCriterion* one = disclosable.criterion(criterion.code);
        return one == nullptr || one->state != CriterionState::positioned;
    });
    return disclosable;
}

}  // namespace arpenteur
