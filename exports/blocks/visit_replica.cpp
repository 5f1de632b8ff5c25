#include "exports/blocks/visit_replica.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "exports/blocks/form_tables.h"
#include "exports/sealing/key_wrap.h"
#include "exports/sealing/signed_head.h"
#include "questionnaires/journal/words.h"

namespace arpenteur {

namespace {

Refusal refusal_of(BlockProblem problem) {
    switch (problem) {
        case BlockProblem::later_version:
            return Refusal::later_version;
        case BlockProblem::other_visit:
            return Refusal::other_visit;
        case BlockProblem::other_key:
            return Refusal::other_key;
        case BlockProblem::damaged:
            break;
    }
    return Refusal::damaged;
}

Refusal refusal_of(CertificateProblem problem) {
    switch (problem) {
        case CertificateProblem::later_version:
            return Refusal::later_version;
        case CertificateProblem::other_visit:
            return Refusal::other_visit;
        case CertificateProblem::other_key:
            return Refusal::other_key;
        case CertificateProblem::not_its_device:
        case CertificateProblem::wrong_signature:
            return Refusal::not_its_device;
        case CertificateProblem::damaged:
            break;
    }
    return Refusal::damaged;
}

Refusal refusal_of(RecordRefusal refusal) {
    switch (refusal) {
        case RecordRefusal::later_version:
            return Refusal::later_version;
        case RecordRefusal::other_visit:
            return Refusal::other_visit;
        case RecordRefusal::other_key:
            return Refusal::other_key;
        case RecordRefusal::not_entitled:
            return Refusal::not_entitled;
        case RecordRefusal::damaged:
            break;
    }
    return Refusal::damaged;
}

Refusal refusal_of(FormTablesProblem problem) {
    switch (problem) {
        case FormTablesProblem::later_version:
            return Refusal::later_version;
        case FormTablesProblem::other_visit:
            return Refusal::other_visit;
        case FormTablesProblem::other_key:
            return Refusal::other_key;
        case FormTablesProblem::damaged:
            break;
    }
    return Refusal::damaged;
}

Digest name_of_certificate(const Id& device) { return hash("arp.cnam", {bytes_of(device)}); }

bool starts_at_its_beginning(const Segment& segment, const DeviceCertificate& certificate) {
    return (segment.first == 1) == (segment.before == certificate.first_link());
}

}  // namespace

Words message(Refusal refusal) {
    switch (refusal) {
        case Refusal::damaged:
            return {"abîmé ou modifié en route\u202F; demandez à nouveau le pli à son auteur",
                    "damaged or altered on the way; ask its author for the dossier again"};
        case Refusal::later_version:
            return {"d’une version plus récente d’Arpenteur\u202F; mettez le programme à jour",
                    "of a later version of Arpenteur; update the program"};
        case Refusal::other_visit:
            return {"d’une autre visite", "of another visit"};
        case Refusal::other_key:
            return {"fermé par une clé que cet espace de travail n’a pas\u202F; gardez ce fichier",
                    "sealed under a key that this workspace does not have; keep this file"};
        case Refusal::not_signed:
            return {"non signé par la tablette qui dit l’avoir écrit",
                    "not signed by the tablet that claims to have written it"};
        case Refusal::not_its_device:
            return {"présenté par une tablette qui n’est pas la sienne",
                    "presented by a tablet that does not own it"};
        case Refusal::unknown:
            return {"d’une tablette que la liste d’équipe ne connaît pas\u202F; gardez ce fichier",
                    "of a tablet that the team's roster does not know; keep this file"};
        case Refusal::not_entitled:
            return {
                "une ligne de la liste d’équipe qui ne s’appuie sur rien de connu\u202F; gardez ce fichier",
                "a record of the team's roster that builds on nothing known; keep this file"};
        case Refusal::past_its_end:
            return {"d’une personne retirée de la visite, après ce qui a été accepté d’elle",
                    "of a person removed from the visit, past what was accepted of theirs"};
    }
    return {};
}

bool IntakeReport::may_come_to_count() const {
    return std::any_of(refused.begin(), refused.end(), [](const Refused& one) {
        return one.refusal == Refusal::other_key || one.refusal == Refusal::unknown ||
               one.refusal == Refusal::not_entitled;
    });
}

// Opening.

VisitReplica::VisitReplica(const Id& visit, const Identity& tablet, const JournalRules& rules,
                           const Random& random)
    : tablet_(&tablet), rules_(rules), random_(random), roster_(visit) {}

std::optional<VisitReplica> VisitReplica::open(const Id& visit, const Identity& tablet,
                                               const JournalRules& rules, const Random& random,
                                               std::vector<Envelope> held, const Shelf& shelf) {
    VisitReplica replica(visit, tablet, rules, random);
    for (Envelope& envelope : held) replica.take(std::move(envelope), shelf);
    replica.judge_gathered(shelf);
    replica.beyond_the_beginning_ = false;
    replica.report_ = {};
    if (!replica.keys_.to_write_under(replica.judgement_)) return std::nullopt;
    return replica;
}

const VisitKey& VisitReplica::key() const { return *keys_.find(keys_.to_write_under(judgement_)->id); }

const RosterMember* VisitReplica::owner_of(const Id& device) const {
    const auto certificate = certificates_.find(device);
    if (certificate == certificates_.end()) return nullptr;
    const SignKey& owner = certificate->second.sign_key();
    if (const RosterMember* member = judgement_.member(owner)) return member;
    const auto excluded = judgement_.excluded.find(owner);
    return excluded == judgement_.excluded.end() ? nullptr : &excluded->second;
}

const std::string* VisitReplica::form_tables(const Digest& form) const {
    const auto found = form_tables_.find(form);
    return found == form_tables_.end() ? nullptr : &found->second;
}

// Taking.

void VisitReplica::take(Envelope envelope, const Shelf& shelf) {
    switch (envelope.kind) {
        case EnvelopeKind::roster_record:
        case EnvelopeKind::key_wrap:
        case EnvelopeKind::certificate:
            if (beyond_the_beginning_ && envelope.kind != EnvelopeKind::certificate)
                return refuse(envelope.kind, Refusal::damaged);
            gathered_.push_back(std::move(envelope));
            return;
        case EnvelopeKind::form_tables:
            judge_gathered(shelf);
            return take_tables(envelope, shelf);
        case EnvelopeKind::block:
            judge_gathered(shelf);
            return take_block(std::move(envelope), shelf);
    }
    refuse(envelope.kind, Refusal::later_version);
}

void VisitReplica::judge_gathered(const Shelf& shelf) {
    beyond_the_beginning_ = true;
    if (gathered_.empty()) return;
    const std::vector<Envelope> gathered = std::exchange(gathered_, {});
    std::vector<Bytes> records, wraps;
    for (const Envelope& envelope : gathered) {
        if (envelope.kind == EnvelopeKind::roster_record) records.push_back(envelope.bytes);
        if (envelope.kind == EnvelopeKind::key_wrap) wraps.push_back(envelope.bytes);
    }
    std::set<Digest> before;
    for (const auto& [digest, record] : roster_.records()) before.insert(digest);
    const RosterIntake intake = take_records(roster_, keys_, records, wraps, *tablet_);
    for (const RecordRefusal refusal : intake.refused)
        refuse(EnvelopeKind::roster_record, refusal_of(refusal));
    report_.roster_records += intake.added;
    for (const auto& [digest, held] : roster_.records())
        if (!before.contains(digest)) shelf.keep({EnvelopeKind::roster_record, held.bytes}, digest);

    if (intake.added > 0) new_judgement(shelf);
    for (const Envelope& envelope : gathered) {
        if (envelope.kind == EnvelopeKind::certificate) take_certificate(envelope, shelf);
        if (envelope.kind == EnvelopeKind::key_wrap) take_wrap(envelope, shelf);
    }
    if (intake.added > 0) seal_fallen_anew(shelf);
}

bool VisitReplica::counts_whole(const SignKey& owner) const {
    return judgement_.entered.contains(owner) && !judgement_.excluded.contains(owner);
}

std::map<Id, bool> VisitReplica::standings() const {
    std::map<Id, bool> standings;
    for (const auto& [device, certificate] : certificates_)
        standings[device] = counts_whole(certificate.sign_key());
    return standings;
}

Journal VisitReplica::new_journal() const {
    JournalRules rules = rules_;
    rules.visit = visit();
    rules.desk = person_of(judgement_.origin->desk);
    return Journal(rules);
}

// Where a right was taken away, or given back, the journal is read anew from its blocks: it is rare.
void VisitReplica::new_judgement(const Shelf& shelf) {
    const bool first = !judgement_.origin;
    const auto standings_before = standings();
    const auto ends_before = judgement_.ends;
    judgement_ = judged(roster_);
    if (first && judgement_.origin) {
        journal_ = new_journal();
        return;
    }
    drop_useless_wraps(shelf);
    if (standings() != standings_before || judgement_.ends != ends_before) read_anew(shelf);
}

void VisitReplica::read_anew(const Shelf& shelf) {
    report_.read_anew = true;
    journal_ = new_journal();
    apart_.clear();
    for (const auto& [device, certificate] : certificates_) {
        journal_.certify(device, person_of(certificate.sign_key()));
        if (!counts_whole(certificate.sign_key())) apart_.try_emplace(device, device);
    }
    shelf.for_each_block([&](Bytes block) { read_stored(block); });
    for (const auto& [device, held] : apart_)
        for (Segment& segment : held.linked_to(judgement_.ends[device])) journal_.merge(std::move(segment));
}

IntakeReport VisitReplica::read(const std::vector<Envelope>& form_tables, const Shelf& shelf) {
    report_ = {};
    for (const Envelope& envelope : form_tables) take_tables(envelope, shelf);
    read_anew(shelf);
    return std::exchange(report_, {});
}

std::optional<SignedSegment> VisitReplica::opened(Bytes block) const {
    const auto header = read_block_header(block);
    const VisitKey* key = header ? keys_.find(header->key_id) : nullptr;
    auto opened = key ? open_block(block, visit(), *key) : tl::unexpected(BlockProblem::other_key);
    return opened ? std::optional(std::move(*opened)) : std::nullopt;
}

void VisitReplica::read_stored(Bytes block) {
    auto held = opened(block);
    if (!held || !certificates_.contains(held->segment.device))
        return refuse(EnvelopeKind::block, Refusal::damaged);
    const auto apart = apart_.find(held->segment.device);
    if (apart == apart_.end())
        journal_.merge(std::move(held->segment));
    else
        apart->second.add(held->segment);
}

Apart& VisitReplica::apart(const Id& device, const Shelf& shelf) {
    const auto [found, is_new] = apart_.try_emplace(device, device);
    if (is_new)
        shelf.for_each_block([&](Bytes block) {
            const auto header = read_block_header(block);
            if (!header || header->device != device) return;
            if (const auto held = opened(block)) found->second.add(held->segment);
        });
    return found->second;
}

void VisitReplica::take_certificate(const Envelope& envelope, const Shelf& shelf) {
    const auto header = certificate_header(envelope.bytes);
    const auto refused = [&](Refusal refusal) {
        refuse(EnvelopeKind::certificate, refusal, header ? header->device : Id{});
    };
    if (!header) return refused(refusal_of(header.error()));
    if (certificates_.contains(header->device)) return;
    const VisitKey* key = keys_.find(header->key_id);
    if (!key) return refused(header->visit == visit() ? Refusal::other_key : Refusal::other_visit);
    auto certificate = read_certificate(envelope.bytes, visit(), *key);
    if (!certificate) return refused(refusal_of(certificate.error()));
    const SignKey& owner = certificate->sign_key();
    if (!judgement_.ever.contains(owner)) return refused(Refusal::unknown);
    // Of an excluded person only the devices that an exclusion names.
    if (!counts_whole(owner) && !judgement_.ends.contains(header->device))
        return refused(Refusal::past_its_end);
    journal_.certify(header->device, person_of(owner));
    shelf.keep(envelope, name_of_certificate(header->device));
    sealed_certificates_[header->device] = envelope.bytes;
    certificates_.emplace(header->device, std::move(*certificate));
}

Digest VisitReplica::WrapName::on_shelf() const {
    return hash("arp.wnam", {bytes_of(issuer), bytes_of(reader), bytes_of(key_id)});
}

bool VisitReplica::serves(const WrapName& name) const {
    return judgement_.member(name.issuer) && judgement_.member(name.reader) &&
           !judgement_.fallen_keys.contains(name.key_id);
}

void VisitReplica::take_wrap(const Envelope& envelope, const Shelf& shelf) {
    const auto header = read_wrap_header(envelope.bytes);
    if (!header) return refuse(EnvelopeKind::key_wrap, Refusal::damaged);
    const VisitKey* key = keys_.find(header->key_id);
    if (!key) return;  // for somebody else, of a key that this tablet does not hold
    const auto wrap = KeyWrap::open(envelope.bytes, visit(), *key);
    if (!wrap) return refuse(EnvelopeKind::key_wrap, Refusal::damaged);
    const WrapName name{wrap->issuer, wrap->reader, wrap->key_id};
    if (!serves(name)) return;
    const auto known = wraps_.find(name);
    // Whoever holds both keeps the same of the two.
    if (known != wraps_.end() && hash("arp.wdig", {known->second}) <= hash("arp.wdig", {envelope.bytes}))
        return;
    wraps_[name] = envelope.bytes;
    shelf.keep(envelope, name.on_shelf());
}

void VisitReplica::drop_useless_wraps(const Shelf& shelf) {
    std::erase_if(wraps_, [&](const auto& wrap) {
        const WrapName& name = wrap.first;
        const bool useless = !serves(name);
        if (useless) shelf.drop(EnvelopeKind::key_wrap, name.on_shelf());
        return useless;
    });
}

void VisitReplica::take_tables(const Envelope& envelope, const Shelf& shelf) {
    const auto header = read_form_tables_header(envelope.bytes);
    if (!header) return refuse(EnvelopeKind::form_tables, refusal_of(header.error()));
    const VisitKey* key = keys_.find(header->key_id);
    if (!key) return refuse(EnvelopeKind::form_tables, Refusal::other_key);
    auto canonical = opened_form_tables(envelope.bytes, visit(), *key);
    if (!canonical) return refuse(EnvelopeKind::form_tables, refusal_of(canonical.error()));
    const Digest form = digest_of_form(*canonical);
    if (!judgement_.origin || form != judgement_.origin->form)
        return refuse(EnvelopeKind::form_tables, Refusal::unknown);
    if (form_tables_.contains(form)) return;
    shelf.keep(envelope, form);
    form_tables_.emplace(form, std::move(*canonical));
}

void VisitReplica::take_block(Envelope envelope, const Shelf& shelf) {
    const auto header = read_block_header(envelope.bytes);
    if (!header) return refuse(EnvelopeKind::block, refusal_of(header.error()));
    const auto refused = [&](Refusal refusal) {
        refuse(EnvelopeKind::block, refusal, header->device, header->first, header->count);
    };
    if (header->visit != visit()) return refused(Refusal::other_visit);
    const VisitKey* key = keys_.find(header->key_id);
    if (!key) return refused(Refusal::other_key);
    const auto certificate = certificates_.find(header->device);
    if (certificate == certificates_.end()) return refused(Refusal::unknown);

    auto block = open_block(envelope.bytes, visit(), *key);
    if (!block) return refused(refusal_of(block.error()));
    const SignedHead end{visit(), block->segment.device, block->segment.last(), block->segment.last_link()};
    if (!verifies(block->head, certificate->second.sign_key(), end) ||
        !starts_at_its_beginning(block->segment, certificate->second))
        return refused(Refusal::not_signed);

    const bool stripped = strip(block->segment);
    if (stripped || judgement_.fallen_keys.contains(header->key_id))
        envelope.bytes = seal_signed_segment(*block, visit(), this->key(), random_).bytes;
    if (!counts_whole(certificate->second.sign_key()))
        return take_apart(*header, std::move(envelope), block->segment, shelf);
    for (const Revision& revision : block->segment.revisions)
        erasure_came_ = erasure_came_ || revision.kind == RevisionKind::erasure;
    const MergeReport merged = journal_.merge(std::move(block->segment));
    note(merged, header->device);
    if (merged.is_news()) shelf.keep(envelope, {});
}

void VisitReplica::note(const MergeReport& merged, const Id& device) {
    report_.added += merged.added;
    report_.known += merged.known;
    report_.completed += merged.completed;
    report_.latest = std::max(report_.latest, merged.latest);
    report_.earliest = std::min(report_.earliest, merged.earliest);
    report_.touched.insert(report_.touched.end(), merged.touched.begin(), merged.touched.end());
    if (merged.added > 0) report_.devices.push_back(device);
}

void VisitReplica::take_apart(const BlockHeader& header, Envelope envelope, const Segment& segment,
                              const Shelf& shelf) {
    // What is held already is not stored once more, however it was sealed.
    if (apart(header.device, shelf).add(segment))
        tentative_.push_back({header, std::move(envelope), segment.links});
    else
        report_.known += header.count;
}

// Which of the blocks of excluded persons lead to an accepted end can only be said once all of them are there.
void VisitReplica::settle_apart(const Shelf& shelf) {
    std::set<Id> devices;
    for (const Tentative& one : tentative_) devices.insert(one.header.device);
    for (const Id& device : devices) {
        const Apart& held = apart(device, shelf);
        const auto& ends = judgement_.ends[device];
        const std::set<Digest> within = held.links_to(ends);
        bool refused_some = false;
        for (const Tentative& one : tentative_) {
            if (one.header.device != device) continue;
            const bool leads = std::any_of(one.links.begin(), one.links.end(),
                                           [&](const Digest& link) { return within.contains(link); });
            if (leads)
                shelf.keep(one.envelope, {});
            else
                refuse(EnvelopeKind::block, Refusal::past_its_end, device, one.header.first,
                       one.header.count);
            refused_some = refused_some || !leads;
        }
        for (Segment& segment : held.linked_to(ends)) {
            for (const Revision& revision : segment.revisions)
                erasure_came_ = erasure_came_ || revision.kind == RevisionKind::erasure;
            note(journal_.merge(std::move(segment)), device);
        }
        if (refused_some) apart_.erase(device);  // read again from the shelf when it is needed
    }
    tentative_.clear();
}

IntakeReport VisitReplica::settle(const Shelf& shelf) {
    judge_gathered(shelf);
    settle_apart(shelf);
    if (std::exchange(erasure_came_, false)) drop_erased_words(shelf);
    beyond_the_beginning_ = false;
    return std::exchange(report_, {});
}

void VisitReplica::refuse(EnvelopeKind kind, Refusal refusal, const Id& device, std::uint64_t first,
                          std::size_t count) {
    report_.refused.push_back({kind, device, first, count, refusal});
}

// Sealing anew.

// Whether any words went.
bool VisitReplica::strip(Segment& segment) const {
    bool stripped = false;
    for (Revision& revision : segment.revisions)
        for (const Part& part : std::vector<Part>(revision.value.parts())) {
            Atom* atom = revision.value.find(part.name);
            if (!has_words(*atom) || lacks_words(*atom) || !journal_.is_erased(revision, part.name)) continue;
            drop_words(*atom);
            stripped = true;
        }
    return stripped;
}

void VisitReplica::seal_blocks_anew(const Shelf& shelf,
                                    const std::function<bool(const BlockHeader&, SignedSegment&)>& change) {
    std::vector<std::pair<std::vector<std::uint8_t>, Envelope>> anew;
    shelf.for_each_block([&](Bytes bytes) {
        const auto header = read_block_header(bytes);
        auto block = opened(bytes);
        if (header && block && change(*header, *block))
            anew.emplace_back(
                std::vector<std::uint8_t>(bytes.begin(), bytes.end()),
                Envelope{EnvelopeKind::block, seal_signed_segment(*block, visit(), key(), random_).bytes});
    });
    for (const auto& [bytes, envelope] : anew) shelf.replace_block(bytes, envelope);
}

void VisitReplica::drop_erased_words(const Shelf& shelf) {
    seal_blocks_anew(shelf, [&](const BlockHeader&, SignedSegment& block) { return strip(block.segment); });
    apart_.clear();
}

// A key that only fallen records give still opens, and nothing is stored under it.
void VisitReplica::seal_fallen_anew(const Shelf& shelf) {
    const auto fell = [&](const Digest& id) { return judgement_.fallen_keys.contains(id); };
    if (judgement_.fallen_keys.empty() || !keys_.to_write_under(judgement_)) return;
    const VisitKey& best = key();
    const Digest best_id = key_id(visit(), best);
    std::vector<Digest> under_fallen;
    for (const auto& [digest, held] : roster_.records())
        if (fell(held.under)) under_fallen.push_back(digest);
    for (const Digest& digest : under_fallen) {
        auto bytes = roster_.records().at(digest).record.sealed(best, {}, random_);
        shelf.keep({EnvelopeKind::roster_record, bytes}, digest);
        roster_.seal_anew(digest, best_id, std::move(bytes));
    }
    for (const auto& [device, certificate] : certificates_) {
        auto& sealed = sealed_certificates_[device];
        if (const auto header = certificate_header(sealed); header && fell(header->key_id)) {
            sealed = sealed_certificate(certificate, best, Nonce::random(random_));
            shelf.keep({EnvelopeKind::certificate, sealed}, name_of_certificate(device));
        }
    }
    seal_blocks_anew(shelf, [&](const BlockHeader& header, SignedSegment&) { return fell(header.key_id); });
    for (const auto& [form, canonical] : form_tables_)
        shelf.keep({EnvelopeKind::form_tables, sealed_form_tables(canonical, visit(), best, random_)}, form);
}

// Our own.

SealedBlock VisitReplica::write(const DeviceCertificate& own, Revision revision, MergeReport* report) {
    const auto head = journal_.head(own.device());
    assert(head && "a device that forked writes no more: it takes a new id");
    const Digest before = head->counter == 0 ? own.first_link() : head->link;
    std::vector<Revision> revisions;
    revisions.push_back(std::move(revision));
    Segment segment = chained(own.device(), head->counter + 1, before, std::move(revisions));
    std::vector<SealedBlock> blocks = seal_segment(segment, *tablet_, visit(), key(), random_);
    assert(blocks.size() == 1);
    MergeReport merged = journal_.merge(std::move(segment));
    if (report) *report = std::move(merged);
    return std::move(blocks.front());
}

void VisitReplica::add_own(const DeviceCertificate& certificate, const Shelf& shelf) {
    journal_.certify(certificate.device(), person_of(certificate.sign_key()));
    auto& sealed = sealed_certificates_[certificate.device()];
    sealed = sealed_certificate(certificate, key(), Nonce::random(random_));
    shelf.keep({EnvelopeKind::certificate, sealed}, name_of_certificate(certificate.device()));
    certificates_.insert_or_assign(certificate.device(), certificate);
}

void VisitReplica::add_own(HeldRecord record, std::optional<VisitKey> made, const Shelf& shelf) {
    if (made) {
        const Digest id = key_id(visit(), *made);
        keys_.add(id, std::move(*made));
    }
    const Digest digest = record.record.digest();
    shelf.keep({EnvelopeKind::roster_record, record.bytes}, digest);
    std::vector<HeldRecord> records;
    records.push_back(std::move(record));
    const auto refused = roster_.take(std::move(records));
    assert(refused.empty());
    new_judgement(shelf);
    seal_fallen_anew(shelf);
}

void VisitReplica::wrap_for_readers(const Shelf& shelf) {
    const SignKey& issuer = tablet_->sign_key();
    if (!judgement_.member(issuer)) return;
    for (const MadeKey& made : judgement_.keys) {
        const VisitKey* key = keys_.find(made.id);
        if (!key) continue;
        for (const RosterMember& member : judgement_.members) {
            const WrapName name{issuer, member.card.sign_key(), made.id};
            if (member.card.sign_key() == issuer || wraps_.contains(name)) continue;
            auto bytes = KeyWrap::make(visit(), made.epoch, *key, member.card, *tablet_, random_);
            shelf.keep({EnvelopeKind::key_wrap, bytes}, name.on_shelf());
            wraps_[name] = std::move(bytes);
        }
    }
}

std::vector<Envelope> VisitReplica::beginning() const {
    std::vector<Envelope> all;
    for (const auto& [digest, held] : roster_.records())
        all.push_back({EnvelopeKind::roster_record, held.bytes});
    for (const auto& [name, bytes] : wraps_) all.push_back({EnvelopeKind::key_wrap, bytes});
    for (const auto& [form, canonical] : form_tables_)
        all.push_back({EnvelopeKind::form_tables, sealed_form_tables(canonical, visit(), key(), random_)});
    for (const auto& [device, bytes] : sealed_certificates_)
        all.push_back({EnvelopeKind::certificate, bytes});
    return all;
}

}  // namespace arpenteur
