// What one workspace holds of one visit, verified: its roster and keys, the devices that write, its questionnaire's
// tables, and the journal of what counts. All that arrives, from a dossier or from our own file, goes through here.
//
//     auto replica = VisitReplica::open(visit, tablet, rules, random, records_wraps_and_certificates, shelf);
//     replica->read(form_tables, shelf);             // if it was stored before
//     for (const Envelope& envelope : dossier) replica->take(envelope, shelf);
//     const IntakeReport report = replica->settle(shelf);
//     replica->journal().current(subject);
//
// A block enters the journal only if a member certified its device and that device signed its end, and of an
// excluded person's only what leads to an accepted end. What counts is a function of what is held, not of the order
// in which it came. What cannot be judged when a dossier's roster and certificates are taken is refused: it comes
// again with the next dossier.
//
// Knows no window, disk or clock: what is new is passed to the shelf, which stores it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "exports/blocks/apart.h"
#include "exports/blocks/block.h"
#include "exports/blocks/envelope.h"
#include "exports/sealing/device_certificate.h"
#include "exports/sealing/identity.h"
#include "exports/sealing/key_ring.h"
#include "exports/sealing/roster.h"
#include "questionnaires/journal/journal.h"

namespace arpenteur {

enum class Refusal : std::uint8_t {
    damaged,
    later_version,  // made by a later version of the program
    other_visit,
    other_key,       // sealed under a key that this workspace does not have
    not_signed,      // a block whose end is not signed by its device
    not_its_device,  // a certificate that does not certify its device
    unknown,         // of a device, or of somebody, that the roster does not know
    not_entitled,    // a roster record by somebody who issues none here, or without what it builds on
    past_its_end,    // of an excluded person, past every accepted end
};

Words message(Refusal refusal);

struct Refused {
    EnvelopeKind kind = EnvelopeKind::block;
    Id device;                // null for what is no certificate and no block
    std::uint64_t first = 0;  // for a block
    std::size_t count = 0;
    Refusal refusal = Refusal::damaged;

    friend bool operator==(const Refused&, const Refused&) = default;
};

// What became of the items handed in.
struct IntakeReport {
    std::size_t added = 0;           // new revisions that count
    std::size_t known = 0;           // revisions that were there already
    std::size_t completed = 0;       // known ones of which missing words came
    std::size_t roster_records = 0;  // new ones
    bool read_anew = false;          // a right was taken away or given back: the whole journal may differ
    std::vector<Refused> refused;
    std::vector<Id> devices;              // of the added revisions; may repeat
    std::vector<Id> touched;              // entities whose current revisions may have changed; may repeat
    std::uint64_t latest = 0;             // the greatest logical time among the added
    std::uint64_t earliest = UINT64_MAX;  // the smallest

    // Whether the file should be kept: it holds what may be read once a key or a record has come.
    bool may_come_to_count() const;
};

class VisitReplica {
public:
    // `held` are records, wraps and certificates, as a store or the beginning of a dossier has them. Empty if none
    // of them gives this tablet the visit's key. The tablet must outlive the replica. `rules` says which ids
    // things have; whose the visit is comes from the roster.
    static std::optional<VisitReplica> open(const Id& visit, const Identity& tablet,
                                            const JournalRules& rules, const Random& random,
                                            std::vector<Envelope> held, const Shelf& shelf);

    const Id& visit() const { return roster_.visit(); }
    const Roster& roster() const { return roster_; }
    const JudgedRoster& judgement() const { return judgement_; }
    const KeyRing& keys() const { return keys_; }
    // The key that this tablet writes under.
    const VisitKey& key() const;
    const std::map<Id, DeviceCertificate>& certificates() const { return certificates_; }
    const Journal& journal() const { return journal_; }
    // The member whose device it is, an excluded one too; null if its certificate is not held.
    const RosterMember* owner_of(const Id& device) const;
    // The canonical tables of this digest; null if they are not held.
    const std::string* form_tables(const Digest& form) const;

    // Reads everything that is stored: tables, and the blocks of every device. To be called once after open(). Says
    // what could not be read.
    IntakeReport read(const std::vector<Envelope>& form_tables, const Shelf& shelf);

    // Takes one item; those of a dossier come in the order of their kinds. Call settle() after the last one.
    void take(Envelope envelope, const Shelf& shelf);
    IntakeReport settle(const Shelf& shelf);

    // Adds a revision of our own device, signed and sealed by us, so it needs no judgement. Returns the block
    // to store. The device must have a head, and the revision must fit into a block.
    SealedBlock write(const DeviceCertificate& own, Revision revision, MergeReport* report = nullptr);
    // Adds our own certificate, which we have just made.
    void add_own(const DeviceCertificate& certificate, const Shelf& shelf);
    // Adds a record that we have just issued, with the key that it makes if it makes one.
    void add_own(HeldRecord record, std::optional<VisitKey> made, const Shelf& shelf);

    // The wraps that are missing before a dossier is written: each key for each reader of the roster, once.
    void wrap_for_readers(const Shelf& shelf);
    // Records, wraps and certificates as they are held: what a dossier begins with.
    std::vector<Envelope> beginning() const;

private:
    struct WrapName {
        SignKey issuer, reader;
        Digest key_id;
        Digest on_shelf() const;
        friend auto operator<=>(const WrapName&, const WrapName&) = default;
    };
    // A block of an excluded person that waits for settle() to say whether it leads to an accepted end.
    struct Tentative {
        BlockHeader header;
        Envelope envelope;
        std::vector<Digest> links;
    };

    VisitReplica(const Id& visit, const Identity& tablet, const JournalRules& rules, const Random& random);

    Journal new_journal() const;
    void judge_gathered(const Shelf& shelf);
    void take_certificate(const Envelope& envelope, const Shelf& shelf);
    void take_wrap(const Envelope& envelope, const Shelf& shelf);
    void take_tables(const Envelope& envelope, const Shelf& shelf);
    void take_block(Envelope envelope, const Shelf& shelf);
    void take_apart(const BlockHeader& header, Envelope envelope, const Segment& segment, const Shelf& shelf);
    void settle_apart(const Shelf& shelf);
    void new_judgement(const Shelf& shelf);
    void read_anew(const Shelf& shelf);
    void read_stored(Bytes block);
    std::optional<SignedSegment> opened(Bytes block) const;
    // Those that `change` changes, or wants under the best key.
    void seal_blocks_anew(const Shelf& shelf,
                          const std::function<bool(const BlockHeader&, SignedSegment&)>& change);
    Apart& apart(const Id& device, const Shelf& shelf);
    // While both are members and the key counts.
    bool serves(const WrapName& name) const;
    void drop_useless_wraps(const Shelf& shelf);
    void seal_fallen_anew(const Shelf& shelf);
    void drop_erased_words(const Shelf& shelf);
    bool strip(Segment& segment) const;
    bool counts_whole(const SignKey& owner) const;
    std::map<Id, bool> standings() const;
    void note(const MergeReport& merged, const Id& device);
    void refuse(EnvelopeKind kind, Refusal refusal, const Id& device = {}, std::uint64_t first = 0,
                std::size_t count = 0);

    const Identity* tablet_;
    JournalRules rules_;
    Random random_;
    Roster roster_;
    KeyRing keys_;
    JudgedRoster judgement_;
    std::map<WrapName, std::vector<std::uint8_t>> wraps_;
    std::map<Id, DeviceCertificate> certificates_;
    std::map<Id, std::vector<std::uint8_t>> sealed_certificates_;
    std::map<Digest, std::string> form_tables_;
    Journal journal_;
    std::map<Id, Apart> apart_;  // by device; only those of excluded persons
    std::vector<Tentative> tentative_;
    std::vector<Envelope> gathered_;
    bool beyond_the_beginning_ = false;  // of what is being taken: no record comes behind tables or blocks
    bool erasure_came_ = false;
    IntakeReport report_;
};

}  // namespace arpenteur
