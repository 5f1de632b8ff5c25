#include "questionnaires/visit/disputes.h"

#include <algorithm>
#include <concepts>
#include <set>
#include <string_view>

#include "questionnaires/journal/canonical.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {
namespace {

constexpr std::string_view removal = "removal";

// By what would be written of each, under one salt: so thousands of values are told apart as fast as sorted.
template <class Thing>
std::size_t differing(const Claims<Thing>& claims) {
    if (claims.size() < 2) return claims.size();
    std::set<std::string> apart;
    for (const Claim<Thing>& claim : claims) {
        Revision revision;
        revision.value = to_value(claim.value, [] { return Id{}; });
        apart.insert(canonical_bytes(revision));
    }
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
void look(std::vector<Dispute>& disputes, const Id& entity, const Claims<Thing>& claims) {
    const std::size_t values = differing(claims);
    if (values > 1)
        disputes.push_back(
            {std::string(kind_of<Thing>.name), entity, criterion_of(claims.front().value), values});
}

// The position of a kind in VisitRecord; removals come last.
std::size_t order_of(std::string_view subject) {
    std::size_t order = 0, found = std::variant_size_v<VisitRecord>;
    for_each_declaration([&]<class Thing>() {
        if (kind_of<Thing>.name == subject) found = order;
        ++order;
    });
    return found;
}

}  // namespace

std::vector<Dispute> disputes_on(const Visit& visit, const Id& entity) {
    std::vector<Dispute> disputes;
    bool written = false;
    for_each_kind(visit, [&]<class Things>(const Things& things) {
        if constexpr (requires { things.find(entity); }) {
            const auto claims = things.find(entity);
            if (claims == things.end()) return;
            // A coding that stands beside a removed note disputes nothing.
            written = written || kind_of<ThingOf<Things>>.stands_on != StandsOn::beside;
            look(disputes, entity, claims->second);
        } else if (entity == visit.id) {
            look(disputes, entity, things);
        }
    });
    if (written && visit.removals.contains(entity)) disputes.push_back({std::string(removal), entity, {}, 2});
    return disputes;
}

std::vector<Dispute> to_arbitrate(const Visit& visit) {
    std::vector<std::pair<std::size_t, const Dispute*>> ordered;
    for (const auto& [entity, disputes] : visit.disputes)
        for (const Dispute& dispute : disputes) ordered.emplace_back(order_of(dispute.subject), &dispute);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Dispute> disputes;
    for (const auto& [order, dispute] : ordered) disputes.push_back(*dispute);
    return disputes;
}

std::size_t count_to_arbitrate(const Visit& visit) {
    std::size_t count = 0;
    for (const auto& [entity, disputes] : visit.disputes) count += disputes.size();
    return count;
}

}  // namespace arpenteur
