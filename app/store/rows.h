// The rows of a visit file: sealed bytes, and the little that must be known about them without opening them.
// The store never reads the bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

using SealedBytes = std::vector<std::uint8_t>;

// What a visit has beside its blocks: roster records, wraps, tables, certificates. Kinds and names are the
// caller's; an item replaces the one of its kind and name.
struct ItemRow {
    std::uint8_t kind = 0;
    Digest name;
    SealedBytes bytes;

    friend bool operator==(const ItemRow&, const ItemRow&) = default;
};
struct DroppedItem {
    std::uint8_t kind = 0;
    Digest name;

    friend bool operator==(const DroppedItem&, const DroppedItem&) = default;
};

// Consecutive revisions of one device. The same revisions may be in several blocks (sealed by several people,
// or forked); the same bytes are stored once.
struct BlockRow {
    Id device;
    std::uint64_t first = 0;  // counter of the first revision
    std::uint32_t count = 0;
    SealedBytes bytes;

    friend bool operator==(const BlockRow&, const BlockRow&) = default;
};

// A block that was sealed anew goes: by the digest of its bytes, digest_of_sealed().
struct DroppedBlock {
    Id device;
    std::uint64_t first = 0;
    Id digest;

    friend bool operator==(const DroppedBlock&, const DroppedBlock&) = default;
};

// What the home screen shows of the visit, sealed: one for the whole file.
struct SummaryRow {
    SealedBytes bytes;

    friend bool operator==(const SummaryRow&, const SummaryRow&) = default;
};

// What a merge brings, and what it takes away.
using StoreItem = std::variant<ItemRow, DroppedItem, BlockRow, DroppedBlock, SummaryRow>;

// The key by which the same sealed bytes are recognised.
Id digest_of_sealed(Bytes bytes);

// Identifies a row of this file only; never exchanged. A later block has a greater id.
enum class BlockId : std::int64_t {};

// A block while it is read: `bytes` are valid only during the callback.
struct StoredBlock {
    BlockId id{};
    Id device;
    std::uint64_t first = 0;
    std::uint32_t count = 0;
    Bytes bytes;
};

// Where a block is, without its bytes.
struct BlockPlace {
    BlockId id{};
    Id device;
    std::uint64_t first = 0;
    std::uint32_t count = 0;
    std::uint64_t size = 0;  // in bytes

    friend bool operator==(const BlockPlace&, const BlockPlace&) = default;
};

// A text being typed. `subject` is a keyed hash made by the caller, so that it reveals nothing.
struct DraftRow {
    Id subject;
    SealedBytes bytes;

    friend bool operator==(const DraftRow&, const DraftRow&) = default;
};

}  // namespace arpenteur
