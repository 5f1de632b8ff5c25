// What a visit's file keeps: sealed bytes, and the little that must be known about them without opening them.
// The store reads none of the bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

using SealedBytes = std::vector<std::uint8_t>;

// A record of the roster, under the digest by which the next one names it.
struct RosterRow {
    Digest hash;
    SealedBytes bytes;

    friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

// How a device entered the visit: one for each device.
struct CertificateRow {
    Id device;
    SealedBytes bytes;

    friend bool operator==(const CertificateRow&, const CertificateRow&) = default;
};

// Consecutive revisions of one device. The same revisions may stand in several blocks (sealed by several
// hands, or forked); the same bytes stand once.
struct BlockRow {
    Id device;
    std::uint64_t first = 0;  // counter of the first revision
    std::uint32_t count = 0;
    SealedBytes bytes;

    friend bool operator==(const BlockRow&, const BlockRow&) = default;
};

// What cannot be judged yet. The kinds are the caller's; the same kind and bytes stand once.
struct WaitingRow {
    std::uint8_t kind = 0;
    SealedBytes bytes;

    friend bool operator==(const WaitingRow&, const WaitingRow&) = default;
};

// What a merge brings.
using StoreItem = std::variant<RosterRow, CertificateRow, BlockRow, WaitingRow>;

// Names a row of this one file, never exchanged. Of two blocks the later one has the greater id.
enum class BlockId : std::int64_t {};
enum class WaitingId : std::int64_t {};

// A block as it is read: `bytes` are valid only during the call that hands it over.
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
    std::uint64_t size = 0;  // of its bytes

    friend bool operator==(const BlockPlace&, const BlockPlace&) = default;
};

struct StoredWaiting {
    WaitingId id{};
    std::uint8_t kind = 0;
    Bytes bytes;
};

// A text being typed. `subject` is a keyed hash made by the caller, so that it says nothing.
struct DraftRow {
    Id subject;
    SealedBytes bytes;

    friend bool operator==(const DraftRow&, const DraftRow&) = default;
};

}  // namespace arpenteur
