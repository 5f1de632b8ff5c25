// Who is in a visit: a set of signed records that merges like the journal, by union.
//
//     const Founding founding = found_visit(tablet, own_card, desk_card, random).value();
//     Roster roster(founding.visit);
//     roster.add(founding.record);
//     roster.add(add_reader(roster, founding.key, tablet, colleague, random).value());
//
//     const auto key = key_for(roster, tablet);      // on the colleague's side
//     for (const RosterMember& member : judged(roster, *key).members) ...
//
// The records form a tree by the record that each one follows. A record is valid when its issuer was already
// a member on the path from the founding record to the one before it. So validity is a property of the path,
// records may come in any order, twice or late, and everybody who holds the same records comes to the same
// judgement. A record whose path is incomplete waits.
//
// The APFDT's desk is a reader from the founding on, and pinned: no record brings in another desk.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/card.h"
#include "exports/sealing/identity.h"
#include "exports/sealing/roster_record.h"
#include "exports/sealing/visit_key.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class RosterArrival : std::uint8_t {
    added,
    known,
    kept_for_later,  // of a later version of the program: kept and passed on, not understood
    damaged,         // not kept, like the three below
    wrong_signature,
    other_visit,
    not_its_visit,  // claims to have founded a visit that its issuer cannot have founded
};

class Roster {
public:
    explicit Roster(const Id& visit) : visit_(visit) {}

    const Id& visit() const { return visit_; }

    RosterArrival add(Bytes record);
    // Set union. Both must be of the same visit.
    void merge(const Roster& other);

    // Every record's bytes, later versions included, in the order of their digests: what a store or a dossier
    // keeps.
    std::vector<Bytes> bytes() const;

    const std::map<Digest, RosterRecord>& records() const { return records_; }

    friend bool operator==(const Roster&, const Roster&) = default;

private:
    Id visit_;
    std::map<Digest, RosterRecord> records_;
    std::map<Digest, std::vector<std::uint8_t>> later_;
};

// The visit's key, if a record wraps it for this tablet. Only the key that a founding record names is taken,
// so a stranger's record cannot slip in another one; empty without the founding record. If a founder signed
// two founding records with two keys, `in_use` is the id of the one under which the holder has worked: a
// second founding that arrives takes nothing away.
std::optional<VisitKey> key_for(const Roster& roster, const Identity& tablet,
                                const std::optional<Digest>& in_use = std::nullopt);

struct RosterMember {
    Card card;
    RosterRole role = RosterRole::member;
    Digest brought_by;  // the record
    SignKey sponsor;    // and who signed it

    friend bool operator==(const RosterMember&, const RosterMember&) = default;
};

enum class RosterRefusal : std::uint8_t {
    not_a_member,    // its issuer was not in the visit on that path
    other_key,       // hands out another key than the visit's
    unreadable,      // its body does not open, or holds what no program writes
    wrong_founding,  // a founding record without its founder or without one desk
    second_desk,     // brings in another desk, or gives a role that only a founding gives
    after_refused,   // follows a record that is refused
};

// What a set of records amounts to. A pure function of the set and the key.
struct JudgedRoster {
    // The founder, the desk, then the others, from the founding outwards. One for each sign key.
    std::vector<RosterMember> members;
    std::vector<Digest> valid;    // a record always stands behind the one that it follows
    std::vector<Digest> leaves;   // valid records that no valid record follows
    std::vector<Digest> waiting;  // en attente: a record of their path is missing, or of a later version
    std::map<Digest, RosterRefusal> refused;
    bool founded_twice = false;  // the founder signed two different founding records: to be said to the team

    const RosterMember* member(const SignKey& key) const;
    // Null only if there is no founding record.
    const RosterMember* desk() const;

    friend bool operator==(const JudgedRoster&, const JudgedRoster&) = default;
};

JudgedRoster judged(const Roster& roster, const VisitKey& key);

// What stops a founding or an addition.
enum class InvitationProblem : std::uint8_t {
    not_own_card,     // the founder's card is not that of this tablet
    no_desk,          // the desk's card is a team card
    desk_among_team,  // a team member's card is a desk's, or the desk's card again
    not_a_member,     // who adds is not in the visit
    already_a_reader,
};

Words message(InvitationProblem problem);

struct Founding {
    Id visit;
    VisitKey key;
    std::vector<std::uint8_t> record;
};

// A new visit, its key, and its founding record: the founder and the desk. Where the desk itself founds, both
// cards are the desk's.
tl::expected<Founding, InvitationProblem> found_visit(const Identity& founder, const Card& founder_card,
                                                      const Card& desk, const Random& random);

// A record that brings `reader` in: any member may, visibly to all, and the new reader can read the whole
// past.
tl::expected<std::vector<std::uint8_t>, InvitationProblem> add_reader(const Roster& roster,
                                                                      const VisitKey& key,
                                                                      const Identity& issuer,
                                                                      const Card& reader,
                                                                      const Random& random);

}  // namespace arpenteur
