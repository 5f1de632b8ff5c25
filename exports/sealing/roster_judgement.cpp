// Which records of a roster count, and what follows from them.
#include <algorithm>
#include <utility>

#include "exports/sealing/roster.h"

namespace arpenteur {

namespace {

// The records, each behind those that it names; whatever order they came in, this is the same.
class History {
public:
    explicit History(const Roster& roster) : records_(roster.records()) {
        std::map<Digest, std::size_t> missing;
        std::map<Digest, std::vector<Digest>> named_by;
        std::set<Digest> ready;
        for (const auto& [digest, held] : records_) {
            missing[digest] = held.record.leaves().size();
            if (held.record.leaves().empty()) ready.insert(digest);
            for (const Digest& leaf : held.record.leaves()) named_by[leaf].push_back(digest);
        }
        while (!ready.empty()) {
            const Digest digest = *ready.begin();
            ready.erase(ready.begin());
            order_.push_back(&records_.at(digest).record);
            for (const Digest& after : named_by[digest])
                if (--missing[after] == 0) ready.insert(after);
        }
    }

    const std::vector<const RosterRecord*>& order() const { return order_; }

    // The ancestors of these, without themselves unless one is another's ancestor.
    std::set<Digest> ancestors(std::vector<Digest> of) const {
        std::set<Digest> found;
        while (!of.empty()) {
            const RosterRecord& record = records_.at(of.back()).record;
            of.pop_back();
            for (const Digest& leaf : record.leaves())
                if (found.insert(leaf).second) of.push_back(leaf);
        }
        return found;
    }

private:
    const std::map<Digest, HeldRecord>& records_;
    std::vector<const RosterRecord*> order_;
};

template <class Kind>
const Kind* kind(const RosterRecord& record) {
    return record.as<Kind>();
}

class Judge {
public:
    explicit Judge(const Roster& roster) : history_(roster) {}

    JudgedRoster judge() {
        find_origin();
        if (!result_.origin) return std::move(result_);
        look_back();
        find_annulled_by_desk();
        count();
        find_leaves();
        find_entries();
        find_excluded();
        find_keys();
        return std::move(result_);
    }

private:
    bool by_desk(const RosterRecord& record) const { return record.issuer() == result_.origin->desk; }

    void find_origin() {
        for (const RosterRecord* record : history_.order()) {
            const Founding* founding = kind<Founding>(*record);
            if (!founding) continue;
            result_.origin = origin_of(*record, *founding);
            result_.invented = result_.invented || founding->invented;
        }
    }

    // What each record's ancestors amount to, whether they count or not.
    struct Before {
        std::uint32_t epoch = 0;
        bool founder_excluded = false;
    };
    void look_back() {
        for (const RosterRecord* record : history_.order()) {
            Before& before = before_[record->digest()];
            for (const Digest& leaf : record->leaves()) {
                const Before& there = behind_.at(leaf);
                before.epoch = std::max(before.epoch, there.epoch);
                before.founder_excluded = before.founder_excluded || there.founder_excluded;
            }
            Before& behind = behind_[record->digest()] = before;
            if (kind<Founding>(*record)) behind.epoch = std::max(behind.epoch, first_epoch);
            if (const Renewal* renewal = kind<Renewal>(*record))
                behind.epoch = std::max(behind.epoch, renewal->epoch);
            if (const Exclusion* exclusion = kind<Exclusion>(*record))
                behind.founder_excluded =
                    behind.founder_excluded || exclusion->excluded == result_.origin->founder;
        }
    }

    void find_annulled_by_desk() {
        for (const RosterRecord* record : history_.order())
            if (const Annulment* annulment = kind<Annulment>(*record); annulment && by_desk(*record))
                annulled_by_desk_.insert(annulment->annulled.begin(), annulment->annulled.end());
    }

    bool stands(const RosterRecord& record) const {
        return kind<Founding>(record) || kind<Annulment>(record) ||
               !annulled_by_desk_.contains(record.digest());
    }

    bool is_sound(const RosterRecord& record) const {
        if (const Exclusion* exclusion = kind<Exclusion>(record))
            return exclusion->excluded != result_.origin->desk;
        const Renewal* renewal = kind<Renewal>(record);
        if (!renewal) return true;
        const Before& before = before_.at(record.digest());
        const auto reads = [&](const SignKey& key) {
            return std::find(renewal->readers.begin(), renewal->readers.end(), key) != renewal->readers.end();
        };
        return renewal->epoch == before.epoch + 1 && reads(result_.origin->desk) &&
               (reads(result_.origin->founder) || before.founder_excluded);
    }

    // The founder's records that the desk's exclusions of the founder leave standing: those that one of them saw or
    // accepted. All, where there is no such exclusion.
    bool is_spared(const RosterRecord& record) const {
        return kind<Founding>(record) || founder_is_in_ || spared_.contains(record.digest());
    }
    void find_spared() {
        std::vector<Digest> exclusions;
        for (const RosterRecord* record : history_.order()) {
            const Exclusion* exclusion = kind<Exclusion>(*record);
            if (!exclusion || !by_desk(*record) || !stands(*record) || !is_sound(*record) ||
                exclusion->excluded != result_.origin->founder)
                continue;
            exclusions.push_back(record->digest());
            spared_.insert(exclusion->accepted.begin(), exclusion->accepted.end());
        }
        founder_is_in_ = exclusions.empty();
        spared_.merge(history_.ancestors(std::move(exclusions)));
    }

    void count() {
        find_spared();
        std::set<Digest> annulled_by_founder;
        for (const RosterRecord* record : history_.order())
            if (const Annulment* annulment = kind<Annulment>(*record);
                annulment && !by_desk(*record) && is_spared(*record))
                annulled_by_founder.insert(annulment->annulled.begin(), annulment->annulled.end());
        for (const RosterRecord* record : history_.order()) {
            if (!stands(*record) || !is_sound(*record)) continue;
            const bool withdrawn = !kind<Founding>(*record) && !kind<Annulment>(*record) &&
                                   annulled_by_founder.contains(record->digest());
            if (by_desk(*record) || (is_spared(*record) && !withdrawn))
                result_.counting.insert(record->digest());
        }
    }

    bool counts(const RosterRecord& record) const { return result_.counting.contains(record.digest()); }

    void find_leaves() {
        std::set<Digest> named;
        for (const RosterRecord* record : history_.order())
            if (counts(*record)) named.insert(record->leaves().begin(), record->leaves().end());
        for (const Digest& digest : result_.counting)
            if (!named.contains(digest)) result_.leaves.push_back(digest);
    }

    static const std::vector<RosterEntry>* entries_of(const RosterRecord& record) {
        if (const Founding* founding = kind<Founding>(record)) return &founding->entries;
        if (const Addition* addition = kind<Addition>(record)) return &addition->entries;
        return nullptr;
    }

    RosterRole role_of(const SignKey& key) const {
        const bool founder = key == result_.origin->founder, desk = key == result_.origin->desk;
        if (founder) return desk ? RosterRole::founding_desk : RosterRole::founder;
        return desk ? RosterRole::desk : RosterRole::member;
    }

    void find_entries() {
        std::map<SignKey, std::vector<RosterMember>> entries;
        std::vector<SignKey> in_order;
        for (const RosterRecord* record : history_.order()) {
            const std::vector<RosterEntry>* brought = entries_of(*record);
            if (!brought) continue;
            for (const RosterEntry& entry : *brought) {
                const SignKey& key = entry.card.sign_key();
                result_.ever.insert(key);
                if (!counts(*record)) continue;
                if (result_.entered.insert(key).second) in_order.push_back(key);
                entries[key].push_back(
                    {entry.card, role_of(key), entry.gives_positions, record->digest(), record->issuer()});
            }
        }
        std::stable_sort(in_order.begin(), in_order.end(), [&](const SignKey& a, const SignKey& b) {
            return rank_of(role_of(a)) < rank_of(role_of(b));
        });
        for (const SignKey& key : in_order) result_.members.push_back(last_of(entries[key]));
    }

    static int rank_of(RosterRole role) { return is_founder(role) ? 0 : is_desk(role) ? 1 : 2; }

    // Of several entries that no other follows the desk's, then the one of the smallest digest.
    RosterMember last_of(const std::vector<RosterMember>& entries) const {
        if (entries.size() == 1) return entries.front();
        std::vector<Digest> records;
        for (const RosterMember& entry : entries) records.push_back(entry.record);
        const std::set<Digest> followed = history_.ancestors(std::move(records));
        const RosterMember* last = nullptr;
        const auto key_of = [&](const RosterMember& entry) {
            return std::pair(entry.issuer != result_.origin->desk, entry.record);
        };
        for (const RosterMember& entry : entries)
            if (!followed.contains(entry.record) && (!last || key_of(entry) < key_of(*last))) last = &entry;
        return *last;
    }

    void find_excluded() {
        std::set<SignKey> excluded;
        for (const RosterRecord* record : history_.order()) {
            const Exclusion* exclusion = kind<Exclusion>(*record);
            if (!exclusion || !counts(*record)) continue;
            excluded.insert(exclusion->excluded);
            for (const AcceptedEnd& end : exclusion->ends) result_.ends[end.device].insert(end);
        }
        std::erase_if(result_.members, [&](const RosterMember& member) {
            if (!excluded.contains(member.card.sign_key())) return false;
            result_.excluded.emplace(member.card.sign_key(), member);
            return true;
        });
    }

    void find_keys() {
        std::map<Digest, MadeKey> made;
        std::set<Digest> all;
        for (const RosterRecord* record : history_.order()) {
            const Founding* founding = kind<Founding>(*record);
            const Renewal* renewal = kind<Renewal>(*record);
            if (!founding && !renewal) continue;
            const Digest& id = founding ? founding->key_id : renewal->key_id;
            all.insert(id);
            if (!counts(*record)) continue;
            made.try_emplace(id, MadeKey{id, founding ? first_epoch : renewal->epoch, reached_by(*record)});
        }
        for (const auto& [id, key] : made) result_.keys.push_back(key);
        std::sort(result_.keys.begin(), result_.keys.end(), [](const MadeKey& a, const MadeKey& b) {
            return std::tuple(a.still_known_by.empty(), a.epoch, a.id) >
                   std::tuple(b.still_known_by.empty(), b.epoch, b.id);
        });
        std::erase_if(all, [&](const Digest& id) { return made.contains(id); });
        result_.fallen_keys = std::move(all);
    }

    // The excluded whom the record names as readers of the key that it makes.
    std::vector<SignKey> reached_by(const RosterRecord& record) const {
        std::vector<SignKey> reached;
        for (const auto& [key, member] : result_.excluded) {
            const Renewal* renewal = kind<Renewal>(record);
            const bool named = renewal ? std::find(renewal->readers.begin(), renewal->readers.end(), key) !=
                                             renewal->readers.end()
                                       : true;
            if (named) reached.push_back(key);
        }
        return reached;
    }

    History history_;
    JudgedRoster result_;
    std::map<Digest, Before> before_, behind_;
    std::set<Digest> annulled_by_desk_, spared_;
    bool founder_is_in_ = true;
};

}  // namespace

JudgedRoster judged(const Roster& roster) { return Judge(roster).judge(); }

}  // namespace arpenteur
