// What a visit is made of: one struct for each kind of thing that a team writes down. Values; any combination
// of their fields is allowed. Ids name other things of the same visit, except persons' ids, which are the
// same in every visit.
//
// How each is written in the journal: records.h. To whom each field may go: questionnaires/disclosure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/grid/level.h"
#include "questionnaires/journal/id.h"
#include "questionnaires/territory/territory.h"

namespace arpenteur {

// To whom a thing may go. Each is set for itself: none implies another.
enum class Audience : std::uint8_t { team, restricted, public_, funder, evaluator };

// The questionnaire of the visit: its tables in canonical CSV, compressed, as the founder's first revision
// holds them.
struct FormRecord {
    std::string form;
    std::string version;
    std::string tables;
    bool operator==(const FormRecord&) const = default;
};

// What is judged, and by what names.
struct Perimeter {
    std::string authority;  // the authority whose capacities are judged
    std::string n1_title;   // of its first person, as one says it: "la maire", "le président"
    std::string cap_name;   // the local name of the course that is set
    std::string beyond;     // what belongs to another level, and so is not applicable here
    bool operator==(const Perimeter&) const = default;
};

enum class Met : std::uint8_t { unknown, no, partly, yes };

// What must be there before a diagnostic makes sense.
struct Prerequisites {
    Met ecosystem = Met::unknown;  // the four categories are there, by function
    std::string ecosystem_note;
    Met n1_engaged = Met::unknown;
    std::string n1_act;  // the dated act that shows it
    std::string elected_referent;
    std::string agent_referent;
    std::string under_way;
    bool operator==(const Prerequisites&) const = default;
};

enum class Role : std::uint8_t { diagnostician, apfdt };

// Somebody of the team. The entity's id is derived from the person's.
struct Member {
    Id person;
    std::string name;
    std::string organisation;
    Role role = Role::diagnostician;
    bool operator==(const Member&) const = default;
};

enum class Presence : std::uint8_t { delegation, outside, declined };

// Somebody who is met, or who declined, heard as one category of actors.
struct Participant {
    std::string name;
    std::string function;
    std::string organisation;
    ActorCategory category = ActorCategory::elected;
    Presence presence = Presence::delegation;
    std::string circumstance;  // why outside the delegation, or why they declined
    bool operator==(const Participant&) const = default;
};

enum class QuoteAgreement : std::uint8_t { none, unattributed, by_category, by_function };

// What a participant was told and agreed to. The subject stands on the participant's entity.
struct Consent {
    std::string informed_on;  // date, "2026-11-23"; empty: the notice was not given
    std::string notice_version;
    Id informed_by;  // a person of the team
    QuoteAgreement agreement = QuoteAgreement::none;
    std::vector<Audience> audiences;  // for which it holds
    bool service_voice =
        false;  // speaks for an institution and agreed in writing to appear under that function
    bool operator==(const Consent&) const = default;
};

enum class SourceKind : std::uint8_t { interview, workshop, observation, document };

// Where something was learnt.
struct Source {
    SourceKind kind = SourceKind::interview;
    std::string date;  // "2026-11-23"
    std::string title;
    std::vector<Id> participants;
    std::vector<Id> diagnosticians;  // persons of the team who were there
    bool superior_present = false;   // somebody's superior was in the room: its voices count as one
    bool operator==(const Source&) const = default;
};

// A free note. Its criteria are another subject (Coding), since it is often somebody else who codes it,
// later.
struct Note {
    std::string text;
    Id source;  // null: none yet
    bool operator==(const Note&) const = default;
};

struct Coding {
    std::vector<std::string> criteria;
    bool operator==(const Coding&) const = default;
};

// Words quoted as they were said.
struct Verbatim {
    std::string text;
    Id speaker;  // a participant; null: not known
    Id source;
    std::vector<std::string> criteria;
    bool operator==(const Verbatim&) const = default;
};

// To whom a verbatim, an expectation, a controversy or a recommendation may go. Absent: the team only. The
// subject stands on the entity of the thing itself.
struct Disclosure {
    std::vector<Audience> audiences;  // sorted, without the team, which always sees it
    bool operator==(const Disclosure&) const = default;
};

enum class Support : std::uint8_t { opinion, reported, verified };

// What one diagnostician learnt from one source about one criterion, from one category.
struct Reading {
    Id source;
    std::string criterion;
    ActorCategory category = ActorCategory::elected;
    Rating rating = Unknown{};
    Support support = Support::opinion;
    std::string reason;
    bool operator==(const Reading&) const = default;
};

enum class Tendency : std::uint8_t { unknown, progress, stable, decline };

// One diagnostician's own conclusion on one criterion, all sources taken together.
struct Position {
    std::string criterion;
    Rating rating = Unknown{};
    Tendency tendency = Tendency::unknown;
    std::string blocking;  // who or what opposes; empty: nothing does
    std::vector<ActorCategory> blocking_by;
    std::string reason;
    std::vector<Id> saw;  // links of the openings that its author had seen
    bool operator==(const Position&) const = default;
};

enum class OpeningState : std::uint8_t { given, open };

// "I have given my position", or "let us open without mine".
struct Opening {
    std::string criterion;
    OpeningState state = OpeningState::given;
    std::vector<Id> saw;  // links of the others' openings that its author had seen
    bool operator==(const Opening&) const = default;
};

enum class Outcome : std::uint8_t { agreed, disagreement };

struct Consensus {
    std::string criterion;
    Outcome outcome = Outcome::agreed;
    Rating rating = Unknown{};  // the agreed one; without meaning where the disagreement is kept
    std::string reason;
    bool operator==(const Consensus&) const = default;
};

// What one category expects of another, offers it, does not understand of it.
struct MutualExpectation {
    ActorCategory from = ActorCategory::elected;
    ActorCategory to = ActorCategory::agent;
    std::string expects;
    std::string offers;
    std::string not_understood;
    bool operator==(const MutualExpectation&) const = default;
};

// A point on which actors openly disagree.
struct Controversy {
    std::string title;
    std::string text;
    std::vector<std::string> criteria;
    std::vector<ActorCategory> categories;
    bool operator==(const Controversy&) const = default;
};

struct Recommendation {
    std::string text;
    std::vector<std::string> criteria;
    std::string carrier;
    std::optional<ActorCategory> carrier_category;
    int horizon_months = 12;
    std::string rule;  // of the grid, where it came from one
    bool operator==(const Recommendation&) const = default;
};

// Where a recommendation stands in the team's order; the smallest first.
struct Rank {
    int rank = 0;
    bool operator==(const Rank&) const = default;
};

enum class HighlightKind : std::uint8_t { strength, weakness };

// Whether the team keeps a proposed point d'appui or point de fragilité.
struct Highlight {
    std::string criterion;
    HighlightKind kind = HighlightKind::strength;
    bool kept = true;
    bool operator==(const Highlight&) const = default;
};

// A name that was found in a text that goes out, and that the team lets pass, with its reason.
struct AllowedName {
    std::string find;
    std::string reason;
    bool operator==(const AllowedName&) const = default;
};

}  // namespace arpenteur
