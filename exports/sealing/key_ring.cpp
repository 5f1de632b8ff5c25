#include "exports/sealing/key_ring.h"

#include <algorithm>
#include <set>
#include <utility>

namespace arpenteur {

namespace {

RecordRefusal refusal_of(RosterRecordProblem problem) {
    switch (problem) {
        case RosterRecordProblem::later_version:
            return RecordRefusal::later_version;
        case RosterRecordProblem::other_visit:
            return RecordRefusal::other_visit;
        case RosterRecordProblem::other_key:
            return RecordRefusal::other_key;
        default:
            return RecordRefusal::damaged;
    }
}

// The visit's id covers its first key: a founding that claims another one founds nothing.
bool claims_its_key(const RosterRecord& record, const KeyRing& keys) {
    const Founding* founding = record.as<Founding>();
    const VisitKey* key = founding ? keys.find(founding->key_id) : nullptr;
    return !key || commitment_to(*key) == founding->first_key;
}

class Intake {
public:
    Intake(Roster& roster, KeyRing& keys, const Identity& reader)
        : roster_(roster), keys_(keys), reader_(reader) {}

    RosterIntake take(std::span<const Bytes> records, std::span<const Bytes> wraps) {
        read_headers(records);
        for (const Bytes wrap : wraps)
            if (const auto header = read_wrap_header(wrap); header && header->visit == roster_.visit())
                try_wrap(header->wrapped, header->key_id);
        for (const auto& [under, sealed] : unopened_)
            for (const Sealed& one : sealed)
                for (const WrappedKey& wrap : one.header.wraps) try_wrap(wrap, under);
        while (!openable_.empty()) open_under(openable_.extract(openable_.begin()).value());
        for (const auto& [under, sealed] : unopened_)
            report_.refused.insert(report_.refused.end(), sealed.size(), RecordRefusal::other_key);

        const std::size_t before = roster_.records().size();
        const auto not_taken = roster_.take(std::move(opened_));
        report_.refused.insert(report_.refused.end(), not_taken.size(), RecordRefusal::not_entitled);
        report_.added = roster_.records().size() - before;
        forget_keys_that_no_record_made();
        return std::move(report_);
    }

private:
    struct Sealed {
        Bytes bytes;
        RosterRecordHeader header;
    };

    void read_headers(std::span<const Bytes> records) {
        for (const Bytes record : records) {
            auto header = read_record_header(record);
            if (!header)
                report_.refused.push_back(refusal_of(header.error()));
            else if (header->visit != roster_.visit())
                report_.refused.push_back(RecordRefusal::other_visit);
            else {
                if (keys_.find(header->key_id)) openable_.insert(header->key_id);
                const Digest under = header->key_id;
                unopened_[under].push_back({record, std::move(*header)});
            }
        }
    }

    // Once held, a key's other wraps are not tried: each try takes as long as forty signatures' worth of hashing.
    void try_wrap(const WrappedKey& wrapped, const Digest& id) {
        if (keys_.find(id)) return;
        auto unwrapped = unwrap_key(wrapped, roster_.visit(), reader_);
        if (unwrapped) add_key(std::move(unwrapped->key));
    }

    void add_key(VisitKey key) {
        const Digest id = key_id(roster_.visit(), key);
        if (keys_.find(id)) return;
        keys_.add(id, std::move(key));
        openable_.insert(id);
    }

    void open_under(const Digest& id) {
        const VisitKey& key = *keys_.find(id);
        for (const Sealed& sealed : unopened_[id]) {
            auto record = RosterRecord::open(sealed.bytes, roster_.visit(), key);
            if (!record || !claims_its_key(*record, keys_)) {
                report_.refused.push_back(record ? RecordRefusal::damaged : refusal_of(record.error()));
                continue;
            }
            if (const Renewal* renewal = record->as<Renewal>())
                if (const VisitKey* made = keys_.find(renewal->key_id))
                    for (const OlderKey& older : renewal->older)
                        if (auto opened = opened_older_key(older, roster_.visit(), *made))
                            add_key(std::move(*opened));
            opened_.push_back({std::move(*record), id, {sealed.bytes.begin(), sealed.bytes.end()}});
        }
        unopened_.erase(id);
    }

    void forget_keys_that_no_record_made() {
        std::set<Digest> made;
        for (const auto& [digest, held] : roster_.records()) {
            if (const Founding* founding = held.record.as<Founding>()) made.insert(founding->key_id);
            if (const Renewal* renewal = held.record.as<Renewal>()) made.insert(renewal->key_id);
        }
        std::vector<Digest> strange;
        for (const auto& [id, key] : keys_.all())
            if (!made.contains(id)) strange.push_back(id);
        for (const Digest& id : strange) keys_.drop(id);
    }

    Roster& roster_;
    KeyRing& keys_;
    const Identity& reader_;
    RosterIntake report_;
    std::map<Digest, std::vector<Sealed>> unopened_;  // by the key that they lie under
    std::set<Digest> openable_;
    std::vector<HeldRecord> opened_;
};

}  // namespace

const VisitKey* KeyRing::find(const Digest& id) const {
    const auto found = keys_.find(id);
    return found == keys_.end() ? nullptr : &found->second;
}

const MadeKey* KeyRing::to_write_under(const JudgedRoster& judgement) const {
    const auto held = std::find_if(judgement.keys.begin(), judgement.keys.end(),
                                   [&](const MadeKey& key) { return find(key.id) != nullptr; });
    return held == judgement.keys.end() ? nullptr : &*held;
}

bool KeyRing::lacks_the_best(const JudgedRoster& judgement) const {
    return !judgement.keys.empty() && find(judgement.keys.front().id) == nullptr;
}

RosterIntake take_records(Roster& roster, KeyRing& keys, std::span<const Bytes> records,
                          std::span<const Bytes> wraps, const Identity& reader) {
    return Intake(roster, keys, reader).take(records, wraps);
}

}  // namespace arpenteur
