#include "exports/sealing/roster.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <span>
#include <utility>

namespace arpenteur {

namespace {

// A valid record with its place in the tree.
struct Branching {
    const RosterRecord* record;
    const Branching* before;  // null for a founding record
    std::size_t depth;
    std::vector<RosterEntry> entries;
};

bool brings(const Branching& branching, const SignKey& key) {
    return std::any_of(branching.entries.begin(), branching.entries.end(),
                       [&](const RosterEntry& entry) { return entry.card.sign_key() == key; });
}

bool on_path(const Branching* end, const SignKey& key) {
    for (; end != nullptr; end = end->before)
        if (brings(*end, key)) return true;
    return false;
}

// Each entry has its own wrap, and no wrap is for somebody who is not named.
bool wraps_match(const RosterRecord& record, const std::vector<RosterEntry>& entries) {
    return std::equal(entries.begin(), entries.end(), record.wraps().begin(), record.wraps().end(),
                      [&](const RosterEntry& entry, const RosterWrap& wrap) {
                          return hint_for(record.visit(), entry.card.box_key()) == wrap.hint;
                      });
}

// The founder alone, being the desk, or the founder and then the desk.
bool founds_rightly(const RosterRecord& record, const std::vector<RosterEntry>& entries) {
    const RosterEntry& founder = entries.front();
    if (founder.card.sign_key() != record.issuer()) return false;
    if (entries.size() == 1) return founder.role == RosterRole::founding_desk && founder.card.is_desk();
    const RosterEntry& desk = entries[1];
    return entries.size() == 2 && founder.role == RosterRole::founder && !founder.card.is_desk() &&
           desk.role == RosterRole::desk && desk.card.is_desk() && desk.card.sign_key() != record.issuer();
}

bool adds_members_only(const std::vector<RosterEntry>& entries) {
    return std::all_of(entries.begin(), entries.end(), [](const RosterEntry& entry) {
        return entry.role == RosterRole::member && !entry.card.is_desk();
    });
}

// Judges the tree from its roots outwards. Every order of arrival leads here to the same order of work, since
// records are taken by digest and after what they follow.
class Judge {
public:
    Judge(const Roster& roster, const VisitKey& key)
        : roster_(roster), key_(key), key_id_(key_id(roster.visit(), key)) {
        for (const auto& [digest, record] : roster.records())
            if (!record.is_founding()) following_[record.previous()].push_back(&record);
    }

    void run() {
        for (const auto& [digest, record] : roster_.records())
            if (record.is_founding() && record.key_id() == key_id_) take(record, nullptr);
        for (std::size_t done = 0; done < order_.size(); ++done) {
            const Branching* before = order_[done];
            for (const RosterRecord* record : following(before->record->digest())) take(*record, before);
        }
    }

    // By depth; then in the order of what they follow; then by digest.
    const std::vector<const Branching*>& order() const { return order_; }
    const std::map<Digest, RosterRefusal>& refused() const { return refused_; }
    const Branching* valid(const Digest& digest) const {
        const auto found = valid_.find(digest);
        return found == valid_.end() ? nullptr : &found->second;
    }

private:
    std::span<const RosterRecord* const> following(const Digest& digest) const {
        const auto found = following_.find(digest);
        if (found == following_.end()) return {};
        return found->second;
    }

    using Entries = tl::expected<std::vector<RosterEntry>, RosterBodyProblem>;

    // A record whose body only a later version knows is neither: it waits, and so does what follows it.
    void take(const RosterRecord& record, const Branching* before) {
        if (before != nullptr && !on_path(before, record.issuer()))
            return refuse(record, RosterRefusal::not_a_member);
        if (record.key_id() != key_id_) return refuse(record, RosterRefusal::other_key);
        auto entries = record.entries(key_);
        if (!entries && entries.error() == RosterBodyProblem::later_version) return;
        if (const auto refusal = refusal_of(record, entries, before)) return refuse(record, *refusal);
        const std::size_t depth = before == nullptr ? 0 : before->depth + 1;
        const auto placed =
            valid_.emplace(record.digest(), Branching{&record, before, depth, std::move(*entries)});
        order_.push_back(&placed.first->second);
    }

    static std::optional<RosterRefusal> refusal_of(const RosterRecord& record, const Entries& entries,
                                                   const Branching* before) {
        if (!entries || entries->empty() || !wraps_match(record, *entries)) return RosterRefusal::unreadable;
        if (before == nullptr && !founds_rightly(record, *entries)) return RosterRefusal::wrong_founding;
        if (before != nullptr && !adds_members_only(*entries)) return RosterRefusal::second_desk;
        return std::nullopt;
    }

    void refuse(const RosterRecord& first, RosterRefusal refusal) {
        refused_[first.digest()] = refusal;
        const auto direct = following(first.digest());
        std::vector<const RosterRecord*> behind(direct.begin(), direct.end());
        while (!behind.empty()) {
            const RosterRecord* record = behind.back();
            behind.pop_back();
            refused_[record->digest()] = RosterRefusal::after_refused;
            const auto next = following(record->digest());
            behind.insert(behind.end(), next.begin(), next.end());
        }
    }

    const Roster& roster_;
    const VisitKey& key_;
    Digest key_id_;
    std::map<Digest, std::vector<const RosterRecord*>> following_;
    std::map<Digest, Branching> valid_;
    std::vector<const Branching*> order_;
    std::map<Digest, RosterRefusal> refused_;
};

// Where keys were brought in twice: the founding's entry stands; elsewhere the first record says who brought
// them in, and the last one which card they show now.
std::vector<RosterMember> members_of(const std::vector<const Branching*>& order) {
    std::vector<RosterMember> members;
    for (const Branching* branching : order)
        for (const RosterEntry& entry : branching->entries) {
            const auto known = std::find_if(members.begin(), members.end(), [&](const RosterMember& member) {
                return member.card.sign_key() == entry.card.sign_key();
            });
            if (known == members.end())
                members.push_back(
                    {entry.card, entry.role, branching->record->digest(), branching->record->issuer()});
            else if (known->role == RosterRole::member)
                known->card = entry.card;
        }
    return members;
}

}  // namespace

RosterArrival Roster::add(Bytes bytes) {
    const auto visit = visit_of_roster_record(bytes);
    if (visit && *visit != visit_) return RosterArrival::other_visit;
    const Digest digest = digest_of_roster_record(bytes);
    if (records_.contains(digest) || later_.contains(digest)) return RosterArrival::known;
    auto record = RosterRecord::read(bytes);
    if (record) {
        records_.emplace(digest, std::move(*record));
        return RosterArrival::added;
    }
    switch (record.error()) {
        case RosterRecordProblem::later_version:
            later_.emplace(digest, std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
            return RosterArrival::kept_for_later;
        case RosterRecordProblem::wrong_signature:
            return RosterArrival::wrong_signature;
        case RosterRecordProblem::not_its_visit:
            return RosterArrival::not_its_visit;
        case RosterRecordProblem::damaged:
            break;
    }
    return RosterArrival::damaged;
}

void Roster::merge(const Roster& other) {
    assert(visit_ == other.visit_);
    records_.insert(other.records_.begin(), other.records_.end());
    later_.insert(other.later_.begin(), other.later_.end());
}

std::vector<Bytes> Roster::bytes() const {
    std::map<Digest, Bytes> all;
    for (const auto& [digest, record] : records_) all.emplace(digest, record.bytes());
    for (const auto& [digest, bytes] : later_) all.emplace(digest, bytes);
    std::vector<Bytes> ordered;
    for (const auto& [digest, bytes] : all) ordered.push_back(bytes);
    return ordered;
}

std::optional<VisitKey> key_for(const Roster& roster, const Identity& tablet,
                                const std::optional<Digest>& in_use) {
    std::set<Digest> founded;
    for (const auto& [digest, record] : roster.records())
        if (record.is_founding()) founded.insert(record.key_id());
    if (in_use && founded.contains(*in_use)) founded = {*in_use};
    const Hint own = hint_for(roster.visit(), tablet.box_key());
    for (const auto& [digest, record] : roster.records()) {
        if (!founded.contains(record.key_id())) continue;
        for (const RosterWrap& wrap : record.wraps()) {
            if (wrap.hint != own) continue;
            auto key = unwrap_key(wrap.wrapped, roster.visit(), first_epoch, tablet);
            if (key && key_id(roster.visit(), *key) == record.key_id()) return key;
        }
    }
    return std::nullopt;
}

const RosterMember* JudgedRoster::member(const SignKey& key) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const RosterMember& member) {
        return member.card.sign_key() == key;
    });
    return found == members.end() ? nullptr : &*found;
}

const RosterMember* JudgedRoster::desk() const {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [](const RosterMember& member) { return is_desk(member.role); });
    return found == members.end() ? nullptr : &*found;
}

JudgedRoster judged(const Roster& roster, const VisitKey& key) {
    Judge judge(roster, key);
    judge.run();

    JudgedRoster judgement;
    judgement.members = members_of(judge.order());
    judgement.refused = judge.refused();
    std::set<Digest> followed;
    std::size_t foundings = 0;
    for (const Branching* branching : judge.order()) {
        judgement.valid.push_back(branching->record->digest());
        if (branching->before != nullptr) followed.insert(branching->record->previous());
    }
    for (const Digest& digest : judgement.valid)
        if (!followed.contains(digest)) judgement.leaves.push_back(digest);
    for (const auto& [digest, record] : roster.records()) {
        if (record.is_founding()) ++foundings;
        if (judge.valid(digest) == nullptr && !judgement.refused.contains(digest))
            judgement.waiting.push_back(digest);
    }
    judgement.founded_twice = foundings > 1;
    return judgement;
}

tl::expected<Founding, InvitationProblem> found_visit(const Identity& founder, const Card& founder_card,
                                                      const Card& desk, const Random& random) {
    if (founder_card.sign_key() != founder.sign_key() || founder_card.box_key() != founder.box_key())
        return tl::unexpected(InvitationProblem::not_own_card);
    if (!desk.is_desk()) return tl::unexpected(InvitationProblem::no_desk);
    std::vector<RosterEntry> entries;
    if (founder_card.sign_key() == desk.sign_key()) {
        entries.push_back({RosterRole::founding_desk, desk});
    } else {
        if (founder_card.is_desk()) return tl::unexpected(InvitationProblem::desk_among_team);
        entries.push_back({RosterRole::founder, founder_card});
        entries.push_back({RosterRole::desk, desk});
    }
    const Id visit_random = random_id(random);
    VisitKey key = VisitKey::random(random);
    const RosterRecord record = RosterRecord::found(founder, entries, key, visit_random, random);
    return Founding{record.visit(), std::move(key), {record.bytes().begin(), record.bytes().end()}};
}

tl::expected<std::vector<std::uint8_t>, InvitationProblem> add_reader(const Roster& roster,
                                                                      const VisitKey& key,
                                                                      const Identity& issuer,
                                                                      const Card& reader,
                                                                      const Random& random) {
    Judge judge(roster, key);
    judge.run();
    const auto members = members_of(judge.order());
    const bool known = std::any_of(members.begin(), members.end(), [&](const RosterMember& member) {
        return member.card.sign_key() == reader.sign_key() && member.card.box_key() == reader.box_key();
    });
    if (known) return tl::unexpected(InvitationProblem::already_a_reader);
    if (reader.is_desk()) return tl::unexpected(InvitationProblem::desk_among_team);

    // The deepest record on whose path the issuer is, so that what one tablet adds forms one path.
    const Branching* last = nullptr;
    for (const Branching* branching : judge.order())
        if ((last == nullptr || branching->depth > last->depth) && on_path(branching, issuer.sign_key()))
            last = branching;
    if (last == nullptr) return tl::unexpected(InvitationProblem::not_a_member);

    const auto record = RosterRecord::add(*last->record, issuer, {{RosterRole::member, reader}}, key, random);
    return std::vector<std::uint8_t>(record.bytes().begin(), record.bytes().end());
}

Words message(InvitationProblem problem) {
    switch (problem) {
        case InvitationProblem::not_own_card:
            return {"Cette carte n’est pas celle de cette tablette. Refaites votre carte.",
                    "This card is not that of this tablet. Make your card again."};
        case InvitationProblem::no_desk:
            return {"Cette carte n’est pas celle du bureau de l’APFDT. Demandez-la à l’APFDT.",
                    "This card is not that of the APFDT’s desk. Ask the APFDT for it."};
        case InvitationProblem::desk_among_team:
            return {"Une visite n’a qu’un bureau de l’APFDT, choisi à sa fondation.",
                    "A visit has one desk of the APFDT, chosen at its founding."};
        case InvitationProblem::not_a_member:
            return {"Cette tablette n’est pas dans la liste d’équipe\u00A0: elle n’y ajoute personne.",
                    "This tablet is not in the roster: it adds nobody to it."};
        case InvitationProblem::already_a_reader:
            break;
    }
    return {"Cette tablette est déjà dans la liste d’équipe.", "This tablet is already in the roster."};
}

}  // namespace arpenteur
