#include "questionnaires/assessment/to_arbitrate.h"

#include <algorithm>
#include <concepts>
#include <set>

namespace arpenteur {
namespace {

template <class Thing>
std::size_t differing(const Claims<Thing>& claims) {
    std::vector<const Thing*> apart;
    for (const Claim<Thing>& claim : claims)
        if (std::none_of(apart.begin(), apart.end(), [&](const Thing* one) { return *one == claim.value; }))
            apart.push_back(&claim.value);
    return apart.size();
}

template <class Thing>
std::string criterion_of(const Thing& thing) {
    if constexpr (requires {
                      { thing.criterion } -> std::convertible_to<std::string>;
                  })
        return thing.criterion;
    else
        return {};
}

template <class Thing>
void look(std::vector<Dispute>& disputes, const std::string& subject, const Id& entity,
          const Claims<Thing>& claims) {
    const std::size_t values = differing(claims);
    if (values > 1) disputes.push_back({subject, entity, criterion_of(claims.front().value), values});
}

template <class Thing>
void look(std::vector<Dispute>& disputes, const std::string& subject, const ById<Thing>& things) {
    for (const auto& [entity, claims] : things) look(disputes, subject, entity, claims);
}

// Entities on which something stands beside their removal.
std::set<Id> written_on(const Visit& visit) {
    std::set<Id> ids;
    const auto add = [&ids](const auto&... things) {
        const auto each = [&ids](const auto& by_id) {
            for (const auto& entry : by_id) ids.insert(entry.first);
        };
        (each(things), ...);
    };
    add(visit.members, visit.participants, visit.consents, visit.sources, visit.notes, visit.codings,
        visit.verbatims, visit.disclosures, visit.readings, visit.positions, visit.openings,
        visit.consensuses, visit.expectations, visit.controversies, visit.recommendations, visit.ranks,
        visit.highlights, visit.allowed_names);
    return ids;
}

}  // namespace

std::vector<Dispute> to_arbitrate(const Visit& visit) {
    std::vector<Dispute> disputes;
    look(disputes, "form", visit.id, visit.form);
    look(disputes, "territory", visit.id, visit.territory);
    look(disputes, "perimeter", visit.id, visit.perimeter);
    look(disputes, "prerequisites", visit.id, visit.prerequisites);
    look(disputes, "member", visit.members);
    look(disputes, "participant", visit.participants);
    look(disputes, "consent", visit.consents);
    look(disputes, "source", visit.sources);
    look(disputes, "note", visit.notes);
    look(disputes, "coding", visit.codings);
    look(disputes, "verbatim", visit.verbatims);
    look(disputes, "disclosure", visit.disclosures);
    look(disputes, "reading", visit.readings);
    look(disputes, "position", visit.positions);
    look(disputes, "opening", visit.openings);
    look(disputes, "consensus", visit.consensuses);
    look(disputes, "expectation", visit.expectations);
    look(disputes, "controversy", visit.controversies);
    look(disputes, "recommendation", visit.recommendations);
    look(disputes, "rank", visit.ranks);
    look(disputes, "highlight", visit.highlights);
    look(disputes, "allowed_name", visit.allowed_names);
    const std::set<Id> written = written_on(visit);
    for (const auto& [entity, claims] : visit.removals)
        if (written.contains(entity)) disputes.push_back({"removal", entity, {}, 2});
    return disputes;
}

}  // namespace arpenteur
