// The writes to a visit file, as values: so a write can wait in a queue, be retried, and be handed back.
//
// Every write may be made twice; the second time changes nothing. So a commit whose outcome is unknown is
// simply retried.
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "app/store/rows.h"

namespace arpenteur {

// An answer: its block, the summary that it changes, and the draft that it ends.
struct AppendBlock {
    BlockRow block;
    std::optional<SealedBytes> summary;
    std::optional<Id> ended_draft;

    friend bool operator==(const AppendBlock&, const AppendBlock&) = default;
};

// What came from elsewhere, or was sealed anew.
struct MergeItems {
    std::vector<StoreItem> items;
    std::optional<SealedBytes> summary;

    friend bool operator==(const MergeItems&, const MergeItems&) = default;
};

// Small blocks of one device become one larger block of the same revisions.
struct FoldBlocks {
    std::vector<BlockId> folded;
    BlockRow block;

    friend bool operator==(const FoldBlocks&, const FoldBlocks&) = default;
};

// A text being typed; it replaces the previous one under the same subject.
struct KeepDraft {
    DraftRow draft;

    friend bool operator==(const KeepDraft&, const KeepDraft&) = default;
};

struct DropDraft {
    Id subject;

    friend bool operator==(const DropDraft&, const DropDraft&) = default;
};

struct KeepSummary {
    SealedBytes summary;

    friend bool operator==(const KeepSummary&, const KeepSummary&) = default;
};

// Rewritten each time the file is opened: a workspace that finds a token other than the one it left is a
// copy.
struct KeepOpeningToken {
    Id token;

    friend bool operator==(const KeepOpeningToken&, const KeepOpeningToken&) = default;
};

using StoreWrite =
    std::variant<AppendBlock, MergeItems, FoldBlocks, KeepDraft, DropDraft, KeepSummary, KeepOpeningToken>;

// How many rows are new.
struct Added {
    std::size_t items = 0;
    std::size_t blocks = 0;

    friend bool operator==(const Added&, const Added&) = default;
};

}  // namespace arpenteur
