#include "exports/blocks/visit_replica.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "exports/sealing/signed_head.h"

namespace arpenteur {

namespace {

Refusal refusal_of(BlockProblem problem) {
    switch (problem) {
        case BlockProblem::other_visit:
            return Refusal::other_visit;
        case BlockProblem::other_key:
            return Refusal::other_key;
        default:
            return Refusal::damaged;
    }
}

Refusal refusal_of(CertificateProblem problem) {
    switch (problem) {
        case CertificateProblem::other_visit:
            return Refusal::other_visit;
        case CertificateProblem::other_key:
            return Refusal::other_key;
        case CertificateProblem::not_its_device:
        case CertificateProblem::wrong_signature:
            return Refusal::not_its_device;
        default:
            return Refusal::damaged;
    }
}

Id digest_of(const Envelope& envelope) { return short_hash("arp.bdig", {envelope.bytes}); }

}  // namespace

Words message(Refusal refusal) {
    switch (refusal) {
        case Refusal::damaged:
            return {"abîmé ou modifié en route ; demandez à nouveau le pli à son auteur",
                    "damaged or altered on the way; ask its author for the dossier again"};
        case Refusal::other_visit:
            return {"d’une autre visite", "of another visit"};
        case Refusal::other_key:
            return {"fermé par une clé que cet espace de travail n’a pas",
                    "sealed under a key that this workspace does not have"};
        case Refusal::not_signed:
            return {"non signé par la tablette qui dit l’avoir écrit",
                    "not signed by the tablet that claims to have written it"};
        case Refusal::not_its_device:
            return {"présenté par une tablette qui n’est pas la sienne",
                    "presented by a tablet that does not own it"};
        case Refusal::refused_by_roster:
            return {"refusé par la liste d’équipe", "refused by the team's roster"};
    }
    return {};
}

VisitReplica::VisitReplica(Roster roster, VisitKey key)
    : roster_(std::move(roster)), key_(std::move(key)), key_id_(key_id(roster_.visit(), key_)) {
    judge_roster();
}

std::optional<VisitReplica> VisitReplica::open(Roster roster, const Identity& tablet,
                                               const std::optional<Digest>& in_use) {
    auto key = key_for(roster, tablet, in_use);
    if (!key) return std::nullopt;
    return VisitReplica(std::move(roster), std::move(*key));
}

const RosterMember* VisitReplica::owner_of(const Id& device) const {
    const auto certificate = certificates_.find(device);
    return certificate == certificates_.end() ? nullptr : judgement_.member(certificate->second.sign_key());
}

void VisitReplica::judge_roster() {
    const std::map<Digest, RosterRefusal> refused_before = std::move(judgement_.refused);
    judgement_ = judged(roster_, key_);
    for (const auto& [record, refusal] : judgement_.refused)
        if (!refused_before.contains(record)) refuse(EnvelopeKind::roster_record, Refusal::refused_by_roster);
    // From every founding record, so that a second one, later, takes nothing back.
    for (const Digest& valid : judgement_.valid) {
        const RosterRecord& record = roster_.records().at(valid);
        if (!record.is_founding()) continue;
        const auto entries = record.entries(key_);
        if (!entries) continue;
        for (const RosterEntry& entry : *entries) {
            const auto touched = journal_.trust_eraser(entry.card.person());
            report_.touched.insert(report_.touched.end(), touched.begin(), touched.end());
        }
    }
}

VisitReplica::Judgement VisitReplica::refuse(EnvelopeKind kind, Refusal refusal, const Id& device,
                                             std::uint64_t first, std::size_t count) {
    report_.refused.push_back({kind, device, first, count, refusal});
    return Judgement::refused;
}

void VisitReplica::take(Envelope envelope, const Keep& keep) {
    if (envelope.kind == EnvelopeKind::roster_record) return take_roster_record(envelope, keep);
    const Id digest = digest_of(envelope);
    if (digests_.contains(digest)) {
        const auto header = read_block_header(envelope.bytes);
        report_.known += header ? header->count : 0;
        return;
    }
    const Judgement judgement = judge(envelope, keep);
    if (judgement == Judgement::refused) return;
    digests_.insert(digest);
    if (judgement != Judgement::waits) return;
    keep(envelope, Keeping::waiting);
    waiting_.push_back(std::move(envelope));
}

void VisitReplica::take_roster_record(const Envelope& envelope, const Keep& keep) {
    switch (roster_.add(envelope.bytes)) {
        case RosterArrival::added:
            judge_roster();
            ++report_.roster_records;
            news_for_waiting_ = true;
            keep(envelope, Keeping::judged);
            break;
        case RosterArrival::kept_for_later:
            keep(envelope, Keeping::judged);
            break;
        case RosterArrival::known:
            break;
        case RosterArrival::other_visit:
            refuse(EnvelopeKind::roster_record, Refusal::other_visit);
            break;
        case RosterArrival::not_its_visit:
            refuse(EnvelopeKind::roster_record, Refusal::refused_by_roster);
            break;
        default:
            refuse(EnvelopeKind::roster_record, Refusal::damaged);
            break;
    }
}

VisitReplica::Judgement VisitReplica::judge(const Envelope& envelope, const Keep& keep) {
    return envelope.kind == EnvelopeKind::certificate ? judge_certificate(envelope, keep)
                                                      : judge_block(envelope, keep);
}

VisitReplica::Judgement VisitReplica::judge_certificate(const Envelope& envelope, const Keep& keep) {
    auto certificate = read_certificate(envelope.bytes, visit(), key_);
    if (!certificate) {
        if (certificate.error() == CertificateProblem::later_version) return Judgement::waits;
        const auto header = certificate_header(envelope.bytes);
        return refuse(EnvelopeKind::certificate, refusal_of(certificate.error()),
                      header ? header->device : Id{});
    }
    if (!judgement_.member(certificate->sign_key())) return Judgement::waits;
    const Id device = certificate->device();
    const auto [known, added] = certificates_.try_emplace(device, *certificate);
    if (!added) {
        // The same one sealed again; or a second one that its tablet made, and then everybody keeps the same of
        // the two.
        known->second = std::min(known->second, *certificate);
        return Judgement::known;
    }
    news_for_waiting_ = true;
    keep(envelope, Keeping::judged);
    return Judgement::taken;
}

VisitReplica::Judgement VisitReplica::judge_block(const Envelope& envelope, const Keep& keep) {
    const auto header = read_block_header(envelope.bytes);
    if (!header) return refuse(EnvelopeKind::block, refusal_of(header.error()));
    const auto refused = [&](Refusal refusal) {
        return refuse(EnvelopeKind::block, refusal, header->device, header->first, header->count);
    };
    if (header->visit != visit()) return refused(Refusal::other_visit);
    if (header->key_id != key_id_) return refused(Refusal::other_key);
    const auto certificate = certificates_.find(header->device);
    if (certificate == certificates_.end()) return Judgement::waits;

    auto block = open_block(envelope.bytes, visit(), key_);
    if (!block && block.error() == BlockProblem::later_version) return Judgement::waits;
    if (!block) return refused(refusal_of(block.error()));
    const SignedHead end{visit(), block->segment.device, block->segment.last(), block->segment.last_link()};
    if (!verifies(block->head, certificate->second.sign_key(), end)) return refused(Refusal::not_signed);

    const MergeReport merged = journal_.merge(std::move(block->segment));
    report_.added += merged.added;
    report_.known += merged.known;
    report_.latest = std::max(report_.latest, merged.latest);
    report_.touched.insert(report_.touched.end(), merged.touched.begin(), merged.touched.end());
    if (merged.added > 0) report_.devices.push_back(header->device);
    if (merged.added == 0 && merged.completed == 0) return Judgement::known;
    keep(envelope, Keeping::judged);
    return Judgement::taken;
}

IntakeReport VisitReplica::settle(const Keep& keep) {
    while (std::exchange(news_for_waiting_, false)) {
        const std::vector<Envelope> envelopes = std::exchange(waiting_, {});
        for (const Envelope& envelope : envelopes) {
            const Judgement judgement = judge(envelope, keep);
            if (judgement == Judgement::refused) digests_.erase(digest_of(envelope));
            if (judgement == Judgement::waits) waiting_.push_back(envelope);
        }
    }
    for (const Envelope& envelope : waiting_)
        if (const auto header = read_block_header(envelope.bytes);
            header && envelope.kind == EnvelopeKind::block)
            report_.waiting += header->count;
    return std::exchange(report_, {});
}

SealedBlock VisitReplica::write(const DeviceCertificate& own, const Identity& tablet, Revision revision,
                                const Random& random, MergeReport* report) {
    const auto head = journal_.head(own.device());
    assert(head && "a device that forked writes no more: it takes a new id");
    const Digest before = head->counter == 0 ? own.first_link() : head->link;
    std::vector<Revision> revisions;
    revisions.push_back(std::move(revision));
    Segment segment = chained(own.device(), head->counter + 1, before, std::move(revisions));
    std::vector<SealedBlock> blocks = seal_segment(segment, tablet, visit(), key_, random);
    assert(blocks.size() == 1);
    digests_.insert(blocks.front().digest());
    MergeReport merged = journal_.merge(std::move(segment));
    if (report) *report = std::move(merged);
    return std::move(blocks.front());
}

void VisitReplica::add_own(const DeviceCertificate& certificate) {
    certificates_.insert_or_assign(certificate.device(), certificate);
    news_for_waiting_ = true;
}

void VisitReplica::add_own(std::span<const std::uint8_t> roster_record) {
    roster_.add(roster_record);
    judge_roster();
    news_for_waiting_ = true;
}

}  // namespace arpenteur
