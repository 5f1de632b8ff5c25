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

// A roster record, under the digest by which the next record refers to it.
struct RosterRow {
    Digest hash;
    SealedBytes bytes;

    friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

// How a device entered the visit: one row per device.
struct CertificateRow {
    Id device;
    SealedBytes bytes;

    friend bool operator==(const CertificateRow&, const CertificateRow&) = default;
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

// What cannot be judged yet. The kinds are the caller's; the same kind and bytes are stored once.
struct WaitingRow {
    std::uint8_t kind = 0;
    SealedBytes bytes;

    friend bool operator==(const WaitingRow&, const WaitingRow&) = default;
};

// What a merge brings.
using StoreItem = std::variant<RosterRow, CertificateRow, BlockRow, WaitingRow>;

// Identifies a row of this file only; never exchanged. A later block has a greater id.
enum class BlockId : std::int64_t {};
enum class WaitingId : std::int64_t {};

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

struct StoredWaiting {
    WaitingId id{};
    std::uint8_t kind = 0;
    Bytes bytes;
};

// A text being typed. `subject` is a keyed hash made by the caller, so that it reveals nothing.
struct DraftRow {
    Id subject;
    SealedBytes bytes;

    friend bool operator==(const DraftRow&, const DraftRow&) = default;
};

}  // namespace arpenteur
