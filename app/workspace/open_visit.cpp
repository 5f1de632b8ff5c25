#include "app/workspace/open_visit.h"

#include <algorithm>
#include <utility>

#include "exports/blocks/compression.h"
#include "questionnaires/assessment/to_arbitrate.h"
#include "questionnaires/sheets/canonical.h"
#include "questionnaires/grid/grid_of.h"
#include "questionnaires/form/read_form.h"

namespace arpenteur {

namespace {

constexpr Words not_a_reader{
    "Cette visite n’est pas ouverte à cette tablette : demandez à un membre de l’équipe un pli qui vous "
    "ajoute.",
    "This visit is not open to this tablet: ask a member of the team for a dossier that adds you."};

// Fewer blocks than this are not worth a transaction.
constexpr std::size_t worth_folding = 16;
constexpr std::size_t longest_form = 16 * 1024 * 1024;

// Whether a write there may change how far the visit has come, a reading apart: there are thousands of them,
// and one is counted by itself. A removal or a restoration names no field.
bool moves_progress(std::string_view field) {
    return field.empty() || (is_personal(field) && field != subject_field<Reading>()) ||
           field == subject_field<Consensus>() || field == subject_field<Member>() ||
           field == subject_field<Territory>() || field == subject_field<FormRecord>();
}

// Empty where it is no reading.
std::string criterion_read_in(const Revision& revision) {
    if (revision.subject.field != subject_field<Reading>()) return {};
    const auto reading = from_value<Reading>(revision.value);
    return reading ? reading->criterion : std::string();
}

void load(Holding& holding, const VisitFile& file) {
    const Keep already_there = [](const Parcel&, Keeping) {};
    for (const OpeningRow& row : file.openings())
        holding.take({ParcelKind::opening, row.bytes}, already_there);
    file.for_each_block([&](const StoredBlock& block) {
        holding.take({ParcelKind::block, {block.bytes.begin(), block.bytes.end()}}, already_there);
    });
    file.for_each_waiting([&](const StoredWaiting& waiting) {
        holding.take({static_cast<ParcelKind>(waiting.kind), {waiting.bytes.begin(), waiting.bytes.end()}},
                     already_there);
    });
    holding.settle(already_there);
}

// Under which the blocks of the file are sealed.
std::optional<Digest> key_in_use(const VisitFile& file) {
    const std::vector<BlockPlace> places = file.block_places();
    if (places.empty()) return std::nullopt;
    const auto block = file.block(places.front().id);
    if (!block) return std::nullopt;
    const auto header = read_block_header(*block);
    return header ? std::optional(header->key_id) : std::nullopt;
}

StoreItem row_of(const Parcel& parcel, Keeping keeping) {
    if (keeping == Keeping::waiting) return WaitingRow{static_cast<std::uint8_t>(parcel.kind), parcel.bytes};
    switch (parcel.kind) {
        case ParcelKind::roster_record:
            return RosterRow{digest_of_roster_record(parcel.bytes), parcel.bytes};
        case ParcelKind::opening:
            return OpeningRow{place_of_opening(parcel.bytes)->device, parcel.bytes};
        case ParcelKind::block:
            break;
    }
    const BlockHeader header = *read_block_header(parcel.bytes);
    return BlockRow{header.device, header.first, static_cast<std::uint32_t>(header.count), parcel.bytes};
}

// Those that wait in the file and no longer in the holding.
std::vector<WaitingId> judged_meanwhile(const VisitFile& file, const Holding& holding) {
    std::vector<WaitingId> judged;
    file.for_each_waiting([&](const StoredWaiting& waiting) {
        const bool still =
            std::any_of(holding.waiting().begin(), holding.waiting().end(), [&](const Parcel& parcel) {
                return std::equal(parcel.bytes.begin(), parcel.bytes.end(), waiting.bytes.begin(),
                                  waiting.bytes.end());
            });
        if (!still) judged.push_back(waiting.id);
    });
    return judged;
}

}  // namespace

OpenVisit::OpenVisit(const Owner& owner, VisitFile file, Holding holding)
    : owner_(owner), path_(file.path()), holding_(std::make_unique<Holding>(std::move(holding))) {
    load(*holding_, file);
    if (const auto sealed = file.summary())
        if (const auto json = owner_.key.open("arp.summ", *sealed, holding_->visit()))
            if (const auto summary = summary_from_json(*json)) summary_ = *summary;
    for (const DraftRow& row : file.drafts())
        if (const auto json = owner_.key.open("arp.drft", row.bytes, row.subject))
            if (auto draft = draft_from_json(*json)) drafts_.insert(std::move(*draft));
    read_all();
    if (file.access() == StoreAccess::write) {
        start_writer(std::move(file));
        write_what_was_being_typed();
    } else {
        read_only_ = std::make_unique<VisitFile>(std::move(file));
    }
}

Done<OpenVisit> OpenVisit::open(const std::filesystem::path& path, StoreAccess access, const Owner& owner) {
    auto file = VisitFile::open(path, access);
    if (!file) return refused(complaint(message(file.error())));
    const auto visit = Id::from_hex(path.stem().string());
    if (!visit) return refused(complaint(message(VisitFileProblem::not_a_visit_file)));
    Roster roster(*visit);
    for (const RosterRow& row : file->roster()) roster.add(row.bytes);
    auto holding = Holding::open(std::move(roster), owner.tablet, key_in_use(*file));
    if (!holding) return refused(complaint(not_a_reader));
    return OpenVisit(owner, std::move(*file), std::move(*holding));
}

void OpenVisit::start_writer(VisitFile file) {
    writer_ =
        std::make_unique<Writer>(std::move(file), WriterOptions{.changed = owner_.surroundings.changed});
}

void OpenVisit::read_all() {
    view_ = project(holding_->visit(), holding_->journal());
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
    summary_.to_arbitrate = static_cast<int>(to_arbitrate(view_).size());
    summary_.waiting = static_cast<int>(holding_->waiting().size());
    renew_progress();
}

void OpenVisit::renew_summary(const Subject& written, std::size_t disputes_before) {
    const std::size_t disputes = to_arbitrate_on(view_, written.entity).size();
    summary_.to_arbitrate += static_cast<int>(disputes) - static_cast<int>(disputes_before);
    if (moves_progress(written.field)) renew_progress();
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
    return owner_.key.seal("arp.summ", to_json(summary_), owner_.surroundings.random, id());
}

SealedBytes OpenVisit::sealed_draft(const DraftKey& key, const Draft& draft) const {
    return owner_.key.seal("arp.drft", to_json(key, draft), owner_.surroundings.random,
                           row_name(key, owner_.key));
}

std::string OpenVisit::name_of(const Id& person) const {
    const auto claims = view_.members.find(member_id(person));
    if (claims != view_.members.end())
        if (const Member* member = latest(claims->second)) return member->name;
    for (const RosterMember& member : holding_->judgement().members)
        if (member.card.person() == person) return member.card.name();
    return {};
}

std::optional<std::string> OpenVisit::written_on(const Id& author, const Place& place) const {
    const RosterMember* owner = holding_->owner_of(place.device);
    if (!owner || owner->card.person() == author) return std::nullopt;
    return name_of(owner->card.person());
}

Salts OpenVisit::salts() const {
    return [this] { return random_id(owner_.surroundings.random); };
}

Time OpenVisit::now(const Writing& how) const {
    const WallTime now = owner_.surroundings.clock.wall();
    Time time = stamp(now.ms, now.offset_minutes, holding_->journal().latest());
    // What was noted elsewhere keeps the time that its author saw; causes are still counted from here.
    if (how.at) {
        time.wall = how.at->ms;
        time.offset_minutes = how.at->offset_minutes;
    }
    return time;
}

const OpeningRecord& OpenVisit::own_device() {
    const auto known = holding_->openings().find(summary_.device);
    const bool ours = known != holding_->openings().end() &&
                      summary_.incarnation == owner_.incarnation.incarnation &&
                      holding_->journal().tip(summary_.device).has_value();
    if (ours) return known->second;
    const OpeningRecord opening = OpeningRecord::make(owner_.tablet, id(), owner_.surroundings.random);
    const auto sealed = sealed_opening(opening, holding_->key(), Nonce::random(owner_.surroundings.random));
    writer_->write(MergeItems{.items = {OpeningRow{opening.device(), sealed}}, .judged = {}, .summary = {}});
    holding_->add_own(opening);
    summary_.device = opening.device();
    summary_.incarnation = owner_.incarnation.incarnation;
    return holding_->openings().at(opening.device());
}

Receipt OpenVisit::commit(Revision revision, const Writing& how) {
    MergeReport merged;
    const std::int64_t wall = revision.time.wall;
    const Subject written = revision.subject;
    const std::size_t disputes = to_arbitrate_on(view_, written.entity).size();
    const std::string read = criterion_read_in(revision);
    const bool unread_before = grid_.criterion(read) != nullptr && !is_read(view_, read);
    const SealedBlock block = holding_->write(own_device(), owner_.tablet, std::move(revision),
                                              owner_.surroundings.random, &merged);
    refresh(view_, holding_->journal(), merged.touched);
    summary_.last_written = std::max(summary_.last_written, wall);
    const bool form_arrived = !view_.form.empty() && grid_.criteria.empty();
    if (form_arrived) read_form_of_visit();
    const bool alone = std::all_of(merged.touched.begin(), merged.touched.end(),
                                   [&](const Id& entity) { return entity == written.entity; });
    if (alone && !form_arrived) {
        renew_summary(written, disputes);
        if (unread_before && is_read(view_, read)) ++summary_.with_reading;
    } else {
        renew_summary();
    }

    AppendBlock append{{block.header.device, block.header.first,
                        static_cast<std::uint32_t>(block.header.count), block.bytes},
                       sealed_summary(),
                       {}};
    if (how.ended) {
        drafts_.erase(*how.ended);
        append.ended_draft = row_name(*how.ended, owner_.key);
    }
    const auto tip = holding_->journal().tip(block.header.device);
    const Place place{block.header.device, block.header.first, tip ? tip->link.half() : Id{}};
    return {place, writer_->write(std::move(append))};
}

Receipt OpenVisit::write(const Subject& subject, Value value, const Writing& how) {
    const Id device = own_device().device();
    return commit(
        holding_->journal().write(device, how.author.value_or(person()), now(how), subject, std::move(value)),
        how);
}

bool OpenVisit::write_text(const DraftKey& key, const std::string& text, const Writing& how) {
    const bool is_text = std::any_of(field_names.begin(), field_names.end(), [&](const FieldName& name) {
        return name.subject == key.field && name.part == key.part && name.kind == PartKind::text;
    });
    std::vector<Written> standing = holding_->journal().current({key.entity, key.field});
    // What a stranger wrote on somebody's own counts for nothing, and must not become theirs.
    if (is_personal(key.field))
        std::erase_if(standing, [&](const Written& one) {
            return one.revision.author != how.author.value_or(person());
        });
    // Of several values none may be taken here: that is for a person to say.
    if (!writer_ || !is_text || standing.size() != 1) return false;
    Revision revision = standing.front().revision;
    if (revision.value.text(key.part) == text) {
        drop_draft(key);
        return true;
    }
    // What was seen by the time that it is written: a change made after the exchange must say so.
    if (key.field == subject_field<Position>())
        if (auto position = from_value<Position>(revision.value)) {
            position->saw = seen_openings(position->criterion);
            revision.value = to_value(*position, salts());
        }
    revision.value.set(key.part, FreeText{random_id(owner_.surroundings.random), text});
    if (!fits_into_a_block(revision)) return false;
    Writing ending = how;
    ending.ended = key;
    write(revision.subject, std::move(revision.value), ending);
    return true;
}

Receipt OpenVisit::remove(const Id& entity, const Writing& how) {
    const Id device = own_device().device();
    return commit(holding_->journal().remove(device, how.author.value_or(person()), now(how), entity), how);
}

std::optional<Receipt> OpenVisit::restore(const Id& entity, const Writing& how) {
    const Id device = own_device().device();
    auto revision = holding_->journal().restore(device, how.author.value_or(person()), now(how), entity);
    if (!revision) return std::nullopt;
    return commit(std::move(*revision), how);
}

std::vector<Id> OpenVisit::seen_openings(std::string_view criterion) const {
    std::vector<Id> seen;
    for (const auto& [entity, claims] : view_.openings)
        for (const Claim<Opening>& claim : claims)
            if (claim.value.criterion == criterion) seen.push_back(claim.place.link);
    std::sort(seen.begin(), seen.end());
    return seen;
}

WriterState OpenVisit::wait(Ticket ticket, std::chrono::milliseconds at_most) const {
    return writer_ ? writer_->wait(ticket, at_most) : WriterState{};
}

void OpenVisit::keep_draft(const DraftKey& key, Draft draft) {
    if (!writer_) return;
    writer_->write(KeepDraft{{row_name(key, owner_.key), sealed_draft(key, draft)}});
    drafts_[key] = std::move(draft);
}

void OpenVisit::write_what_was_being_typed() {
    const Drafts left = drafts_;
    for (const auto& [key, draft] : left) {
        Writing how;
        if (!draft.author.is_null()) how.author = draft.author;
        write_text(key, draft.text, how);
    }
}

void OpenVisit::drop_draft(const DraftKey& key) {
    if (drafts_.erase(key) > 0 && writer_) writer_->write(DropDraft{row_name(key, owner_.key)});
}

Done<void> OpenVisit::invite(const Card& card) {
    if (reads(card.sign_key())) return {};
    auto record =
        add_reader(holding_->roster(), holding_->key(), owner_.tablet, card, owner_.surroundings.random);
    if (!record) return refused(complaint(message(record.error())));
    writer_->write(MergeItems{
        .items = {RosterRow{digest_of_roster_record(*record), *record}}, .judged = {}, .summary = {}});
    holding_->add_own(*record);
    return {};
}

IntakeReport OpenVisit::merge(const std::function<void(const TakeParcel&)>& hand_over) {
    Writer::Closed closed = writer_->close();
    writer_.reset();
    VisitFile file = std::move(closed.file);
    if (!closed.not_durable.empty()) try {
            file.commit(closed.not_durable);
        } catch (...) {
            // What the disk still refuses goes on waiting, and nothing of the dossier is taken.
            start_writer(std::move(file));
            for (StoreWrite& write : closed.not_durable) writer_->write(std::move(write));
            throw;
        }
    IntakeReport report;
    try {
        file.merge([&](const VisitFile::TakeItem& take) {
            const Keep keep = [&](const Parcel& parcel, Keeping keeping) { take(row_of(parcel, keeping)); };
            hand_over([&](Parcel&& parcel) { holding_->take(std::move(parcel), keep); });
            report = holding_->settle(keep);
            return true;
        });
        read_all();
        file.commit(MergeItems{
            .items = {}, .judged = judged_meanwhile(file, *holding_), .summary = sealed_summary()});
    } catch (...) {
        // The file took nothing, so neither must what is in memory.
        Roster roster(id());
        for (const RosterRow& row : file.roster()) roster.add(row.bytes);
        if (auto holding = Holding::open(std::move(roster), owner_.tablet, key_in_use(file)))
            *holding_ = std::move(*holding);
        load(*holding_, file);
        read_all();
        start_writer(std::move(file));
        throw;
    }
    start_writer(std::move(file));
    return report;
}

void OpenVisit::for_each_parcel(const std::function<void(const Parcel&)>& call) const {
    if (writer_) {
        const WriterState state = writer_->wait(writer_->state().given, std::chrono::minutes(1));
        if (!state.all_durable())
            throw StoreError(state.not_recorded ? state.not_recorded->fault : StoreFault::busy, "read", path_,
                             "not all is on the disk");
    }
    const auto file = VisitFile::open(path_, StoreAccess::read);
    if (!file) throw StoreError(StoreFault::gone, "open", path_, std::string(message(file.error()).en));
    for (const Bytes record : holding_->roster().bytes())
        call({ParcelKind::roster_record, {record.begin(), record.end()}});
    for (const OpeningRow& row : file->openings()) call({ParcelKind::opening, row.bytes});
    file->for_each_block([&](const StoredBlock& block) {
        call({ParcelKind::block, {block.bytes.begin(), block.bytes.end()}});
    });
    for (const Parcel& parcel : holding_->waiting()) call(parcel);
}

void OpenVisit::mark_restituted() {
    summary_.restituted = true;
    if (writer_) writer_->write(KeepSummary{sealed_summary()});
}

void OpenVisit::fold(VisitFile& file) const {
    const std::vector<BlockPlace> places = file.block_places();
    for (std::size_t begin = 0; begin < places.size();) {
        // A stretch of consecutive blocks of one device, as long as one block may be.
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
            std::optional<SignedRun> whole;
            bool unbroken = true;
            for (std::size_t i = begin; i < end && unbroken; ++i) {
                const auto sealed = file.block(places[i].id);
                const auto run = sealed ? open_block(*sealed, id(), holding_->key())
                                        : tl::unexpected(BlockProblem::damaged);
                unbroken = run && (!whole || join(*whole, *run));
                if (!unbroken) break;
                folding.folded.push_back(places[i].id);
                if (!whole) whole = *run;
            }
            if (unbroken && whole) {
                const SealedBlock block =
                    seal_signed_run(*whole, id(), holding_->key(), owner_.surroundings.random);
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
    if (closed.not_durable.empty()) fold(closed.file);
    closed.file.checkpoint_and_close();
    return closed.why;
}

}  // namespace arpenteur
