// BLAKE2b digests. Every hashed input starts with its own 8-byte tag, so that no two uses can be confused.
//
//     const Digest link = hash("arp.link", {previous, canonical});
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "questionnaires/journal/id.h"

namespace arpenteur {

using Bytes = std::span<const std::uint8_t>;

// H-256.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};

    // The first half: what other devices refer to it by.
    Id half() const;

    friend auto operator<=>(const Digest&, const Digest&) = default;
    friend bool operator==(const Digest&, const Digest&) = default;
};

inline Bytes bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline Bytes bytes_of(const Id& id) { return id.bytes; }
inline Bytes bytes_of(const Digest& digest) { return digest.bytes; }

// H-256(tag ‖ parts). Nothing separates the parts, so all but the last must have a fixed length. `tag` has 8
// characters.
Digest hash(std::string_view tag, std::initializer_list<Bytes> parts);

// The same over bytes that come piece by piece.
//
//     StreamHash hash("arp.dhsh");
//     for (const Bytes piece : pieces) hash.add(piece);
//     hash.value();   // so far; more may be added
class StreamHash {
public:
    explicit StreamHash(std::string_view tag);
    void add(Bytes piece);
    Digest value() const;

private:
    struct alignas(64) State {
        std::array<std::uint8_t, 384> bytes;
    };
    State state_;
};

// H-128(tag ‖ parts), the same way.
Id short_hash(std::string_view tag, std::initializer_list<Bytes> parts);

// For hash tables in memory whose keys come from outside: SipHash under a key that nobody outside knows, so that
// no choice of ids makes a table slow.
struct KeyedIdHash {
    Id key;
    std::size_t operator()(const Id& id) const;
};

// The id of what is unique by nature: H-128("arp.uniq" ‖ kind ‖ parts), each prefixed by its length (u32,
// little-endian).
//
//     derived_id("position", {bytes_of(author), bytes_of(criterion)})
Id derived_id(std::string_view kind, std::initializer_list<Bytes> parts);
Id derived_id(std::string_view kind, std::span<const Bytes> parts);

}  // namespace arpenteur
