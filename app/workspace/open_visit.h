// A visit being worked on: its current state, and the only way to write to it.
//
//     const auto receipt = visit.write(position_id(me, "P1_1"), position);
//     visit.view().positions                        // has it at once
//     if (visit.durable(receipt.ticket)) ...        // "enregistré": it is on disk
//
// For one thread only. Writing returns at once; a thread in the background commits, in order.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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
struct HeldRecord;
class Identity;
struct IntakeReport;
enum class RosterProblem : std::uint8_t;
struct RosterView;
struct Shelf;
struct SignKey;
class VisitFile;
class VisitReplica;
class WorkspaceKey;
class Writer;
enum class StoreAccess : std::uint8_t;

// The owner of this tablet, for every visit that it opens.
struct Owner {
    const Identity& tablet;
    const Card& card;
    const WorkspaceKey& key;
    Incarnation incarnation;
    const Environment& environment;
};

// What a write returns: its revision id is certain at once, and it is on disk when its ticket is durable.
struct Receipt {
    RevisionId id;
    Ticket ticket = 0;
};

// How to write a revision that is not the owner's, or not of now.
struct Writing {
    std::optional<Id> author;       // another member, who writes on this tablet
    std::optional<WallTime> at;     // the time of a note taken elsewhere
    std::optional<DraftKey> ended;  // the draft that becomes this revision
};

class OpenVisit {
public:
    static Result<OpenVisit> open(const std::filesystem::path& file, StoreAccess access, const Owner& owner);
    // A visit file that was just created, with the roster's rows in it.
    OpenVisit(OpenVisit&&) noexcept;
    // Commits what is queued; see close().
    ~OpenVisit();

    const Id& id() const { return view_.id; }
    const Visit& view() const { return view_; }
    // The questionnaire that the visit carries.
    const Form& form() const { return form_; }
    const Grid& grid() const { return grid_; }
    const VisitReplica& replica() const { return *replica_; }
    const VisitSummary& summary() const { return summary_; }
    const Id& person() const;
    bool writable() const { return writer_ != nullptr; }

    // The member's name from the visit, else from a card in the roster; empty if the person is in neither.
    std::string name_of(const Id& person) const;
    // Whose tablet it was written on, if not the author's: "saisi sur la tablette de …".
    std::optional<std::string> written_on(const Id& author, const RevisionId& revision_id) const;

    // Whether what `writer` writes on this tablet may replace, hide or restore what `author` wrote in this field:
    // screens offer nothing else.
    bool may_act(const Id& writer, std::string_view field, const Id& author,
                 const RevisionId& revision_id) const;

    // Writes the thing on the entity, replacing its current values. The visit must be writable, and the thing
    // must fit into a block (see refuses()). Include write_thing.h to call it.
    template <class Thing>
    Receipt write(const Id& entity, const Thing& thing, const Writing& how = {});
    Receipt write(const Subject& subject, Value value, const Writing& how = {});
    // Changes one text of an existing thing and ends its draft. False if there is no such thing, if it has no
    // such text, or if it has several current values.
    bool write_text(const DraftKey& key, const std::string& text, const Writing& how = {});
    // Writes a value whose texts have no salt yet. False if it is too large for a block.
    bool write_drafted(const Subject& subject, Value value, const Writing& how = {});
    Receipt remove(const Id& entity, const Writing& how = {});
    // Undoes a removal. Empty if the entity was not removed.
    std::optional<Receipt> restore(const Id& entity, const Writing& how = {});
    // Whether the thing is too long for one revision; check before writing it.
    template <class Thing>
    bool refuses(const Thing& thing) const;
    // The links of all openings on this criterion known here: what a position or an opening "saw".
    std::vector<Id> seen_openings(std::string_view criterion) const;

    bool durable(Ticket ticket) const;
    WriterState writing() const;
    void retry() const;
    // Returns when the ticket is durable, when the disk refuses, or after `at_most`.
    WriterState wait(Ticket ticket, std::chrono::milliseconds at_most) const;

    const Drafts& drafts() const { return drafts_; }
    // What was found wrong with the file when it was opened: what cannot be read is set aside, and what this
    // workspace wrote may be missing.
    const std::vector<UserError>& warnings() const { return warnings_; }
    // How many things were written from their drafts when the visit was opened (recovery.h). Reset by the
    // call, so that it is reported once.
    int take_recovered() { return std::exchange(recovered_, 0); }
    void keep_draft(const DraftKey& key, Draft draft);
    void drop_draft(const DraftKey& key);

    // What founder and desk do to the roster, each durable when it returns. See exports/sealing/roster_issue.h.
    // Adds somebody: from now on they can read the whole visit and write to it.
    Result<void> add_member(const Card& card, bool gives_positions = true);
    // Excludes somebody: what they wrote counts as far as it is held here without a gap and without missing words.
    Result<void> exclude(const SignKey& person);
    // Takes every exclusion of theirs back.
    Result<void> take_back(const SignKey& excluded);
    // A new key for the members that there are: whoever is excluded reads nothing that is written from now on.
    Result<void> renew_key();
    bool reads(const SignKey& key) const;

    // Takes envelopes in, all in one transaction: `hand_over` calls its argument with each. If it throws
    // StoreError, nothing has changed.
    using TakeEnvelope = std::function<void(Envelope&&)>;
    IntakeReport merge(const std::function<void(const TakeEnvelope&)>& hand_over);
    // Wraps each key for each reader, once: before a dossier is written.
    void wrap_keys_for_readers();
    // The whole roster, wraps, tables, certificates and blocks: what a dossier carries. First waits until
    // everything is on disk.
    void for_each_envelope(const std::function<void(const Envelope&)>& call) const;

    void mark_restituted();

    // Commits what is queued, folds small blocks and closes the file. Returns what the disk refused, if it
    // did. Nothing may be called afterwards.
    std::optional<NotRecorded> close();

private:
    OpenVisit(const Owner& owner, VisitFile file, VisitReplica replica);

    // The source of salts for free texts.
    std::function<Id()> salts() const;
    bool fits(Value value) const;
    Time now(const Writing& how) const;
    // The erasures that were known when what is typed there was begun; empty if nothing is.
    std::optional<std::set<Id>> known_when_typing(const Subject& subject) const;
    const DeviceCertificate& own_device();
    // Whether the own branch ends where this workspace last wrote; else nothing more is written on it.
    bool own_branch_is_whole() const;
    // Whether revisions that this workspace wrote are not in the file any more.
    bool lost_own_revisions() const;
    // Returns how many cannot be read: they stay in the file.
    std::size_t read_drafts(const VisitFile& file);
    void read_anew(const VisitFile& file);
    Receipt commit(Revision revision, const Writing& how);
    Result<void> change_roster(
        const std::function<tl::expected<HeldRecord, RosterProblem>(const RosterView&)>& issue);
    // Everything that `change` puts on the shelf, and the summary, or nothing if it throws.
    void in_one_transaction(const std::function<void(const Shelf&)>& change);
    void read_all();
    void read_form_of_visit();
    void renew_summary();
    // The same after one write, from what changed: an answer must not cost a pass over the whole visit.
    void renew_summary(const VisitChange& change);
    void renew_progress();
    std::vector<std::uint8_t> sealed_summary() const;
    std::vector<std::uint8_t> sealed_draft(const DraftKey& key, const Draft& draft) const;
    void start_writer(VisitFile file);
    void fold(VisitFile& file) const;

    Owner owner_;
    std::filesystem::path path_;
    std::unique_ptr<VisitFile> read_only_;  // if the visit is not writable
    std::unique_ptr<Writer> writer_;
    std::unique_ptr<VisitReplica> replica_;
    Visit view_;
    Form form_;
    Grid grid_;
    VisitSummary summary_;
    Drafts drafts_;
    std::vector<UserError> warnings_;
    int recovered_ = 0;
};

}  // namespace arpenteur
