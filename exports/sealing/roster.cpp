#include "exports/sealing/roster.h"

#include <algorithm>
#include <utility>

namespace arpenteur {

namespace {

const RosterEntry* entry_of(const std::vector<RosterEntry>& entries, const SignKey& key) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const RosterEntry& entry) { return entry.card.sign_key() == key; });
    return found == entries.end() ? nullptr : &*found;
}

// Founds this very visit, and brings in its founder and its desk.
bool founds(const RosterRecord& record, const Id& visit) {
    const Founding* founding = record.as<Founding>();
    if (!founding || !record.leaves().empty() || visit_id(origin_of(record, *founding)) != visit)
        return false;
    const RosterEntry* desk = entry_of(founding->entries, founding->desk);
    return desk && desk->card.is_desk() && entry_of(founding->entries, record.issuer());
}

std::optional<Digest> key_made_by(const RosterRecord& record) {
    if (const Founding* founding = record.as<Founding>()) return founding->key_id;
    if (const Renewal* renewal = record.as<Renewal>()) return renewal->key_id;
    return std::nullopt;
}

// Crosses out what lacks an ancestor or the maker of its key, until nothing more falls.
class Closure {
public:
    explicit Closure(const std::map<Digest, HeldRecord>& all) : all_(all) {
        for (const auto& [digest, held] : all) {
            for (const Digest& leaf : held.record.leaves()) named_by_[leaf].push_back(digest);
            under_[held.under].push_back(digest);
            if (const auto made = key_made_by(held.record)) ++makers_[*made];
        }
    }

    std::set<Digest> lacking() {
        for (const auto& [digest, held] : all_) {
            const auto& leaves = held.record.leaves();
            const bool whole = std::all_of(leaves.begin(), leaves.end(),
                                           [&](const Digest& leaf) { return all_.contains(leaf); });
            if (!whole || !makers_.contains(held.under)) cross_out(digest);
        }
        while (!next_.empty()) {
            const Digest digest = next_.back();
            next_.pop_back();
            for (const Digest& after : named_by_[digest]) cross_out(after);
            const auto made = key_made_by(all_.at(digest).record);
            if (made && --makers_[*made] == 0)
                for (const Digest& sealed : under_[*made]) cross_out(sealed);
        }
        return out_;
    }

private:
    void cross_out(const Digest& digest) {
        if (out_.insert(digest).second) next_.push_back(digest);
    }

    const std::map<Digest, HeldRecord>& all_;
    std::map<Digest, std::vector<Digest>> named_by_, under_;
    std::map<Digest, std::size_t> makers_;
    std::set<Digest> out_;
    std::vector<Digest> next_;
};

}  // namespace

std::vector<HeldRecord> Roster::take(std::vector<HeldRecord> records) {
    std::vector<HeldRecord> refused;
    std::set<SignKey> issuers;
    const auto learn = [&](const RosterRecord& record) {
        if (founds(record, visit_)) issuers.insert({record.issuer(), record.as<Founding>()->desk});
    };
    for (const auto& [digest, held] : records_) learn(held.record);
    for (const HeldRecord& held : records) learn(held.record);

    std::map<Digest, HeldRecord> all = records_;
    for (HeldRecord& held : records) {
        const bool entitled =
            held.record.as<Founding>() ? founds(held.record, visit_) : issuers.contains(held.record.issuer());
        if (!entitled || held.record.visit() != visit_)
            refused.push_back(std::move(held));
        else
            all.emplace(held.record.digest(), std::move(held));
    }
    // What is held already was closed when it was taken, and stays.
    for (const Digest& digest : Closure(all).lacking()) {
        if (records_.contains(digest)) continue;
        refused.push_back(std::move(all.at(digest)));
        all.erase(digest);
    }
    records_ = std::move(all);
    return refused;
}

void Roster::seal_anew(const Digest& digest, const Digest& under, std::vector<std::uint8_t> bytes) {
    HeldRecord& held = records_.at(digest);
    held.under = under;
    held.bytes = std::move(bytes);
}

const RosterMember* JudgedRoster::member(const SignKey& key) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const RosterMember& member) {
        return member.card.sign_key() == key;
    });
    return found == members.end() ? nullptr : &*found;
}

const RosterMember* JudgedRoster::member(const Id& person) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const RosterMember& member) {
        return member.card.person() == person;
    });
    return found == members.end() ? nullptr : &*found;
}

const RosterMember* JudgedRoster::desk() const { return origin ? member(origin->desk) : nullptr; }

bool JudgedRoster::issues(const SignKey& key) const {
    return origin && member(key) && (key == origin->desk || key == origin->founder);
}

}  // namespace arpenteur
