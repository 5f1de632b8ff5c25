// The keys of one visit that a workspace holds, and how they come to it with a dossier's records and wraps.
//
//     KeyRing keys;
//     const RosterIntake intake = take_records(roster, keys, records, wraps, tablet);
//     if (const VisitKey* key = keys.find(header.key_id)) ...
//
// A key serves once a record that is held made it, whether that record counts or not: so what comes sealed under a
// key that fell still opens.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "exports/sealing/identity.h"
#include "exports/sealing/key_wrap.h"
#include "exports/sealing/roster.h"
#include "exports/sealing/visit_key.h"

namespace arpenteur {

class KeyRing {
public:
    // Null where it is not held.
    const VisitKey* find(const Digest& id) const;
    void add(const Digest& id, VisitKey key) { keys_.try_emplace(id, std::move(key)); }
    void drop(const Digest& id) { keys_.erase(id); }
    const std::map<Digest, VisitKey>& all() const { return keys_; }

    // The best of the judgement's keys that is held; null if none is.
    const MadeKey* to_write_under(const JudgedRoster& judgement) const;
    // Whether the judgement has a better one: "clé à demander".
    bool lacks_the_best(const JudgedRoster& judgement) const;

private:
    std::map<Digest, VisitKey> keys_;
};

enum class RecordRefusal : std::uint8_t {
    damaged,        // not a record, altered, or wrongly signed
    later_version,  // of a later version of the program
    other_visit,
    other_key,    // lies under a key that no wrap or record gives this tablet
    not_entitled  // its issuer issues none here, or a record that it builds on is missing
};

struct RosterIntake {
    std::size_t added = 0;
    std::vector<RecordRefusal> refused;
};

// Takes the records of one dossier together: opens the wraps that are this reader's, the records under the keys that
// they give, the older keys in those, until nothing more opens. Keys that no held record made are forgotten again.
RosterIntake take_records(Roster& roster, KeyRing& keys, std::span<const Bytes> records,
                          std::span<const Bytes> wraps, const Identity& reader);

}  // namespace arpenteur
