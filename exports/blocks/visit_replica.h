// What one workspace holds of one visit, judged: who is in it, which devices write, and the journal. Whatever
// arrives goes through here, from a dossier or from our own file: a block enters the journal only when its
// device is certified by a member and its end is signed by that device. Judgement depends on what is held and
// not on the order in which it came; so each block's own signature is asked for, not only the last one of a
// run, which would let a block in or not by what came in the same file.
//
//     auto replica = VisitReplica::open(roster, tablet);
//     for (const Envelope& envelope : dossier) replica->take(envelope, keep);
//     replica->settle(keep);
//     replica->journal().current(subject);
//
// Knows no window, disk or clock: what is new is handed to `keep`, which stores it.
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
    damaged,         // not what it should be, or altered
    other_visit,     // of another visit
    other_key,       // closed by a key that this workspace does not have
    not_signed,      // a block whose end its device did not sign
    not_its_device,  // a certificate that does not certify its device
    refused_by_roster,
};

Words message(Refusal refusal);

struct Refused {
    EnvelopeKind kind = EnvelopeKind::block;
    Id device;                // null for a roster record
    std::uint64_t first = 0;  // of a block
    std::size_t count = 0;
    Refusal refusal = Refusal::damaged;

    friend bool operator==(const Refused&, const Refused&) = default;
};

// What became of what was handed in.
struct IntakeReport {
    std::size_t added = 0;           // revisions that are new
    std::size_t known = 0;           // that were there already
    std::size_t waiting = 0;         // that cannot be judged yet, of this and of earlier intakes
    std::size_t roster_records = 0;  // new ones
    std::vector<Refused> refused;
    std::vector<Id> devices;   // of the added revisions; may repeat
    std::vector<Id> touched;   // entities whose current revisions may have changed; may repeat
    std::uint64_t latest = 0;  // the greatest logical time among the added
};

// What to do with something that is new here: into the file, among what waits or not.
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
    // Whose device it is; null if its certificate has not arrived or waits.
    const RosterMember* owner_of(const Id& device) const;
    // What waits: items whose device or whose record has not arrived, or of a later version.
    const std::vector<Envelope>& waiting() const { return waiting_; }

    // Takes something in. Call settle() when all is handed in: what waited is judged again.
    void take(Envelope envelope, const Keep& keep);
    IntakeReport settle(const Keep& keep);

    // One more revision of our own device, signed and sealed by us: it needs no judgement. The block is what
    // to store. The device must have a head, and the revision fit into a block.
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
    std::unordered_set<Id, IdHash> digests_;  // of the blocks and certificates held, waiting ones too
    std::vector<Envelope> waiting_;
    bool news_for_waiting_ = false;
    IntakeReport report_;
};

}  // namespace arpenteur
