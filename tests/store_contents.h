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

    std::map<std::pair<std::uint8_t, Digest>, Id> items;
    std::set<Block> blocks;
    std::map<Id, Id> drafts;
    std::optional<Id> summary;
    std::optional<Id> token;

    friend bool operator==(const Contents&, const Contents&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const Contents& contents) {
    return out << contents.items.size() << " items, " << contents.blocks.size() << " blocks, "
               << contents.drafts.size() << " drafts, " << (contents.summary ? "a summary" : "no summary");
}

struct Counts {
    std::uint64_t items = 0, blocks = 0, drafts = 0;
    std::uint64_t revisions = 0;  // in all blocks together: those that stand in several count several times
    std::uint64_t bytes = 0;      // of all blocks together

    friend bool operator==(const Counts&, const Counts&) = default;
};

inline Counts counts_of(const VisitFile& file) {
    Counts counts{.items = file.items().size(), .drafts = file.drafts().size()};
    for (const BlockPlace& block : file.block_places()) {
        ++counts.blocks;
        counts.revisions += block.count;
        counts.bytes += block.size;
    }
    return counts;
}

inline Contents contents_of(const VisitFile& file) {
    Contents contents;
    for (const ItemRow& row : file.items()) contents.items[{row.kind, row.name}] = digest_of(row.bytes);
    file.for_each_block([&](const StoredBlock& block) {
        contents.blocks.insert({block.device, block.first, block.count, digest_of(block.bytes)});
    });
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

    void operator()(const ItemRow& row) { contents_.items[{row.kind, row.name}] = digest_of(row.bytes); }
    void operator()(const DroppedItem& item) { contents_.items.erase({item.kind, item.name}); }
    void operator()(const BlockRow& row) {
        contents_.blocks.insert({row.device, row.first, row.count, digest_of(row.bytes)});
    }
    void operator()(const DroppedBlock& dropped) {
        file_.for_each_block([&](const StoredBlock& block) {
            if (block.device == dropped.device && block.first == dropped.first &&
                digest_of_sealed(block.bytes) == dropped.digest)
                contents_.blocks.erase({block.device, block.first, block.count, digest_of(block.bytes)});
        });
    }
    void operator()(const SummaryRow& row) { contents_.summary = digest_of(row.bytes); }

    void operator()(const AppendBlock& write) {
        (*this)(write.block);
        if (write.ended_draft) contents_.drafts.erase(*write.ended_draft);
        if (write.summary) contents_.summary = digest_of(*write.summary);
    }
    void operator()(const MergeItems& write) {
        for (const StoreItem& item : write.items) std::visit(*this, item);
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
