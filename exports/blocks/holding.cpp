#include "exports/blocks/holding.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "exports/sealing/head.h"

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

Refusal refusal_of(OpeningProblem problem) {
    switch (problem) {
        case OpeningProblem::other_visit:
            return Refusal::other_visit;
        case OpeningProblem::other_key:
            return Refusal::other_key;
        case OpeningProblem::not_its_device:
        case OpeningProblem::wrong_signature:
            return Refusal::not_its_device;
        default:
            return Refusal::damaged;
    }
}

Id digest_of(const Parcel& parcel) { return short_hash("arp.bdig", {parcel.bytes}); }

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
                    "closed by a key that this workspace does not have"};
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

Holding::Holding(Roster roster, VisitKey key)
    : roster_(std::move(roster)), key_(std::move(key)), key_id_(key_id(roster_.visit(), key_)) {
    judge_roster();
}

std::optional<Holding> Holding::open(Roster roster, const Identity& tablet,
                                     const std::optional<Digest>& in_use) {
    auto key = key_for(roster, tablet, in_use);
    if (!key) return std::nullopt;
    return Holding(std::move(roster), std::move(*key));
}

const RosterMember* Holding::owner_of(const Id& device) const {
    const auto opening = openings_.find(device);
    return opening == openings_.end() ? nullptr : judgement_.member(opening->second.sign_key());
}

void Holding::judge_roster() {
    const std::map<Digest, RosterRefusal> refused_before = std::move(judgement_.refused);
    judgement_ = judged(roster_, key_);
    for (const auto& [record, refusal] : judgement_.refused)
        if (!refused_before.contains(record)) refuse(ParcelKind::roster_record, Refusal::refused_by_roster);
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

Holding::Judgement Holding::refuse(ParcelKind kind, Refusal refusal, const Id& device, std::uint64_t first,
                                   std::size_t count) {
    report_.refused.push_back({kind, device, first, count, refusal});
    return Judgement::refused;
}

void Holding::take(Parcel parcel, const Keep& keep) {
    if (parcel.kind == ParcelKind::roster_record) return take_roster_record(parcel, keep);
    const Id digest = digest_of(parcel);
    if (digests_.contains(digest)) {
        const auto header = read_block_header(parcel.bytes);
        report_.known += header ? header->count : 0;
        return;
    }
    const Judgement judgement = judge(parcel, keep);
    if (judgement == Judgement::refused) return;
    digests_.insert(digest);
    if (judgement != Judgement::waits) return;
    keep(parcel, Keeping::waiting);
    waiting_.push_back(std::move(parcel));
}

void Holding::take_roster_record(const Parcel& parcel, const Keep& keep) {
    switch (roster_.add(parcel.bytes)) {
        case RosterArrival::added:
            judge_roster();
            ++report_.roster_records;
            news_for_waiting_ = true;
            keep(parcel, Keeping::judged);
            break;
        case RosterArrival::kept_for_later:
            keep(parcel, Keeping::judged);
            break;
        case RosterArrival::known:
            break;
        case RosterArrival::other_visit:
            refuse(ParcelKind::roster_record, Refusal::other_visit);
            break;
        case RosterArrival::not_its_visit:
            refuse(ParcelKind::roster_record, Refusal::refused_by_roster);
            break;
        default:
            refuse(ParcelKind::roster_record, Refusal::damaged);
            break;
    }
}

Holding::Judgement Holding::judge(const Parcel& parcel, const Keep& keep) {
    return parcel.kind == ParcelKind::opening ? judge_opening(parcel, keep) : judge_block(parcel, keep);
}

Holding::Judgement Holding::judge_opening(const Parcel& parcel, const Keep& keep) {
    auto opening = read_opening(parcel.bytes, visit(), key_);
    if (!opening) {
        if (opening.error() == OpeningProblem::later_version) return Judgement::waits;
        const auto place = place_of_opening(parcel.bytes);
        return refuse(ParcelKind::opening, refusal_of(opening.error()), place ? place->device : Id{});
    }
    if (!judgement_.member(opening->sign_key())) return Judgement::waits;
    const Id device = opening->device();
    const auto [known, added] = openings_.try_emplace(device, *opening);
    if (!added) {
        // The same one sealed again; or a second one that its tablet made, and then all keep the same of the
        // two.
        known->second = std::min(known->second, *opening);
        return Judgement::known;
    }
    news_for_waiting_ = true;
    keep(parcel, Keeping::judged);
    return Judgement::taken;
}

Holding::Judgement Holding::judge_block(const Parcel& parcel, const Keep& keep) {
    const auto header = read_block_header(parcel.bytes);
    if (!header) return refuse(ParcelKind::block, refusal_of(header.error()));
    const auto refused = [&](Refusal refusal) {
        return refuse(ParcelKind::block, refusal, header->device, header->first, header->count);
    };
    if (header->visit != visit()) return refused(Refusal::other_visit);
    if (header->key_id != key_id_) return refused(Refusal::other_key);
    const auto opening = openings_.find(header->device);
    if (opening == openings_.end()) return Judgement::waits;

    auto block = open_block(parcel.bytes, visit(), key_);
    if (!block && block.error() == BlockProblem::later_version) return Judgement::waits;
    if (!block) return refused(refusal_of(block.error()));
    const Head end{visit(), block->run.device, block->run.last(), block->run.last_link()};
    if (!verifies(block->head, opening->second.sign_key(), end)) return refused(Refusal::not_signed);

    const MergeReport merged = journal_.merge(std::move(block->run));
    report_.added += merged.added;
    report_.known += merged.known;
    report_.latest = std::max(report_.latest, merged.latest);
    report_.touched.insert(report_.touched.end(), merged.touched.begin(), merged.touched.end());
    if (merged.added > 0) report_.devices.push_back(header->device);
    if (merged.added == 0 && merged.completed == 0) return Judgement::known;
    keep(parcel, Keeping::judged);
    return Judgement::taken;
}

IntakeReport Holding::settle(const Keep& keep) {
    while (std::exchange(news_for_waiting_, false)) {
        const std::vector<Parcel> parcels = std::exchange(waiting_, {});
        for (const Parcel& parcel : parcels) {
            const Judgement judgement = judge(parcel, keep);
            if (judgement == Judgement::refused) digests_.erase(digest_of(parcel));
            if (judgement == Judgement::waits) waiting_.push_back(parcel);
        }
    }
    for (const Parcel& parcel : waiting_)
        if (const auto header = read_block_header(parcel.bytes); header && parcel.kind == ParcelKind::block)
            report_.waiting += header->count;
    return std::exchange(report_, {});
}

SealedBlock Holding::write(const OpeningRecord& own, const Identity& tablet, Revision revision,
                           const Random& random, MergeReport* report) {
    const auto tip = journal_.tip(own.device());
    assert(tip && "a device that forked writes no more: it takes a new id");
    const Digest before = tip->counter == 0 ? own.first_link() : tip->link;
    std::vector<Revision> revisions;
    revisions.push_back(std::move(revision));
    Run run = chained(own.device(), tip->counter + 1, before, std::move(revisions));
    std::vector<SealedBlock> blocks = seal_run(run, tablet, visit(), key_, random);
    assert(blocks.size() == 1);
    digests_.insert(blocks.front().digest());
    MergeReport merged = journal_.merge(std::move(run));
    if (report) *report = std::move(merged);
    return std::move(blocks.front());
}

void Holding::add_own(const OpeningRecord& opening) {
    openings_.insert_or_assign(opening.device(), opening);
    news_for_waiting_ = true;
}

void Holding::add_own(std::span<const std::uint8_t> roster_record) {
    roster_.add(roster_record);
    judge_roster();
    news_for_waiting_ = true;
}

}  // namespace arpenteur
