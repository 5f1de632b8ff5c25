// Somebody's tablet, as far as rosters go: the records and keys that it holds, and what it issues.
//
//     Holder founder(1, founded), desk(Holder::desk, founded);
//     founder.add(2);
//     desk.take(founder);                      // a dossier's beginning
//     CHECK(desk.judgement.member(key_of(2)));
#pragma once

#include <utility>
#include <vector>

#include "exports/sealing/roster_issue.h"
#include "tests/sealing_case.h"

namespace arpenteur {

inline SignKey key_of(std::uint64_t number) { return tablet(number).sign_key(); }

class Holder {
public:
    static constexpr std::uint64_t desk = 900;

    Holder(std::uint64_t number, const FoundedVisit& founded)
        : number_(number),
          identity_(tablet(number)),
          roster(founded.visit),
          random_(known_random(5000 + number)) {
        take({founded.record.bytes});
    }

    // Everything that the other holds, with wraps for whoever is in its roster.
    RosterIntake take(const Holder& other) {
        std::vector<std::vector<std::uint8_t>> wraps;
        for (const MadeKey& made : other.judgement.keys)
            if (const VisitKey* key = other.keys.find(made.id))
                for (const RosterMember& member : other.judgement.members)
                    wraps.push_back(KeyWrap::make(roster.visit(), made.epoch, *key, member.card,
                                                  other.identity_, known_random(wraps.size())));
        return take(other.sealed(), wraps);
    }
    RosterIntake take(const std::vector<std::vector<std::uint8_t>>& records,
                      const std::vector<std::vector<std::uint8_t>>& wraps = {}) {
        const std::vector<Bytes> record_bytes(records.begin(), records.end());
        const std::vector<Bytes> wrap_bytes(wraps.begin(), wraps.end());
        const RosterIntake intake = take_records(roster, keys, record_bytes, wrap_bytes, identity_);
        judgement = judged(roster);
        return intake;
    }
    std::vector<std::vector<std::uint8_t>> sealed() const {
        std::vector<std::vector<std::uint8_t>> records;
        for (const auto& [digest, held] : roster.records()) records.push_back(held.bytes);
        return records;
    }

    Digest add(std::uint64_t number, bool gives_positions = true) {
        return keep(add_member(view(), identity_, {team_card(number), gives_positions}, random_));
    }
    Digest exclude(std::uint64_t number, std::vector<AcceptedEnd> ends = {},
                   std::vector<Digest> accepted = {}) {
        return keep(arpenteur::exclude(view(), identity_,
                                       {key_of(number), std::move(ends), std::move(accepted)}, random_));
    }
    Digest annul(const std::vector<Digest>& digests) {
        return keep(arpenteur::annul(view(), identity_, {digests}, random_));
    }
    Digest renew() {
        Renewed renewed = arpenteur::renew(view(), identity_, random_).value();
        const Digest id = key_id(roster.visit(), renewed.key);
        keys.add(id, std::move(renewed.key));
        return keep(std::move(renewed.record));
    }

    RosterView view() const { return {roster, judgement, keys}; }
    bool counts(const Digest& digest) const { return judgement.counting.contains(digest); }
    bool knows(std::uint64_t number) const { return judgement.member(key_of(number)) != nullptr; }

private:
    std::uint64_t number_;
    Identity identity_;

public:
    Roster roster;
    KeyRing keys;
    JudgedRoster judgement;

private:
    Digest keep(NewRecord record) {
        const Digest digest = record.value().record.digest();
        std::vector<HeldRecord> records;
        records.push_back(std::move(*record));
        roster.take(std::move(records));
        judgement = judged(roster);
        return digest;
    }

    Random random_;
};

}  // namespace arpenteur
