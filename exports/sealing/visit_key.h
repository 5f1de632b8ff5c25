// The key under which a visit's blocks, device certificates and roster are sealed, and how it reaches a reader.
//
//     const VisitKey key = VisitKey::random(random);
//     const WrappedKey wrapped = wrap_key(key, visit, first_epoch, reader.box_key(), random);
//     const auto received = unwrap_key(wrapped, visit, tablet);    // the key, and its epoch
//
// A visit begins in epoch 1; each renewal makes a key of a later one. Nothing shows for whom a wrap is: a reader
// tries those of keys that it does not hold.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "exports/sealing/identity.h"
#include "exports/sealing/keys.h"
#include "exports/sealing/random.h"
#include "exports/sealing/secret.h"
#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

constexpr std::uint32_t first_epoch = 1;

class VisitKey {
public:
    static VisitKey random(const Random& random);
    // Empty unless there are 32 bytes.
    static std::optional<VisitKey> from(Secret bytes);

    VisitKey copy() const { return VisitKey(secret_.copy()); }
    const Secret& secret() const { return secret_; }

    friend bool operator==(const VisitKey&, const VisitKey&) = default;

private:
    explicit VisitKey(Secret secret) : secret_(std::move(secret)) {}
    Secret secret_;
};

// Names a key without revealing it: H-256("arp.keyi" ‖ visit ‖ key).
Digest key_id(const Id& visit, const VisitKey& key);

// crypto_box_seal(visit ‖ epoch ‖ key): 16 + 4 + 32 bytes, and 48 that the box adds. Anonymous: it says
// neither who wrapped the key nor for whom.
using WrappedKey = std::array<std::uint8_t, 100>;

// The box's one-time pair comes from `random` instead of libsodium's own generator; the bytes are those that
// crypto_box_seal makes. `reader` must be usable, as a card's always is.
WrappedKey wrap_key(const VisitKey& key, const Id& visit, std::uint32_t epoch, const BoxKey& reader,
                    const Random& random);

struct Unwrapped {
    std::uint32_t epoch = 0;
    VisitKey key;
};

// Empty if it was wrapped for somebody else or for another visit, or was altered.
std::optional<Unwrapped> unwrap_key(const WrappedKey& wrapped, const Id& visit, const Identity& tablet);

}  // namespace arpenteur
