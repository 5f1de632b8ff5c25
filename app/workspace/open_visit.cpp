#include "app/workspace/open_visit.h"

#include <algorithm>
#include <utility>

#include "app/store/visit_file.h"
#include "app/store/writer.h"
#include "app/workspace/drafted.h"
#include "app/workspace/recovery.h"
#include "app/workspace/sealed_file.h"
#include "app/workspace/visit_shelf.h"
#include "exports/archive/archive.h"
#include "exports/blocks/visit_replica.h"
#include "exports/sealing/roster_issue.h"
#include "questionnaires/assessment/coverage.h"
#include "questionnaires/form/read_form.h"
#include "questionnaires/grid/grid_of.h"
#include "questionnaires/language/utf8.h"
#include "questionnaires/sheets/canonical.h"
#include "questionnaires/visit/disputes.h"
#include "questionnaires/visit/records.h"
#include "questionnaires/visit/visit_rules.h"

namespace arpenteur {

namespace {

constexpr WordsWith<1> set_aside{
    "Ce que le fichier de cette visite contient d’illisible est mis de côté\u00A0: {} en tout. Demandez "
    "un nouveau pli à un collègue\u00A0: ce qui manque y est peut-être.",
    "What cannot be read in the file of this visit is set aside: {} in all. Ask a colleague for a new "
    "dossier: what is missing may be in it."};
constexpr Words own_revisions_lost{
    "Des réponses enregistrées sur cette tablette ne sont plus dans le fichier de cette visite\u00A0: "
    "il a été modifié ou abîmé. Demandez un nouveau pli à un collègue\u00A0: elles y sont peut-être. Ce "
    "que vous écrivez désormais ne les remplace pas.",
    "Answers that were recorded on this tablet are no longer in the file of this visit: it was altered "
    "or damaged. Ask a colleague for a new dossier: they may be in it. What you write from now on does "
    "not replace them."};
constexpr Words not_a_reader{
    "Cette visite n’est pas ouverte à cette tablette : demandez à un membre de l’équipe un pli qui vous "
    "ajoute.",
    "This visit is not open to this tablet: ask a member of the team for a dossier that adds you."};

// Fewer blocks than this are not worth a transaction.
constexpr std::size_t worth_folding = 16;

// Each process takes another key for its tables.
JournalRules rules_of(const Owner& owner) { return visit_rules({}, {}, random_id(owner.environment.random)); }

// What may be added to a thing that is somebody's own is written beside it, on an entity that names it.
Subject subject_beside(const Subject& subject, Value& value) {
    Subject beside = subject;
    for_each_declaration([&]<class Thing>() {
        constexpr ThingKind kind = kind_of<Thing>;
        if (kind.stands_on != StandsOn::beside || kind.subject != subject.field) return;
        value.set(std::string(part_of_thing_beside), subject.entity);
        beside.entity = beside_id(kind, subject.entity);
    });
    return beside;
}

// A text is UTF-8; the draft of a whole thing, or of what a screen is asking for, is an archive.
bool can_be_read(const KeptDraft& kept) {
    return (!is_whole(kept.key) && well_formed_utf8(kept.draft.text)) ||
           value_drafted(kept.draft.text).has_value();
}

std::optional<VisitReplica> replica_in(const VisitFile& file, const Id& visit, const Owner& owner) {
    const Shelf shelf = reading_shelf(file);
    return VisitReplica::open(visit, owner.tablet, rules_of(owner), owner.environment.random,
                              beginning_in(file), shelf);
}

IntakeReport load(VisitReplica& replica, const VisitFile& file) {
    return replica.read(envelopes_in(file, EnvelopeKind::form_tables), reading_shelf(file));
}

}  // namespace

OpenVisit::OpenVisit(const Owner& owner, VisitFile file, VisitReplica replica)
    : owner_(owner), path_(file.path()), replica_(std::make_unique<VisitReplica>(std::move(replica))) {
    const IntakeReport loaded = load(*replica_, file);
    if (const auto sealed = file.summary())
        if (const auto bytes = owner_.key.open("arp.summ", *sealed, replica_->visit()))
            if (const auto summary = unarchived<VisitSummary>(*bytes)) summary_ = *summary;
    const auto unread_rows =
        std::count_if(loaded.refused.begin(), loaded.refused.end(),
                      [](const Refused& row) { return row.kind != EnvelopeKind::roster_record; });
    const std::size_t unread = static_cast<std::size_t>(unread_rows) + read_drafts(file);
    read_all();
    if (unread > 0) warnings_.push_back(user_error(set_aside, unread));
    if (lost_own_revisions()) warnings_.push_back(user_error(own_revisions_lost));
    if (file.access() == StoreAccess::write) {
        start_writer(std::move(file));
        recovered_ = write_what_was_being_typed(*this);
    } else {
        read_only_ = std::make_unique<VisitFile>(std::move(file));
    }
}

OpenVisit::OpenVisit(OpenVisit&&) noexcept = default;
OpenVisit::~OpenVisit() = default;

Result<OpenVisit> OpenVisit::open(const std::filesystem::path& path, StoreAccess access, const Owner& owner) {
    auto file = VisitFile::open(path, access, owner.environment.store);
    if (!file)
        return refused(
            user_error({"{}\u00A0: {}", "{}: {}"}, path.filename().string(), message(file.error())));
    const auto visit = Id::from_hex(path.stem().string());
    if (!visit) return refused(user_error(message(VisitFileProblem::not_a_visit_file)));
    auto replica = replica_in(*file, *visit, owner);
    if (!replica) return refused(user_error(not_a_reader));
    return OpenVisit(owner, std::move(*file), std::move(*replica));
}

std::size_t OpenVisit::read_drafts(const VisitFile& file) {
    std::size_t unread = 0;
    for (const DraftRow& row : file.drafts()) {
        const auto bytes = owner_.key.open("arp.drft", row.bytes, row.subject);
        auto kept = bytes ? unarchived<KeptDraft>(*bytes) : std::nullopt;
        if (kept && can_be_read(*kept))
            drafts_.emplace(std::move(kept->key), std::move(kept->draft));
        else
            ++unread;
    }
    return unread;
}

void OpenVisit::read_anew(const VisitFile& file) {
    auto replica = replica_in(file, id(), owner_);
    if (!replica) throw StoreError(StoreFault::damaged, "read", path_, "no key of the visit is in the file");
    *replica_ = std::move(*replica);
    load(*replica_, file);
    read_all();
}

void OpenVisit::start_writer(VisitFile file) {
    writer_ = std::make_unique<Writer>(std::move(file), WriterOptions{.changed = owner_.environment.changed});
}

void OpenVisit::read_all() {
    view_ = project(replica_->visit(), replica_->journal());
    read_form_of_visit();
    renew_summary();
}

void OpenVisit::read_form_of_visit() {
    const std::string* canonical = replica_->form_tables(replica_->judgement().origin->form);
    if (!canonical || !grid_.criteria.empty()) return;
    const auto tables = tables_from_canonical(*canonical);
    if (!tables) return;
    form_ = read_form(*tables).form;
    grid_ = grid_of(form_).grid;
}

void OpenVisit::renew_summary() {
    summary_.visit = id();
    summary_.to_arbitrate = static_cast<int>(count_to_arbitrate(view_));
    renew_progress();
}

void OpenVisit::renew_summary(const VisitChange& change) {
    summary_.to_arbitrate += change.disputes;
    if (change.moves_progress()) renew_progress();
}

void OpenVisit::renew_progress() {
    const Progress progress = progress_of(view_, grid_);
    if (const Territory* territory = latest(view_.territory)) summary_.territory = *territory;
    summary_.criteria = progress.criteria;
    summary_.with_reading = progress.with_reading;
    const auto own = progress.positions.find(person());
    summary_.with_position = own == progress.positions.end() ? 0 : own->second;
    summary_.concluded = progress.concluded;
}

SealedBytes OpenVisit::sealed_summary() const {
    return owner_.key.seal("arp.summ", archived(summary_), owner_.environment.random, id());
}

SealedBytes OpenVisit::sealed_draft(const DraftKey& key, const Draft& draft) const {
    return owner_.key.seal("arp.drft", archived(KeptDraft{key, draft}), owner_.environment.random,
                           row_name(key, owner_.key));
}

const Id& OpenVisit::person() const { return owner_.card.person(); }

std::string OpenVisit::name_of(const Id& person) const {
    // Whoever has a tablet is named by their own card, which nobody else can have written.
    const JudgedRoster& roster = replica_->judgement();
    if (const RosterMember* member = roster.member(person)) return member->card.name();
    for (const auto& [key, member] : roster.excluded)
        if (member.card.person() == person) return member.card.name();
    const auto claims = view_.members.find(member_id(person));
    if (claims != view_.members.end())
        if (const Member* member = latest(claims->second)) return member->name;
    return {};
}

std::optional<std::string> OpenVisit::written_on(const Id& author, const RevisionId& revision_id) const {
    const RosterMember* owner = replica_->owner_of(revision_id.device);
    if (!owner || owner->card.person() == author) return std::nullopt;
    return name_of(owner->card.person());
}

bool OpenVisit::may_act(const Id& writer, std::string_view field, const Id& author,
                        const RevisionId& revision_id) const {
    // The id of an own thing covers its author, so nobody writes on it in their own name.
    if (is_own(field) && writer != author) return false;
    return arpenteur::may_act(field, {writer, person()},
                              {author, replica_->journal().owner_of(revision_id.device)});
}

Salts OpenVisit::salts() const {
    return [this] { return random_id(owner_.environment.random); };
}

bool OpenVisit::fits(Value value) const {
    Revision revision;
    revision.value = std::move(value);
    return fits_into_a_block(revision);
}

Time OpenVisit::now(const Writing& how) const {
    const WallTime now = owner_.environment.clock.wall();
    Time time = stamp(now.ms, now.offset_minutes, replica_->journal().latest());
    // A note taken elsewhere keeps the time that its author saw; its logical time still comes from here.
    if (how.at) {
        time.wall = how.at->ms;
        time.offset_minutes = how.at->offset_minutes;
    }
    return time;
}

bool OpenVisit::own_branch_is_whole() const {
    const auto head = replica_->journal().head(summary_.head.device);
    return head && head->counter == summary_.head.counter &&
           (head->counter == 0 || head->link.half() == summary_.head.link);
}

bool OpenVisit::lost_own_revisions() const {
    const std::vector<Gap> gaps = replica_->journal().gaps();
    return summary_.head.counter > 0 && (!replica_->journal().knows(summary_.head) ||
                                         std::any_of(gaps.begin(), gaps.end(), [&](const Gap& gap) {
                                             return gap.device == summary_.head.device;
                                         }));
}

const DeviceCertificate& OpenVisit::own_device() {
    const auto known = replica_->certificates().find(summary_.head.device);
    const bool ours = known != replica_->certificates().end() &&
                      summary_.incarnation == owner_.incarnation.incarnation && own_branch_is_whole() &&
                      summary_.head.counter < greatest_counter;
    if (ours) return known->second;
    const DeviceCertificate certificate =
        DeviceCertificate::make(owner_.tablet, id(), owner_.environment.random);
    MergeItems rows;
    replica_->add_own(certificate,
                      shelf_of(nullptr, [&](const StoreItem& item) { rows.items.push_back(item); }));
    writer_->write(std::move(rows));
    summary_.head = {certificate.device(), 0, {}};
    summary_.incarnation = owner_.incarnation.incarnation;
    return replica_->certificates().at(certificate.device());
}

Receipt OpenVisit::commit(Revision revision, const Writing& how) {
    MergeReport merged;
    const std::int64_t wall = revision.time.wall;
    const DeviceCertificate& device = own_device();
    // Sealed before anything in memory changes.
    const SealedBlock block = replica_->write(device, std::move(revision), &merged);
    AppendBlock append{{block.header.device, block.header.first,
                        static_cast<std::uint32_t>(block.header.count), block.bytes},
                       {},
                       {}};
    const auto head = replica_->journal().head(block.header.device);
    summary_.head = {block.header.device, block.header.first, head ? head->link.half() : Id{}};
    summary_.last_written = std::max(summary_.last_written, wall);
    try {
        const VisitChange change = refresh(view_, replica_->journal(), merged.touched);
        renew_summary(change);
        append.summary = sealed_summary();
        if (how.ended) append.ended_draft = row_name(*how.ended, owner_.key);
    } catch (...) {
        // The journal has it, so the file must: the branch goes on from there.
        append.summary = sealed_summary();
        writer_->write(std::move(append));
        throw;
    }
    if (how.ended) drafts_.erase(*how.ended);
    return {summary_.head, writer_->write(std::move(append))};
}

Receipt OpenVisit::write(const Subject& wanted, Value value, const Writing& how) {
    const Subject subject = subject_beside(wanted, value);
    // What a later version wrote beside the parts that this one knows stays.
    const std::vector<Written> current = replica_->journal().current(subject);
    if (current.size() == 1) value.complete_from(current.front().revision.value);
    const Id device = own_device().device();
    return commit(replica_->journal().write(device, how.author.value_or(person()), now(how), subject,
                                            std::move(value), known_when_typing(wanted)),
                  how);
}

std::optional<std::set<Id>> OpenVisit::known_when_typing(const Subject& subject) const {
    std::optional<std::set<Id>> known;
    for (const auto& [key, draft] : drafts_) {
        if (key.entity != subject.entity || key.field != subject.field) continue;
        const std::set<Id> here(draft.knew.begin(), draft.knew.end());
        if (known)
            std::erase_if(*known, [&](const Id& erasure) { return !here.contains(erasure); });
        else
            known = here;
    }
    return known;
}

bool OpenVisit::write_text(const DraftKey& key, const std::string& text, const Writing& how) {
    bool is_text = false;
    for_each_field([&](const FieldRef& field) {
        is_text =
            is_text || (field.subject == key.field && field.part == key.part && field.kind == PartKind::text);
    });
    std::vector<Written> current = replica_->journal().current({key.entity, key.field});
    // What somebody else wrote on a person's own thing has no effect, and must not become that person's.
    if (is_own(key.field))
        std::erase_if(current, [&](const Written& one) {
            return one.revision.author != how.author.value_or(person());
        });
    // If there are several values, a person must choose.
    if (!writer_ || !is_text || current.size() != 1) return false;
    Revision revision = current.front().revision;
    if (revision.value.text(key.part) == text) {
        drop_draft(key);
        return true;
    }
    // What has been seen by now: a change made after the exchange must be recorded as such.
    if (key.field == subject_field<Position>())
        if (auto position = from_value<Position>(revision.value)) {
            position->saw = seen_openings(position->criterion);
            revision.value = to_value(*position, salts());
        }
    revision.value.set(key.part, FreeText{random_id(owner_.environment.random), text});
    if (!fits_into_a_block(revision)) return false;
    Writing ending = how;
    ending.ended = key;
    write(revision.subject, std::move(revision.value), ending);
    return true;
}

bool OpenVisit::write_drafted(const Subject& subject, Value value, const Writing& how) {
    Revision revision;
    revision.value = std::move(value);
    const std::vector<Part> parts = revision.value.parts();
    for (const Part& part : parts)
        if (const auto* words = std::get_if<FreeText>(&part.atom))
            revision.value.set(part.name, FreeText{random_id(owner_.environment.random), words->text});
    if (!fits_into_a_block(revision)) return false;
    write(subject, std::move(revision.value), how);
    return true;
}

Receipt OpenVisit::remove(const Id& entity, const Writing& how) {
    const Id device = own_device().device();
    return commit(replica_->journal().remove(device, how.author.value_or(person()), now(how), entity), how);
}

std::optional<Receipt> OpenVisit::restore(const Id& entity, const Writing& how) {
    const Id device = own_device().device();
    auto revision = replica_->journal().restore(device, how.author.value_or(person()), now(how), entity);
    if (!revision) return std::nullopt;
    return commit(std::move(*revision), how);
}

std::vector<Id> OpenVisit::seen_openings(std::string_view criterion) const {
    std::vector<Id> seen;
    for_each_opening_on(view_, criterion, [&](const Id&, const Claims<Opening>& claims) {
        for (const Claim<Opening>& claim : claims) seen.push_back(claim.id.link);
    });
    std::sort(seen.begin(), seen.end());
    return seen;
}

bool OpenVisit::durable(Ticket ticket) const { return !writer_ || writer_->state().durable >= ticket; }

WriterState OpenVisit::writing() const { return writer_ ? writer_->state() : WriterState{}; }

void OpenVisit::retry() const {
    if (writer_) writer_->retry();
}

WriterState OpenVisit::wait(Ticket ticket, std::chrono::milliseconds at_most) const {
    return writer_ ? writer_->wait(ticket, at_most) : WriterState{};
}

void OpenVisit::keep_draft(const DraftKey& key, Draft draft) {
    if (!writer_) return;
    if (const auto begun = drafts_.find(key); begun != drafts_.end()) {
        draft.knew = begun->second.knew;
    } else {
        const std::set<Id> known = replica_->journal().erasures_on({key.entity, key.field});
        draft.knew.assign(known.begin(), known.end());
    }
    writer_->write(KeepDraft{{row_name(key, owner_.key), sealed_draft(key, draft)}});
    drafts_[key] = std::move(draft);
}

void OpenVisit::drop_draft(const DraftKey& key) {
    if (drafts_.erase(key) > 0 && writer_) writer_->write(DropDraft{row_name(key, owner_.key)});
}

bool OpenVisit::reads(const SignKey& key) const { return replica_->judgement().member(key) != nullptr; }

Result<void> OpenVisit::change_roster(const std::function<NewRecord(const RosterView&)>& issue) {
    auto record = issue({replica_->roster(), replica_->judgement(), replica_->keys()});
    if (!record) return refused(user_error(message(record.error())));
    in_one_transaction(
        [&](const Shelf& shelf) { replica_->add_own(std::move(*record), std::nullopt, shelf); });
    return {};
}

Result<void> OpenVisit::add_member(const Card& card, bool gives_positions) {
    if (reads(card.sign_key())) return {};
    return change_roster([&](const RosterView& view) {
        return arpenteur::add_member(view, owner_.tablet, {card, gives_positions}, owner_.environment.random);
    });
}

Result<void> OpenVisit::exclude(const SignKey& person) {
    Exclusion exclusion{person, {}, {}};
    for (const RevisionId& end : replica_->journal().acknowledged()) {
        const auto certificate = replica_->certificates().find(end.device);
        if (certificate != replica_->certificates().end() && certificate->second.sign_key() == person)
            exclusion.ends.push_back({end.device, end.counter, end.link});
    }
    return change_roster([&](const RosterView& view) {
        return arpenteur::exclude(view, owner_.tablet, exclusion, owner_.environment.random);
    });
}

Result<void> OpenVisit::take_back(const SignKey& excluded) {
    Annulment annulment;
    for (const auto& [digest, held] : replica_->roster().records()) {
        const Exclusion* exclusion = held.record.as<Exclusion>();
        if (exclusion && exclusion->excluded == excluded && replica_->judgement().counting.contains(digest))
            annulment.annulled.push_back(digest);
    }
    return change_roster([&](const RosterView& view) {
        return annul(view, owner_.tablet, annulment, owner_.environment.random);
    });
}

Result<void> OpenVisit::renew_key() {
    auto renewed = renew({replica_->roster(), replica_->judgement(), replica_->keys()}, owner_.tablet,
                         owner_.environment.random);
    if (!renewed) return refused(user_error(message(renewed.error())));
    in_one_transaction([&](const Shelf& shelf) {
        replica_->add_own(std::move(renewed->record), std::move(renewed->key), shelf);
    });
    return {};
}

void OpenVisit::in_one_transaction(const std::function<void(const Shelf&)>& change) {
    Writer::Closed closed = writer_->close();
    writer_.reset();
    VisitFile file = std::move(closed.file);
    if (!closed.not_durable.empty()) try {
            file.commit(closed.not_durable);
        } catch (...) {
            // What the disk still refuses goes on waiting, and nothing is changed.
            start_writer(std::move(file));
            for (StoreWrite& write : closed.not_durable) writer_->write(std::move(write));
            throw;
        }
    try {
        file.merge([&](const VisitFile::TakeItem& take) {
            change(shelf_of(&file, take));
            // Before the commit: what no view can be made of is not taken.
            read_all();
            take(SummaryRow{sealed_summary()});
            return true;
        });
    } catch (...) {
        // Memory follows the file, which took all of it or nothing. Where it cannot, nothing more is written.
        try {
            read_anew(file);
        } catch (...) {
            read_only_ = std::make_unique<VisitFile>(std::move(file));
            throw;
        }
        start_writer(std::move(file));
        throw;
    }
    start_writer(std::move(file));
}

IntakeReport OpenVisit::merge(const std::function<void(const TakeEnvelope&)>& hand_over) {
    IntakeReport report;
    in_one_transaction([&](const Shelf& shelf) {
        hand_over([&](Envelope&& envelope) { replica_->take(std::move(envelope), shelf); });
        report = replica_->settle(shelf);
    });
    return report;
}

void OpenVisit::wrap_keys_for_readers() {
    MergeItems rows;
    replica_->wrap_for_readers(shelf_of(nullptr, [&](const StoreItem& item) { rows.items.push_back(item); }));
    if (writer_ && !rows.items.empty()) writer_->write(std::move(rows));
}

void OpenVisit::for_each_envelope(const std::function<void(const Envelope&)>& call) const {
    if (writer_) {
        const WriterState state = writer_->wait(writer_->state().given, std::chrono::minutes(1));
        if (!state.all_durable())
            throw StoreError(state.not_recorded ? state.not_recorded->fault : StoreFault::busy, "read", path_,
                             "not all is on the disk");
    }
    const auto file = VisitFile::open(path_, StoreAccess::read, owner_.environment.store);
    if (!file) throw StoreError(StoreFault::gone, "open", path_, std::string(message(file.error()).en));
    for (const Envelope& envelope : replica_->beginning()) call(envelope);
    file->for_each_block([&](const StoredBlock& block) {
        call({EnvelopeKind::block, {block.bytes.begin(), block.bytes.end()}});
    });
}

void OpenVisit::mark_restituted() {
    summary_.restituted = true;
    if (writer_) writer_->write(KeepSummary{sealed_summary()});
}

void OpenVisit::fold(VisitFile& file) const {
    const std::vector<BlockPlace> places = file.block_places();
    for (std::size_t begin = 0; begin < places.size();) {
        // A run of consecutive blocks of one device that fits in one block.
        std::size_t end = begin + 1;
        std::uint64_t revisions = places[begin].count;
        std::uint64_t bytes = places[begin].size;
        while (end < places.size() && places[end].device == places[begin].device &&
               places[end].first == places[end - 1].first + places[end - 1].count &&
               revisions + places[end].count <= most_revisions_in_a_block &&
               bytes + places[end].size <= longest_layout / 2) {
            revisions += places[end].count;
            bytes += places[end].size;
            ++end;
        }
        if (end - begin >= worth_folding) {
            FoldBlocks folding;
            std::optional<SignedSegment> whole;
            bool unbroken = true;
            for (std::size_t i = begin; i < end && unbroken; ++i) {
                const auto sealed = file.block(places[i].id);
                const auto header =
                    sealed ? read_block_header(*sealed) : tl::unexpected(BlockProblem::damaged);
                const VisitKey* key = header ? replica_->keys().find(header->key_id) : nullptr;
                const auto run =
                    key ? open_block(*sealed, id(), *key) : tl::unexpected(BlockProblem::damaged);
                unbroken = run && (!whole || join(*whole, *run));
                if (!unbroken) break;
                folding.folded.push_back(places[i].id);
                if (!whole) whole = *run;
            }
            if (unbroken && whole) {
                const SealedBlock block =
                    seal_signed_segment(*whole, id(), replica_->key(), owner_.environment.random);
                folding.block = {block.header.device, block.header.first,
                                 static_cast<std::uint32_t>(block.header.count), block.bytes};
                if (block.is_allowed()) file.commit(folding);
            }
        }
        begin = end;
    }
}

std::optional<NotRecorded> OpenVisit::close() {
    if (!writer_) return std::nullopt;
    Writer::Closed closed = writer_->close();
    writer_.reset();
    try {
        if (closed.not_durable.empty()) fold(closed.file);
        closed.file.checkpoint_and_close();
    } catch (const StoreError&) {
        // What was durable stays so, in a less tidy file, which the next opening tidies.
    }
    return closed.why;
}

}  // namespace arpenteur
