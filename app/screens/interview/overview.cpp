#include "app/screens/interview/overview.h"

#include <algorithm>
#include <tuple>

namespace arpenteur {

namespace {

template <class Thing>
std::int64_t written(const ById<Thing>& things, const Id& id) {
    return things.at(id).back().time.wall;
}

template <class Thing>
void last_first(std::vector<Id>& ids, const ById<Thing>& things) {
    std::sort(ids.begin(), ids.end(), [&](const Id& a, const Id& b) {
        return std::tuple(written(things, b), b) < std::tuple(written(things, a), a);
    });
}

template <class Thing>
bool any_unsettled(const ById<Thing>& things) {
    return std::any_of(things.begin(), things.end(),
                       [](const auto& entry) { return settled(entry.second) == nullptr; });
}

}  // namespace

const CriterionSoFar& Overview::of(std::string_view criterion) const {
    static const CriterionSoFar nothing;
    const auto known = criteria.find(criterion);
    return known == criteria.end() ? nothing : known->second;
}

Overview overview_of(const Visit& visit, const Id& writer, const Id& left_out) {
    Overview all;
    for (const auto& [id, claims] : visit.readings)
        for (const Claim<Reading>& claim : claims) {
            if (claim.author != writer) continue;
            CriterionSoFar& here = all.criteria[claim.value.criterion];
            here.read.insert(claim.value.category);
            here.to_arbitrate = here.to_arbitrate || settled(claims) == nullptr;
        }
    for (const auto& [id, claims] : visit.consensuses)
        if (settled(claims) == nullptr) all.criteria[claims.front().value.criterion].to_arbitrate = true;
    for (const auto& [id, claims] : visit.notes) {
        if (id == left_out) continue;
        const auto coded = visit.codings.find(id);
        const bool apart = settled(claims) == nullptr || visit.removals.contains(id) ||
                           (coded != visit.codings.end() && settled(coded->second) == nullptr);
        bool any = false;
        if (coded != visit.codings.end())
            for (const std::string& criterion : latest(coded->second)->criteria) {
                any = true;
                CriterionSoFar& here = all.criteria[criterion];
                here.notes.push_back(id);
                here.to_arbitrate = here.to_arbitrate || apart;
            }
        if (!any) all.notes_to_code.push_back(id);
    }
    for (const auto& [id, claims] : visit.verbatims) {
        const bool apart = settled(claims) == nullptr || visit.removals.contains(id);
        const Verbatim& verbatim = *latest(claims);
        for (const std::string& criterion : verbatim.criteria) {
            CriterionSoFar& here = all.criteria[criterion];
            here.verbatims.push_back(id);
            here.to_arbitrate = here.to_arbitrate || apart;
        }
        if (verbatim.criteria.empty()) all.verbatims_to_code.push_back(id);
    }
    for (auto& [criterion, here] : all.criteria) {
        last_first(here.notes, visit.notes);
        last_first(here.verbatims, visit.verbatims);
    }
    last_first(all.notes_to_code, visit.notes);
    last_first(all.verbatims_to_code, visit.verbatims);
    for (const auto& [id, claims] : visit.sources)
        if (!visit.removals.contains(id)) all.sources.push_back(id);
    std::sort(all.sources.begin(), all.sources.end(), [&](const Id& a, const Id& b) {
        const auto age = [&](const Id& id) {
            return std::tuple(latest(visit.sources.at(id))->date, written(visit.sources, id), id);
        };
        return age(b) < age(a);
    });
    all.expectations_to_arbitrate = any_unsettled(visit.expectations);
    all.controversies_to_arbitrate = any_unsettled(visit.controversies);
    return all;
}

}  // namespace arpenteur
