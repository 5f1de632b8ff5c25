// What a visit's file holds, as a value, and what a write makes of it: to compare what was promised with what
// is there.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <variant>
#include <vector>

#include "app/store/visit_file.h"

namespace arpenteur {

inline Id digest_of(Bytes bytes) { return short_hash("arp.test", {bytes}); }

struct Contents {
    struct Block {
        Id device;
        std::uint64_t first = 0;
        std::uint32_t count = 0;
        Id bytes;
        friend auto operator<=>(const Block&, const Block&) = default;
    };

    std::map<Digest, Id> roster;
    std::map<Id, Id> certificates;
    std::set<Block> blocks;
    std::set<std::pair<std::uint8_t, Id>> waiting;
    std::map<Id, Id> drafts;
    std::optional<Id> summary;
    std::optional<Id> token;

    friend bool operator==(const Contents&, const Contents&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const Contents& contents) {
    return out << contents.roster.size() << " roster records, " << contents.certificates.size()
               << " openings, " << contents.blocks.size() << " blocks, " << contents.waiting.size()
               << " waiting, " << contents.drafts.size() << " drafts, "
               << (contents.summary ? "a summary" : "no summary");
}

struct Counts {
    std::uint64_t roster = 0, certificates = 0, blocks = 0, waiting = 0, drafts = 0;
    std::uint64_t revisions = 0;  // in all blocks together: those that stand in several count several times
    std::uint64_t bytes = 0;      // of all blocks together

    friend bool operator==(const Counts&, const Counts&) = default;
};

inline Counts counts_of(const VisitFile& file) {
    Counts counts{.roster = file.roster().size(),
                  .certificates = file.certificates().size(),
                  .drafts = file.drafts().size()};
    file.for_each_waiting([&](const StoredWaiting&) { ++counts.waiting; });
    for (const BlockPlace& block : file.block_places()) {
        ++counts.blocks;
        counts.revisions += block.count;
        counts.bytes += block.size;
    }
    return counts;
}

inline Contents contents_of(const VisitFile& file) {
    Contents contents;
    for (const RosterRow& row : file.roster()) contents.roster.emplace(row.hash, digest_of(row.bytes));
    for (const CertificateRow& row : file.certificates())
        contents.certificates.emplace(row.device, digest_of(row.bytes));
    file.for_each_block([&](const StoredBlock& block) {
        contents.blocks.insert({block.device, block.first, block.count, digest_of(block.bytes)});
    });
    file.for_each_waiting(
        [&](const StoredWaiting& item) { contents.waiting.emplace(item.kind, digest_of(item.bytes)); });
    for (const DraftRow& row : file.drafts()) contents.drafts.emplace(row.subject, digest_of(row.bytes));
    if (const auto summary = file.summary()) contents.summary = digest_of(*summary);
    contents.token = file.opening_token();
    return contents;
}

// The contents after a write. `file` says which rows the ids of the write name, and has not made it yet.
class Expectation {
public:
    Expectation(Contents before, const VisitFile& file) : contents_(std::move(before)), file_(file) {}

    const Contents& contents() const { return contents_; }

    void operator()(const RosterRow& row) { contents_.roster.emplace(row.hash, digest_of(row.bytes)); }
    void operator()(const CertificateRow& row) {
        contents_.certificates.emplace(row.device, digest_of(row.bytes));
    }
    void operator()(const BlockRow& row) {
        contents_.blocks.insert({row.device, row.first, row.count, digest_of(row.bytes)});
    }
    void operator()(const WaitingRow& row) { contents_.waiting.emplace(row.kind, digest_of(row.bytes)); }

    void operator()(const AppendBlock& write) {
        (*this)(write.block);
        if (write.ended_draft) contents_.drafts.erase(*write.ended_draft);
        if (write.summary) contents_.summary = digest_of(*write.summary);
    }
    void operator()(const MergeItems& write) {
        for (const StoreItem& item : write.items) std::visit(*this, item);
        file_.for_each_waiting([&](const StoredWaiting& item) {
            if (std::find(write.judged.begin(), write.judged.end(), item.id) != write.judged.end())
                contents_.waiting.erase({item.kind, digest_of(item.bytes)});
        });
        if (write.summary) contents_.summary = digest_of(*write.summary);
    }
    void operator()(const FoldBlocks& write) {
        file_.for_each_block([&](const StoredBlock& block) {
            if (std::find(write.folded.begin(), write.folded.end(), block.id) != write.folded.end())
                contents_.blocks.erase({block.device, block.first, block.count, digest_of(block.bytes)});
        });
        (*this)(write.block);
    }
    void operator()(const KeepDraft& write) {
        contents_.drafts[write.draft.subject] = digest_of(write.draft.bytes);
    }
    void operator()(const DropDraft& write) { contents_.drafts.erase(write.subject); }
    void operator()(const KeepSummary& write) { contents_.summary = digest_of(write.summary); }
    void operator()(const KeepOpeningToken& write) { contents_.token = write.token; }

private:
    Contents contents_;
    const VisitFile& file_;
};

inline Contents after(Contents before, const StoreWrite& write, const VisitFile& file) {
    Expectation expectation(std::move(before), file);
    std::visit(expectation, write);
    return expectation.contents();
}

}  // namespace arpenteur
