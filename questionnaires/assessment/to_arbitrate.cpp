#include "questionnaires/assessment/to_arbitrate.h"

#include <algorithm>
#include <concepts>
#include <string_view>

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

void look_on_visit(std::vector<Dispute>& disputes, const Visit& visit) {
    look(disputes, "form", visit.id, visit.form);
    look(disputes, "territory", visit.id, visit.territory);
    look(disputes, "perimeter", visit.id, visit.perimeter);
    look(disputes, "prerequisites", visit.id, visit.prerequisites);
}

// Whether something stands on the entity beside its removal.
bool written_on(const Visit& visit, const Id& entity) {
    bool written = false;
    for_each_kind(
        visit, [&](std::string_view, const auto& things) { written = written || things.contains(entity); });
    return written;
}

}  // namespace

std::vector<Dispute> to_arbitrate(const Visit& visit) {
    std::vector<Dispute> disputes;
    look_on_visit(disputes, visit);
    for_each_kind(visit, [&](const char* subject, const auto& things) {
        for (const auto& [entity, claims] : things) look(disputes, subject, entity, claims);
    });
    for (const auto& [entity, claims] : visit.removals)
        if (written_on(visit, entity)) disputes.push_back({"removal", entity, {}, 2});
    return disputes;
}

std::vector<Dispute> to_arbitrate_on(const Visit& visit, const Id& entity) {
    std::vector<Dispute> disputes;
    if (entity == visit.id) look_on_visit(disputes, visit);
    for_each_kind(visit, [&](const char* subject, const auto& things) {
        if (const auto claims = things.find(entity); claims != things.end())
            look(disputes, subject, entity, claims->second);
    });
    if (visit.removals.contains(entity) && written_on(visit, entity))
        disputes.push_back({"removal", entity, {}, 2});
    return disputes;
}

}  // namespace arpenteur
