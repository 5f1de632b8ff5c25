#include "questionnaires/disclosure/method.h"

#include <algorithm>

#include "questionnaires/assessment/agreement.h"
#include "questionnaires/assessment/coverage.h"
#include "questionnaires/disclosure/groups.h"

namespace arpenteur {
namespace {

int& count_of(DisclosedMethod& method, SourceKind kind) {
    switch (kind) {
        case SourceKind::interview:
            return method.interviews;
        case SourceKind::workshop:
            return method.workshops;
        case SourceKind::observation:
            return method.observations;
        case SourceKind::document:
            break;
    }
    return method.documents;
}

void count(DisclosedMethod& method, const Source& source) {
    ++count_of(method, source.kind);
    if (source.date.empty()) return;
    if (method.first_day.empty() || source.date < method.first_day) method.first_day = source.date;
    method.last_day = std::max(method.last_day, source.date);
}

}  // namespace

DisclosedMethod method_of(const Visit& visit) {
    DisclosedMethod method;
    for (const auto& [id, claims] : visit.sources)
        if (const Source* source = latest(claims); source != nullptr && !visit.removals.contains(id))
            count(method, *source);
    const Voices met = voices_met(visit);
    const std::vector<VoiceGroup> groups = groups_to_show(met);
    if (groups.empty()) return method;
    method.persons = met.persons.at(VoiceGroup::everyone);
    for (const VoiceGroup group : groups) method.groups.push_back({group, met.persons.at(group)});
    return method;
}

DisclosedCoverage coverage_to_show(const Visit& visit, const Grid& grid,
                                   const DisclosableCriteria& disclosable) {
    DisclosedCoverage shown;
    const Coverage coverage = coverage_of(visit, grid);
    shown.asked = static_cast<int>(coverage.asked.size());
    shown.cells = shown.asked + static_cast<int>(coverage.not_asked.size());
    for (const Criterion& criterion : grid.criteria) {
        const DisclosableCriterion* one = disclosable.criterion(criterion.code);
        if (one == nullptr) {
            ++shown.in_words;
            continue;
        }
        ++shown.criteria;
        shown.positioned += one->state == CriterionState::positioned ? 1 : 0;
        if (one->state == CriterionState::not_asked) shown.not_asked.push_back(criterion.code);
        if (one->state == CriterionState::too_few_voices) shown.too_few_voices.push_back(criterion.code);
    }
    return shown;
}

DisclosedAgreement agreement_to_show(const Visit& visit, const Grid& grid) {
    std::vector<std::string> criteria;
    for (const Criterion& criterion : grid.criteria)
        if (!criterion.identifiable_person) criteria.push_back(criterion.code);
    DisclosedAgreement sum;
    for (const PairAgreement& pair : agreement(visit, criteria)) {
        sum.same += pair.same;
        sum.one_apart += pair.one_apart;
        sum.further += pair.further;
        sum.after_exchange += pair.after_exchange;
    }
    return sum;
}

}  // namespace arpenteur
