// The current state of a visit, computed from its journal: every thing that stands, and who wrote it. A pure
// function of the journal.
//
//     const Visit visit = project(visit_id, journal);
//     for (const auto& [id, claims] : visit.consensuses)
//         if (!settled(claims)) ...         // two people wrote it without seeing each other's: to arbitrate
//
// Applying the revisions one by one (refresh) gives the same value.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "questionnaires/journal/journal.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

// One current value of a subject, and who wrote it when.
template <class Thing>
struct Claim {
    Thing value;
    Id author;
    RevisionId id;
    Time time;
    std::vector<std::string> erased;     // parts whose words were erased: the screen says "effacé"
    std::vector<std::string> missing{};  // parts whose words have not arrived: "à demander"
    // What the desk wrote in place of erased words, by part: "caviardé par le bureau".
    std::map<std::string, std::string> masked{};

    bool operator==(const Claim&) const = default;
};

// The current values of one subject, in the same order on every machine. Never empty inside a map of a Visit.
template <class Thing>
using Claims = std::vector<Claim<Thing>>;

template <class Thing>
using ById = std::map<Id, Claims<Thing>>;

// The kind of thing in a ById or a Claims.
template <class Things>
struct HeldIn;
template <class Thing>
struct HeldIn<Claims<Thing>> {
    using Type = Thing;
};
template <class Thing>
struct HeldIn<ById<Thing>> {
    using Type = Thing;
};
template <class Things>
using ThingOf = typename HeldIn<std::remove_cvref_t<Things>>::Type;

// The value, if everyone who wrote it wrote the same; null if there is none or if somebody must arbitrate.
template <class Thing>
const Thing* settled(const Claims<Thing>& claims) {
    if (claims.empty()) return nullptr;
    for (const Claim<Thing>& claim : claims)
        if (!(claim.value == claims.front().value)) return nullptr;
    return &claims.front().value;
}

// The current values on the entity; empty if there are none.
template <class Thing>
const Claims<Thing>& claims_on(const ById<Thing>& things, const Id& entity) {
    static const Claims<Thing> nothing;
    const auto found = things.find(entity);
    return found == things.end() ? nothing : found->second;
}

// The value to show where there is room for only one: the settled one, else the latest (by logical time).
template <class Thing>
const Thing* latest(const Claims<Thing>& claims) {
    return claims.empty() ? nullptr : &claims.back().value;
}

// Something written that this version does not understand: kept, forwarded, named.
struct Unread {
    Subject subject;
    RevisionId id;
    std::string part = {};  // the one part that was not understood; empty if none of it was
    bool operator==(const Unread&) const = default;
};

struct Removed {
    bool operator==(const Removed&) const = default;
};

// Several differing values whose authors did not see each other's, or a removal concurrent with a write.
// Somebody must decide.
struct Dispute {
    std::string subject;     // the name of its kind, "consensus" or "participant"; "removal" for a removal
    Id entity;               // the visit's id if it is attached to the visit itself
    std::string criterion;   // empty if it is about none
    std::size_t values = 0;  // how many different values
    bool operator==(const Dispute&) const = default;
};

// The things that are about one criterion, by entity.
struct OnCriterion {
    std::set<Id> readings;
    std::set<Id> positions;
    std::set<Id> openings;
    bool operator==(const OnCriterion&) const = default;
};

struct Visit {
    Id id;

    // On the visit itself.
    Claims<Territory> territory;
    Claims<Perimeter> perimeter;
    Claims<Prerequisites> prerequisites;

    ById<Member> members;
    ById<Participant> participants;
    ById<Consent> consents;  // by participant
    ById<Source> sources;
    ById<Note> notes;
    ById<Coding> codings;  // by the thing that they stand beside
    ById<Verbatim> verbatims;
    ById<Disclosure> disclosures;  // by the thing that they stand beside
    ById<Reading> readings;
    ById<Position> positions;
    ById<Opening> openings;
    ById<Consensus> consensuses;
    ById<MutualExpectation> expectations;
    ById<Controversy> controversies;
    ById<Pledge> pledges;
    ById<Recommendation> recommendations;
    ById<Rank> ranks;  // by recommendation
    ById<Highlight> highlights;
    ById<AllowedName> allowed_names;

    // Removed entities. They appear only here, unless somebody went on writing without seeing the removal.
    ById<Removed> removals;
    // What others wrote for somebody who has spoken for themselves, by entity: proposals, which dispute nothing.
    std::map<Id, std::vector<Written>> proposals;
    std::vector<Unread> unread;                 // sorted by revision
    std::vector<WithoutEffect> without_effect;  // sorted by revision

    // Indexes of the above.
    std::map<std::string, OnCriterion, std::less<>> by_criterion;
    std::map<Id, std::vector<Dispute>> disputes;  // by entity, in the order of kinds; see disputes.h

    bool operator==(const Visit&) const = default;
};

// Calls visitor(things) for each kind, with its ById, or its Claims if it is attached to the visit itself.
template <class AnyVisit, class Visitor>
void for_each_kind(AnyVisit& visit, Visitor visitor) {
    auto& [id, territory, perimeter, prerequisites, members, participants, consents, sources, notes, codings,
           verbatims, disclosures, readings, positions, openings, consensuses, expectations, controversies,
           pledges, recommendations, ranks, highlights, allowed_names, removals, proposals, unread,
           without_effect, by_criterion, disputes] = visit;
    const auto each = [&visitor](auto&... things) {
        static_assert(sizeof...(things) == std::variant_size_v<VisitRecord>);
        (visitor(things), ...);
    };
    each(territory, perimeter, prerequisites, members, participants, consents, sources, notes, codings,
         verbatims, disclosures, readings, positions, openings, consensuses, expectations, controversies,
         pledges, recommendations, ranks, highlights, allowed_names);
}

// Calls visitor(entity, claims) for every thing in the visit, by kind, then by entity. Removals are not
// things. If VisitRecord and Visit do not list the same kinds, this does not compile.
//
//     for_each_thing(visit, [&]<class Thing>(const Id& entity, const Claims<Thing>& claims) { … });
template <class AnyVisit, class Visitor>
void for_each_thing(AnyVisit& visit, Visitor visitor) {
    for_each_kind(visit, [&](auto& things) {
        if constexpr (requires { things.begin()->second; })
            for (auto& [entity, claims] : things) visitor(entity, claims);
        else if (!things.empty())
            visitor(visit.id, things);
    });
}

// Call visitor(entity, claims) for the readings, positions or openings about one criterion.
template <class Visitor>
void for_each_reading_on(const Visit& visit, std::string_view criterion, Visitor visitor) {
    if (const auto on = visit.by_criterion.find(criterion); on != visit.by_criterion.end())
        for (const Id& entity : on->second.readings) visitor(entity, visit.readings.at(entity));
}
template <class Visitor>
void for_each_position_on(const Visit& visit, std::string_view criterion, Visitor visitor) {
    if (const auto on = visit.by_criterion.find(criterion); on != visit.by_criterion.end())
        for (const Id& entity : on->second.positions) visitor(entity, visit.positions.at(entity));
}
template <class Visitor>
void for_each_opening_on(const Visit& visit, std::string_view criterion, Visitor visitor) {
    if (const auto on = visit.by_criterion.find(criterion); on != visit.by_criterion.end())
        for (const Id& entity : on->second.openings) visitor(entity, visit.openings.at(entity));
}

Visit project(const Id& visit, const Journal& journal);

// Enters what stands on the entity in `by_criterion` and `disputes`. project() and refresh() do it themselves;
// whoever builds a visit by hand calls it for each entity.
void index_entity(Visit& view, const Id& entity);

// What a refresh changed that counts kept beside the view depend on.
struct VisitChange {
    // Those whose positions, openings or consensus changed, or that now have a reading, or none any more.
    std::set<std::string> criteria;
    bool team = false;     // who its members are
    bool subject = false;  // the territory or the questionnaire
    int disputes = 0;      // how many more there are to arbitrate; negative if fewer
    bool operator==(const VisitChange&) const = default;

    bool moves_progress() const { return team || subject || !criteria.empty(); }
};

// Brings the view up to date for these entities. A refresh after each merge gives the same view as one
// project at the end.
VisitChange refresh(Visit& view, const Journal& journal, std::span<const Id> touched);

}  // namespace arpenteur
