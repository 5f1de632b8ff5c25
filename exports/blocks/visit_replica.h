// What one workspace holds of one visit, verified: its members, the devices that write, and the journal. All
// that arrives, from a dossier or from our own file, goes through here. A block enters the journal only if a
// member certified its device and that device signed its end. The verdict depends on what is held, not on the
// order in which it came. That is why each block needs its own signature: if the last one of a segment were
// enough, whether a block counts would depend on what else came in the same file.
//
//     auto replica = VisitReplica::open(roster, tablet);
//     for (const Envelope& envelope : dossier) replica->take(envelope, keep);
//     replica->settle(keep);
//     replica->journal().current(subject);
//
// Knows no window, disk or clock: anything new is passed to `keep`, which stores it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_set>
#include <vector>

#include "exports/blocks/block.h"
#include "exports/sealing/device_certificate.h"
#include "exports/sealing/identity.h"
#include "exports/sealing/roster.h"
#include "questionnaires/journal/journal.h"

namespace arpenteur {

// The three kinds of things that a visit's file, a dossier and a hub are made of.
enum class EnvelopeKind : std::uint8_t { roster_record = 1, certificate = 2, block = 3 };

struct Envelope {
    EnvelopeKind kind = EnvelopeKind::block;
    std::vector<std::uint8_t> bytes;

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

// Why something did not enter the visit.
enum class Refusal : std::uint8_t {
    damaged,         // malformed, or altered
    other_visit,     // belongs to another visit
    other_key,       // sealed under a key that this workspace does not have
    not_signed,      // a block whose end is not signed by its device
    not_its_device,  // a certificate that does not certify its device
    refused_by_roster,
};

Words message(Refusal refusal);

struct Refused {
    EnvelopeKind kind = EnvelopeKind::block;
    Id device;                // null for a roster record
    std::uint64_t first = 0;  // for a block
    std::size_t count = 0;
    Refusal refusal = Refusal::damaged;

    friend bool operator==(const Refused&, const Refused&) = default;
};

// What became of the items handed in.
struct IntakeReport {
    std::size_t added = 0;           // new revisions
    std::size_t known = 0;           // revisions that were there already
    std::size_t waiting = 0;         // items that cannot be judged yet, from this intake and earlier ones
    std::size_t roster_records = 0;  // new ones
    std::vector<Refused> refused;
    std::vector<Id> devices;   // of the added revisions; may repeat
    std::vector<Id> touched;   // entities whose current revisions may have changed; may repeat
    std::uint64_t latest = 0;  // the greatest logical time among the added
};

// How to store something new: as judged, or among what waits.
enum class Keeping : std::uint8_t { judged, waiting };
using Keep = std::function<void(const Envelope&, Keeping)>;

class VisitReplica {
public:
    // Empty if no record of the roster gives this tablet the visit's key: it is not a reader. `in_use`: see
    // key_for().
    static std::optional<VisitReplica> open(Roster roster, const Identity& tablet,
                                            const std::optional<Digest>& in_use = std::nullopt);

    const Id& visit() const { return roster_.visit(); }
    const VisitKey& key() const { return key_; }
    const Roster& roster() const { return roster_; }
    const JudgedRoster& judgement() const { return judgement_; }
    const std::map<Id, DeviceCertificate>& certificates() const { return certificates_; }
    const Journal& journal() const { return journal_; }
    // The owner of the device; null if its certificate has not arrived, or still waits.
    const RosterMember* owner_of(const Id& device) const;
    // The waiting items: their device or record has not arrived, or they come from a later version.
    const std::vector<Envelope>& waiting() const { return waiting_; }

    // Takes one item. Call settle() after the last one: it judges again what was waiting.
    void take(Envelope envelope, const Keep& keep);
    IntakeReport settle(const Keep& keep);

    // Adds a revision of our own device, signed and sealed by us, so it needs no judgement. Returns the block
    // to store. The device must have a head, and the revision must fit into a block.
    SealedBlock write(const DeviceCertificate& own, const Identity& tablet, Revision revision,
                      const Random& random, MergeReport* report = nullptr);
    // Adds our own certificate or roster record, which we have just made.
    void add_own(const DeviceCertificate& certificate);
    void add_own(std::span<const std::uint8_t> roster_record);

private:
    enum class Judgement : std::uint8_t { taken, known, refused, waits };

    VisitReplica(Roster roster, VisitKey key);
    void judge_roster();
    void take_roster_record(const Envelope& envelope, const Keep& keep);
    Judgement judge(const Envelope& envelope, const Keep& keep);
    Judgement judge_certificate(const Envelope& envelope, const Keep& keep);
    Judgement judge_block(const Envelope& envelope, const Keep& keep);
    Judgement refuse(EnvelopeKind kind, Refusal refusal, const Id& device = {}, std::uint64_t first = 0,
                     std::size_t count = 0);

    Roster roster_;
    VisitKey key_;
    Digest key_id_;
    JudgedRoster judgement_;
    std::map<Id, DeviceCertificate> certificates_;
    Journal journal_;
    std::unordered_set<Id, IdHash> digests_;  // of all blocks and certificates held, including waiting ones
    std::vector<Envelope> waiting_;
    bool news_for_waiting_ = false;
    IntakeReport report_;
};

}  // namespace arpenteur
