// What can be asked of a visit's file, as values: a write can wait in a queue, be tried again, and be handed
// back.
//
// Every write may be made twice: the second time changes nothing. So a commit whose outcome is not known is
// simply tried again.
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "app/store/rows.h"

namespace arpenteur {

// A durable answer: its block, the summary that it changes, and the draft that it ends.
struct AppendBlock {
    BlockRow block;
    std::optional<SealedBytes> summary;
    std::optional<Id> ended_draft;

    friend bool operator==(const AppendBlock&, const AppendBlock&) = default;
};

// What came from elsewhere: what is known already stays as it is. What waited and has been judged leaves.
struct MergeItems {
    std::vector<StoreItem> items;
    std::vector<WaitingId> judged;
    std::optional<SealedBytes> summary;

    friend bool operator==(const MergeItems&, const MergeItems&) = default;
};

// Small blocks of one device become one larger block of the same revisions.
struct FoldBlocks {
    std::vector<BlockId> folded;
    BlockRow block;

    friend bool operator==(const FoldBlocks&, const FoldBlocks&) = default;
};

// A text being typed; it replaces the one before under the same subject.
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

// Written anew each time the file is opened: a workspace that finds another token than it left holds a copy.
struct KeepOpeningToken {
    Id token;

    friend bool operator==(const KeepOpeningToken&, const KeepOpeningToken&) = default;
};

using StoreWrite =
    std::variant<AppendBlock, MergeItems, FoldBlocks, KeepDraft, DropDraft, KeepSummary, KeepOpeningToken>;

// How many rows were not known before.
struct Added {
    std::size_t roster = 0;
    std::size_t certificates = 0;
    std::size_t blocks = 0;
    std::size_t waiting = 0;

    friend bool operator==(const Added&, const Added&) = default;
};

}  // namespace arpenteur
