// Answers that can be checked from their number alone: revision n of one device, its bytes made from n.
#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

#include "app/store/rows.h"
#include "app/store/writes.h"

namespace arpenteur {

inline Id numbered_id(std::uint64_t number) {
    Id id;
    std::memcpy(id.bytes.data(), &number, sizeof number);
    return id;
}

inline const Id numbered_device = numbered_id(0xD0);

inline SealedBytes numbered_bytes(std::uint64_t number) {
    SealedBytes bytes(150 + number % 200);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(number * 31 + i);
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

// Of several revisions, the bytes of each one after the other.
inline BlockRow numbered_block(std::uint64_t first, std::uint32_t count = 1) {
    BlockRow block{numbered_device, first, count, {}};
    for (std::uint64_t number = first; number < first + count; ++number) {
        const SealedBytes bytes = numbered_bytes(number);
        block.bytes.insert(block.bytes.end(), bytes.begin(), bytes.end());
    }
    return block;
}

// Every answer carries the summary that it makes, and ends the draft that was under its number.
inline AppendBlock numbered_answer(std::uint64_t number) {
    return {.block = numbered_block(number),
            .summary = numbered_bytes(number),
            .ended_draft = numbered_id(number)};
}

}  // namespace arpenteur
