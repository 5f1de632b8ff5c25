#include "app/workspace/open_visit.h"

#include <algorithm>
#include <utility>

#include "app/store/visit_file.h"
#include "app/store/writer.h"
#include "app/workspace/recovery.h"
#include "app/workspace/sealed_file.h"
#include "exports/archive/archive.h"
#include "exports/blocks/compression.h"
#include "exports/blocks/visit_replica.h"
#include "questionnaires/assessment/coverage.h"
#include "questionnaires/form/read_form.h"
#include "questionnaires/grid/grid_of.h"
#include "questionnaires/sheets/canonical.h"
#include "questionnaires/visit/disputes.h"
#include "questionnaires/visit/records.h"

namespace arpenteur {

namespace {

constexpr Words not_a_reader{
    "Cette visite n’est pas ouverte à cette tablette : demandez à un membre de l’équipe un pli qui vous "
    "ajoute.",
    "This visit is not open to this tablet: ask a member of the team for a dossier that adds you."};

// Fewer blocks than this are not worth a transaction.
constexpr std::size_t worth_folding = 16;
constexpr std::size_t longest_form = 16 * 1024 * 1024;

void load(VisitReplica& replica, const VisitFile& file) {
    const Keep already_there = [](const Envelope&, Keeping) {};
    for (const CertificateRow& row : file.certificates())
        replica.take({EnvelopeKind::certificate, row.bytes}, already_there);
    file.for_each_block([&](const StoredBlock& block) {
        replica.take({EnvelopeKind::block, {block.bytes.begin(), block.bytes.end()}}, already_there);
    });
    file.for_each_waiting([&](const StoredWaiting& waiting) {
        replica.take({static_cast<EnvelopeKind>(waiting.kind), {waiting.bytes.begin(), waiting.bytes.end()}},
                     already_there);
    });
    replica.settle(already_there);
}

// The id of the key under which the blocks of the file are sealed.
std::optional<Digest> key_in_use(const VisitFile& file) {
    const std::vector<BlockPlace> places = file.block_places();
    if (places.empty()) return std::nullopt;
    const auto block = file.block(places.front().id);
    if (!block) return std::nullopt;
    const auto header = read_block_header(*block);
    return header ? std::optional(header->key_id) : std::nullopt;
}

StoreItem row_of(const Envelope& envelope, Keeping keeping) {
    if (keeping == Keeping::waiting)
        return WaitingRow{static_cast<std::uint8_t>(envelope.kind), envelope.bytes};
    switch (envelope.kind) {
        case EnvelopeKind::roster_record:
            return RosterRow{digest_of_roster_record(envelope.bytes), envelope.bytes};
        case EnvelopeKind::certificate:
            return CertificateRow{certificate_header(envelope.bytes)->device, envelope.bytes};
        case EnvelopeKind::block:
            break;
    }
    const BlockHeader header = *read_block_header(envelope.bytes);
    return BlockRow{header.device, header.first, static_cast<std::uint32_t>(header.count), envelope.bytes};
}

// The items that wait in the file, but no longer in the replica.
std::vector<WaitingId> judged_meanwhile(const VisitFile& file, const VisitReplica& replica) {
    std::vector<WaitingId> judged;
    file.for_each_waiting([&](const StoredWaiting& waiting) {
        const bool still =
            std::any_of(replica.waiting().begin(), replica.waiting().end(), [&](const Envelope& envelope) {
                return std::equal(envelope.bytes.begin(), envelope.bytes.end(), waiting.bytes.begin(),
                                  waiting.bytes.end());
            });
        if (!still) judged.push_back(waiting.id);
    });
    return judged;
}

}  // namespace

OpenVisit::OpenVisit(const Owner& owner, VisitFile file, VisitReplica replica)
    : owner_(owner), path_(file.path()), replica_(std::make_unique<VisitReplica>(std::move(replica))) {
    load(*replica_, file);
    if (const auto sealed = file.summary())
        if (const auto bytes = owner_.key.open("arp.summ", *sealed, replica_->visit()))
            if (const auto summary = unarchived<VisitSummary>(*bytes)) summary_ = *summary;
    for (const DraftRow& row : file.drafts())
        if (const auto bytes = owner_.key.open("arp.drft", row.bytes, row.subject))
            if (auto kept = unarchived<KeptDraft>(*bytes))
                drafts_.emplace(std::move(kept->key), std::move(kept->draft));
    read_all();
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
    if (!file) return refused(user_error(message(file.error())));
    const auto visit = Id::from_hex(path.stem().string());
    if (!visit) return refused(user_error(message(VisitFileProblem::not_a_visit_file)));
    Roster roster(*visit);
    for (const RosterRow& row : file->roster()) roster.add(row.bytes);
    auto replica = VisitReplica::open(std::move(roster), owner.tablet, key_in_use(*file));
    if (!replica) return refused(user_error(not_a_reader));
    return OpenVisit(owner, std::move(*file), std::move(*replica));
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
    const FormRecord* record = latest(view_.form);
    if (!record ||
        (grid_.form == record->form && grid_.version == record->version && !grid_.criteria.empty()))
        return;
    const auto canonical = decompressed_up_to(bytes_of(record->tables), longest_form);
    if (!canonical) return;
    const auto tables = tables_from_canonical(*canonical);
    if (!tables) return;
    form_ = read_form(*tables).form;
    grid_ = grid_of(form_).grid;
}

void OpenVisit::renew_summary() {
    summary_.visit = id();
    summary_.to_arbitrate = static_cast<int>(count_to_arbitrate(view_));
    summary_.waiting = static_cast<int>(replica_->waiting().size());
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
    const auto claims = view_.members.find(member_id(person));
    if (claims != view_.members.end())
        if (const Member* member = latest(claims->second)) return member->name;
    for (const RosterMember& member : replica_->judgement().members)
        if (member.card.person() == person) return member.card.name();
    return {};
}

std::optional<std::string> OpenVisit::written_on(const Id& author, const RevisionId& revision_id) const {
    const RosterMember* owner = replica_->owner_of(revision_id.device);
    if (!owner || owner->card.person() == author) return std::nullopt;
    return name_of(owner->card.person());
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

const DeviceCertificate& OpenVisit::own_device() {
    const auto known = replica_->certificates().find(summary_.device);
    const bool ours = known != replica_->certificates().end() &&
                      summary_.incarnation == owner_.incarnation.incarnation &&
                      replica_->journal().head(summary_.device).has_value();
    if (ours) return known->second;
    const DeviceCertificate certificate =
        DeviceCertificate::make(owner_.tablet, id(), owner_.environment.random);
    const auto sealed =
        sealed_certificate(certificate, replica_->key(), Nonce::random(owner_.environment.random));
    writer_->write(
        MergeItems{.items = {CertificateRow{certificate.device(), sealed}}, .judged = {}, .summary = {}});
    replica_->add_own(certificate);
    summary_.device = certificate.device();
    summary_.incarnation = owner_.incarnation.incarnation;
    return replica_->certificates().at(certificate.device());
}

Receipt OpenVisit::commit(Revision revision, const Writing& how) {
    MergeReport merged;
    const std::int64_t wall = revision.time.wall;
    const SealedBlock block =
        replica_->write(own_device(), owner_.tablet, std::move(revision), owner_.environment.random, &merged);
    const VisitChange change = refresh(view_, replica_->journal(), merged.touched);
    summary_.last_written = std::max(summary_.last_written, wall);
    if (change.subject) read_form_of_visit();
    renew_summary(change);

    AppendBlock append{{block.header.device, block.header.first,
                        static_cast<std::uint32_t>(block.header.count), block.bytes},
                       sealed_summary(),
                       {}};
    if (how.ended) {
        drafts_.erase(*how.ended);
        append.ended_draft = row_name(*how.ended, owner_.key);
    }
    const auto head = replica_->journal().head(block.header.device);
    const RevisionId revision_id{block.header.device, block.header.first, head ? head->link.half() : Id{}};
    return {revision_id, writer_->write(std::move(append))};
}

Receipt OpenVisit::write(const Subject& subject, Value value, const Writing& how) {
    // What a later version wrote beside the parts that this one knows stays.
    const std::vector<Written> current = replica_->journal().current(subject);
    if (current.size() == 1) value.complete_from(current.front().revision.value);
    const Id device = own_device().device();
    return commit(
        replica_->journal().write(device, how.author.value_or(person()), now(how), subject, std::move(value)),
        how);
}

bool OpenVisit::write_text(const DraftKey& key, const std::string& text, const Writing& how) {
    bool is_text = false;
    for_each_field([&](const FieldRef& field) {
        is_text =
            is_text || (field.subject == key.field && field.part == key.part && field.kind == PartKind::text);
    });
    std::vector<Written> current = replica_->journal().current({key.entity, key.field});
    // What somebody else wrote on a person's own thing has no effect, and must not become that person's.
    if (is_personal(key.field))
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
    writer_->write(KeepDraft{{row_name(key, owner_.key), sealed_draft(key, draft)}});
    drafts_[key] = std::move(draft);
}

void OpenVisit::drop_draft(const DraftKey& key) {
    if (drafts_.erase(key) > 0 && writer_) writer_->write(DropDraft{row_name(key, owner_.key)});
}

bool OpenVisit::reads(const SignKey& key) const { return replica_->judgement().member(key) != nullptr; }

Result<void> OpenVisit::invite(const Card& card) {
    if (reads(card.sign_key())) return {};
    auto record =
        add_reader(replica_->roster(), replica_->key(), owner_.tablet, card, owner_.environment.random);
    if (!record) return refused(user_error(message(record.error())));
    writer_->write(MergeItems{
        .items = {RosterRow{digest_of_roster_record(*record), *record}}, .judged = {}, .summary = {}});
    replica_->add_own(*record);
    return {};
}

IntakeReport OpenVisit::merge(const std::function<void(const TakeEnvelope&)>& hand_over) {
    Writer::Closed closed = writer_->close();
    writer_.reset();
    VisitFile file = std::move(closed.file);
    if (!closed.not_durable.empty()) try {
            file.commit(closed.not_durable);
        } catch (...) {
            // What the disk still refuses goes on waiting, and nothing is taken from the dossier.
            start_writer(std::move(file));
            for (StoreWrite& write : closed.not_durable) writer_->write(std::move(write));
            throw;
        }
    IntakeReport report;
    try {
        file.merge([&](const VisitFile::TakeItem& take) {
            const Keep keep = [&](const Envelope& envelope, Keeping keeping) {
                take(row_of(envelope, keeping));
            };
            hand_over([&](Envelope&& envelope) { replica_->take(std::move(envelope), keep); });
            report = replica_->settle(keep);
            return true;
        });
        read_all();
        file.commit(MergeItems{
            .items = {}, .judged = judged_meanwhile(file, *replica_), .summary = sealed_summary()});
    } catch (...) {
        // The file took nothing, so memory must not either.
        Roster roster(id());
        for (const RosterRow& row : file.roster()) roster.add(row.bytes);
        if (auto replica = VisitReplica::open(std::move(roster), owner_.tablet, key_in_use(file)))
            *replica_ = std::move(*replica);
        load(*replica_, file);
        read_all();
        start_writer(std::move(file));
        throw;
    }
    start_writer(std::move(file));
    return report;
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
    for (const Bytes record : replica_->roster().bytes())
        call({EnvelopeKind::roster_record, {record.begin(), record.end()}});
    for (const CertificateRow& row : file->certificates()) call({EnvelopeKind::certificate, row.bytes});
    file->for_each_block([&](const StoredBlock& block) {
        call({EnvelopeKind::block, {block.bytes.begin(), block.bytes.end()}});
    });
    for (const Envelope& envelope : replica_->waiting()) call(envelope);
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
                const auto run = sealed ? open_block(*sealed, id(), replica_->key())
                                        : tl::unexpected(BlockProblem::damaged);
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
                file.commit(folding);
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
