// One visit being worked on: what it amounts to, and the only way to write in it.
//
//     const auto receipt = visit.write(position_id(me, "P1_1"), position);
//     visit.view().positions                        // holds it at once
//     if (visit.durable(receipt.ticket)) ...        // "enregistré": it is on the disk
//
// For one thread. Writing returns at once: a thread of its own commits, in order.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/store/writer_state.h"
#include "app/workspace/drafts.h"
#include "app/workspace/environment.h"
#include "app/workspace/incarnation.h"
#include "app/workspace/summary.h"
#include "app/workspace/user_error.h"
#include "questionnaires/form/form.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

class Card;
class DeviceCertificate;
struct Envelope;
class Identity;
struct IntakeReport;
struct SignKey;
class VisitFile;
class VisitReplica;
class WorkspaceKey;
class Writer;
enum class StoreAccess : std::uint8_t;

// Whose tablet this is, for every visit that it opens.
struct Owner {
    const Identity& tablet;
    const Card& card;
    const WorkspaceKey& key;
    Incarnation incarnation;
    const Environment& environment;
};

// Where an answer went: its place is certain at once, and it is on the disk when its ticket is durable.
struct Receipt {
    RevisionId id;
    Ticket ticket = 0;
};

// What a revision is written with, where it is not the owner's own and of now.
struct Writing {
    std::optional<Id> author;       // another member, on this tablet
    std::optional<WallTime> at;     // a note kept elsewhere, of that time
    std::optional<DraftKey> ended;  // the draft that becomes this revision
};

class OpenVisit {
public:
    static Result<OpenVisit> open(const std::filesystem::path& file, StoreAccess access, const Owner& owner);
    // A visit's file that was just made: the roster's rows are in it.
    OpenVisit(OpenVisit&&) noexcept;
    // Commits what is queued; see close().
    ~OpenVisit();

    const Id& id() const { return view_.id; }
    const Visit& view() const { return view_; }
    // Of the questionnaire that the visit brought with it.
    const Form& form() const { return form_; }
    const Grid& grid() const { return grid_; }
    const VisitReplica& replica() const { return *replica_; }
    const VisitSummary& summary() const { return summary_; }
    const Id& person() const;
    bool writable() const { return writer_ != nullptr; }

    // The member's name as the visit tells it, else as a card of the roster does; empty for a stranger.
    std::string name_of(const Id& person) const;
    // Whose tablet wrote it, where that is somebody else than its author: "saisi sur la tablette de …".
    std::optional<std::string> written_on(const Id& author, const RevisionId& revision_id) const;

    // Writes the thing on the entity, replacing what is current there. The visit must be writable, and the
    // thing small enough for a block (see refuses()). Who writes things includes write_thing.h.
    template <class Thing>
    Receipt write(const Id& entity, const Thing& thing, const Writing& how = {});
    Receipt write(const Subject& subject, Value value, const Writing& how = {});
    // One text of a thing that stands, the rest of it as it is; ends the draft. False where there is no such
    // thing, no such text in it, or where several values stand.
    bool write_text(const DraftKey& key, const std::string& text, const Writing& how = {});
    // A value whose texts have no salt yet. False where it is too large for a block.
    bool write_drafted(const Subject& subject, Value value, const Writing& how = {});
    Receipt remove(const Id& entity, const Writing& how = {});
    // Empty if the entity was not removed.
    std::optional<Receipt> restore(const Id& entity, const Writing& how = {});
    // Whether a thing holds more words than one revision can: to be said before it is written.
    template <class Thing>
    bool refuses(const Thing& thing) const;
    // The links of the openings on this criterion that are known here: what a position or an opening "saw".
    std::vector<Id> seen_openings(std::string_view criterion) const;

    bool durable(Ticket ticket) const;
    WriterState writing() const;
    void retry() const;
    // Returns when the ticket is durable, or when that failed.
    WriterState wait(Ticket ticket, std::chrono::milliseconds at_most) const;

    const Drafts& drafts() const { return drafts_; }
    // How many things were written from their drafts when the visit was opened (recovery.h): to be said once.
    int take_recovered() { return std::exchange(recovered_, 0); }
    void keep_draft(const DraftKey& key, Draft draft);
    void drop_draft(const DraftKey& key);

    // Brings a colleague's tablet in: from now on it can read the whole visit and write in it.
    Result<void> invite(const Card& card);
    bool reads(const SignKey& key) const;

    // Takes envelopes in, all in one transaction: `hand_over` calls its argument with each. Throws StoreError,
    // and then nothing has changed.
    using TakeEnvelope = std::function<void(Envelope&&)>;
    IntakeReport merge(const std::function<void(const TakeEnvelope&)>& hand_over);
    // Every roster record, certificate and block, waiting ones last: what a dossier carries. Waits until all
    // is on the disk.
    void for_each_envelope(const std::function<void(const Envelope&)>& call) const;

    void mark_restituted();

    // Commits what is queued, folds small blocks, closes the file. Gives what the disk refused, if it did;
    // nothing may be called after it.
    std::optional<NotRecorded> close();

private:
    OpenVisit(const Owner& owner, VisitFile file, VisitReplica replica);

    // Draws what salts a free text.
    std::function<Id()> salts() const;
    bool fits(Value value) const;
    Time now(const Writing& how) const;
    const DeviceCertificate& own_device();
    Receipt commit(Revision revision, const Writing& how);
    void read_all();
    void read_form_of_visit();
    void renew_summary();
    // The same after one write, from what it changed: an answer must not cost a walk over the whole visit.
    void renew_summary(const VisitChange& change);
    void renew_progress();
    std::vector<std::uint8_t> sealed_summary() const;
    std::vector<std::uint8_t> sealed_draft(const DraftKey& key, const Draft& draft) const;
    void start_writer(VisitFile file);
    void fold(VisitFile& file) const;

    Owner owner_;
    std::filesystem::path path_;
    std::unique_ptr<VisitFile> read_only_;  // where the visit may not be written
    std::unique_ptr<Writer> writer_;
    std::unique_ptr<VisitReplica> replica_;
    Visit view_;
    Form form_;
    Grid grid_;
    VisitSummary summary_;
    Drafts drafts_;
    int recovered_ = 0;
};

}  // namespace arpenteur
