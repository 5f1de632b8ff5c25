// Who is in a visit: a set of signed records, which merges like the journal, by union.
//
//     Roster roster(visit);
//     const std::vector<HeldRecord> refused = roster.take(records);    // those of one dossier, together
//     const JudgedRoster judgement = judged(roster);
//     if (judgement.member(card.sign_key())) ...
//
// Only founder and desk issue records. What a record counts for is decided over the whole set that is held, in no
// order: whoever holds the same records comes to the same judgement. The rules are those of "Roster", "Exclusion"
// and "Renewal" in the plan of the keys; roster_issue.h makes new records.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "exports/sealing/roster_record.h"

namespace arpenteur {

// A record as a workspace holds it.
struct HeldRecord {
    RosterRecord record;
    Digest under;                     // id of the key that it lies under here
    std::vector<std::uint8_t> bytes;  // sealed

    friend bool operator==(const HeldRecord& a, const HeldRecord& b) { return a.record == b.record; }
};

class Roster {
public:
    explicit Roster(const Id& visit) : visit_(visit) {}

    const Id& visit() const { return visit_; }
    const std::map<Digest, HeldRecord>& records() const { return records_; }

    // Takes the largest set in which each record's ancestors, and the record that makes the key it lies under, are
    // contained, among these and those already held. Gives back those that it does not take: they come again with
    // the next dossier. A record by nobody who may issue one is never taken.
    std::vector<HeldRecord> take(std::vector<HeldRecord> records);
    // The same record, sealed under another key.
    void seal_anew(const Digest& digest, const Digest& under, std::vector<std::uint8_t> bytes);

    friend bool operator==(const Roster&, const Roster&) = default;

private:
    Id visit_;
    std::map<Digest, HeldRecord> records_;
};

enum class RosterRole : std::uint8_t { member, founder, desk, founding_desk };

constexpr bool is_founder(RosterRole role) {
    return role == RosterRole::founder || role == RosterRole::founding_desk;
}
constexpr bool is_desk(RosterRole role) {
    return role == RosterRole::desk || role == RosterRole::founding_desk;
}

struct RosterMember {
    Card card;
    RosterRole role = RosterRole::member;
    bool gives_positions = true;
    Digest record;   // that brought them in
    SignKey issuer;  // who signed it

    friend bool operator==(const RosterMember&, const RosterMember&) = default;
};

// A key that a founding or renewal makes.
struct MadeKey {
    Digest id;
    std::uint32_t epoch = 0;
    std::vector<SignKey>
        still_known_by;  // excluded ones whom it reaches: "X, retirée, connaît encore la clé"

    friend bool operator==(const MadeKey&, const MadeKey&) = default;
};

// What a set of records amounts to: a pure function of the set.
struct JudgedRoster {
    std::optional<VisitOrigin> origin;  // empty without a founding
    bool invented = false;
    // Founder and desk, then the others in the order of their records.
    std::vector<RosterMember> members;
    std::set<Digest> counting;
    std::vector<Digest> leaves;  // the counting records that no other counting one names
    std::set<SignKey> entered;   // everybody with an entry that counts, the excluded too
    std::set<SignKey> ever;      // everybody whom any held record brought in
    std::map<SignKey, RosterMember> excluded;
    std::map<Id, std::set<AcceptedEnd>> ends;  // by device: what of an excluded one's counts
    std::vector<MadeKey> keys;                 // the best to write under first
    std::set<Digest> fallen_keys;              // that only records which do not count made

    const RosterMember* member(const SignKey& key) const;
    const RosterMember* member(const Id& person) const;
    // Null only without a founding.
    const RosterMember* desk() const;
    // Whether this key may issue records.
    bool issues(const SignKey& key) const;

    friend bool operator==(const JudgedRoster&, const JudgedRoster&) = default;
};

JudgedRoster judged(const Roster& roster);

}  // namespace arpenteur
