// What the journal of a visit amounts to: the things in force, each with who wrote it. A pure function of the
// journal.
//
//     const Visit visit = project(visit_id, journal);
//     for (const auto& [id, claims] : visit.consensuses)
//         if (!settled(claims)) ...                     // written twice without seeing each other: to
//         arbitrate
//
// Applied revision by revision (refresh) it gives the same value.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "questionnaires/journal/journal.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

// One current value of a subject, and who wrote it.
template <class Thing>
struct Claim {
    Thing value;
    Id author;
    RevisionId id;
    Time time;
    std::vector<std::string> erased;  // parts whose words were erased: the screen says "effacé"

    bool operator==(const Claim&) const = default;
};

// The current values of one subject: in the same order on every machine, never empty in a map of a Visit.
template <class Thing>
using Claims = std::vector<Claim<Thing>>;

template <class Thing>
using ById = std::map<Id, Claims<Thing>>;

// The value, if all who wrote it say the same; null where there is none or where it is to arbitrate.
template <class Thing>
const Thing* settled(const Claims<Thing>& claims) {
    if (claims.empty()) return nullptr;
    for (const Claim<Thing>& claim : claims)
        if (!(claim.value == claims.front().value)) return nullptr;
    return &claims.front().value;
}

// The values that stand on the entity: none where nothing was written of it.
template <class Thing>
const Claims<Thing>& claims_on(const ById<Thing>& things, const Id& entity) {
    static const Claims<Thing> nothing;
    const auto found = things.find(entity);
    return found == things.end() ? nothing : found->second;
}

// The value to show where one must be shown: the settled one, else the one written last (by logical time).
template <class Thing>
const Thing* latest(const Claims<Thing>& claims) {
    return claims.empty() ? nullptr : &claims.back().value;
}

// Something written that this version does not understand: kept, forwarded, named.
struct Unread {
    Subject subject;
    RevisionId id;
    std::string part = {};  // the one part of a thing that is read all the same; empty: nothing of it is read
    bool operator==(const Unread&) const = default;
};

// A reading, a position or an opening written or removed in somebody else's name, a restoration that brought
// nothing back: without effect.
struct WithoutEffect {
    Subject subject;
    RevisionId id;
    Id author;
    bool operator==(const WithoutEffect&) const = default;
};

struct Removed {
    bool operator==(const Removed&) const = default;
};

struct Visit {
    Id id;

    // On the visit itself.
    Claims<FormRecord> form;
    Claims<Territory> territory;
    Claims<Perimeter> perimeter;
    Claims<Prerequisites> prerequisites;

    ById<Member> members;
    ById<Participant> participants;
    ById<Consent> consents;  // by participant
    ById<Source> sources;
    ById<Note> notes;
    ById<Coding> codings;  // by note
    ById<Verbatim> verbatims;
    ById<Disclosure> disclosures;  // by the thing they are about
    ById<Reading> readings;
    ById<Position> positions;
    ById<Opening> openings;
    ById<Consensus> consensuses;
    ById<MutualExpectation> expectations;
    ById<Controversy> controversies;
    ById<Recommendation> recommendations;
    ById<Rank> ranks;  // by recommendation
    ById<Highlight> highlights;
    ById<AllowedName> allowed_names;

    // Removed entities: alone here, and nowhere else, unless somebody wrote on without seeing the removal.
    ById<Removed> removals;
    std::vector<Unread> unread;                 // sorted by place
    std::vector<WithoutEffect> without_effect;  // sorted by place

    bool operator==(const Visit&) const = default;
};

// Every kind of thing that stands on an entity of its own, under its name: visitor("note", visit.notes).
// Those on the visit itself (form, territory, perimeter, prerequisites) and removals are not among them.
template <class Visitor>
void for_each_kind(const Visit& visit, Visitor visitor) {
    visitor("member", visit.members);
    visitor("participant", visit.participants);
    visitor("consent", visit.consents);
    visitor("source", visit.sources);
    visitor("note", visit.notes);
    visitor("coding", visit.codings);
    visitor("verbatim", visit.verbatims);
    visitor("disclosure", visit.disclosures);
    visitor("reading", visit.readings);
    visitor("position", visit.positions);
    visitor("opening", visit.openings);
    visitor("consensus", visit.consensuses);
    visitor("expectation", visit.expectations);
    visitor("controversy", visit.controversies);
    visitor("recommendation", visit.recommendations);
    visitor("rank", visit.ranks);
    visitor("highlight", visit.highlights);
    visitor("allowed_name", visit.allowed_names);
}

Visit project(const Id& visit, const Journal& journal);

// Brings the view up to date for these entities: refresh after each merge gives what project gives at the
// end.
void refresh(Visit& view, const Journal& journal, std::span<const Id> touched);

// The ids of what is unique by nature.
Id member_id(const Id& person);
Id reading_id(const Id& source, const Id& author, std::string_view criterion, ActorCategory category);
Id position_id(const Id& author, std::string_view criterion);
Id opening_id(const Id& author, std::string_view criterion);
Id consensus_id(std::string_view criterion);
Id expectation_id(ActorCategory from, ActorCategory to);
Id highlight_id(HighlightKind kind, std::string_view criterion);
Id recommendation_of_rule_id(std::string_view rule);
Id allowed_name_id(std::string_view folded_find);

}  // namespace arpenteur
