// Bytes that only a holder of the key can read, and that nobody can alter unnoticed: XChaCha20-Poly1305.
//
//     const auto sealed = seal(key, associated, plain, Nonce::random(random));
//     const auto plain = open(key, associated, sealed);   // empty if a single bit differs
//
// `associated` is not hidden but must be the same on both sides; like every input it starts with an 8-byte
// tag of its own, so that a seal of one kind never opens as another.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "exports/sealing/random.h"
#include "exports/sealing/secret.h"
#include "questionnaires/journal/digest.h"

namespace arpenteur {

// Random, never a counter: a restored copy of a workspace would use it twice.
struct Nonce {
    std::array<std::uint8_t, 24> bytes{};
    static Nonce random(const Random& random) { return Nonce{random_bytes<24>(random)}; }
};

// What a seal adds to what it holds: the nonce before, the tag behind.
constexpr std::size_t seal_overhead = 24 + 16;

// nonce ‖ ciphertext ‖ tag. `key` has 32 bytes.
std::vector<std::uint8_t> seal(const Secret& key, Bytes associated, Bytes plain, const Nonce& nonce);

// What was sealed; empty for another key, other associated data or altered bytes.
std::optional<std::vector<std::uint8_t>> open(const Secret& key, Bytes associated, Bytes sealed);

// The same for what must not stay behind, such as a key sealed under another one.
std::optional<Secret> open_secret(const Secret& key, Bytes associated, Bytes sealed);

}  // namespace arpenteur
