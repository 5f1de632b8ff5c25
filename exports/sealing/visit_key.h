// The key under which a visit's blocks, device certificates and roster are sealed, and how it reaches a reader.
//
//     const VisitKey key = VisitKey::random(random);
//     const WrappedKey wrapped = wrap_key(key, visit, first_epoch, reader.box_key(), random);
//     const auto received = unwrap_key(wrapped, visit, first_epoch, tablet);
//
// A visit has one key an epoch; in this version every visit is in its first epoch.
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

// Where a tablet finds its own wrap: the first 8 bytes of H-128("arp.hint" ‖ visit ‖ box key). Whoever holds
// the card can recognise it; nobody else learns anything from it.
using Hint = std::array<std::uint8_t, 8>;
Hint hint_for(const Id& visit, const BoxKey& reader);

// crypto_box_seal(visit ‖ epoch ‖ key): 16 + 4 + 32 bytes, and 48 that the box adds. Anonymous: the signature
// on the roster record around it shows that a member handed it out.
using WrappedKey = std::array<std::uint8_t, 100>;

// The box's one-time pair comes from `random` instead of libsodium's own generator; the bytes are those that
// crypto_box_seal makes. `reader` must be usable, as a card's always is.
WrappedKey wrap_key(const VisitKey& key, const Id& visit, std::uint32_t epoch, const BoxKey& reader,
                    const Random& random);

// The key; empty if it was wrapped for another tablet, another visit or another epoch, or was altered.
std::optional<VisitKey> unwrap_key(const WrappedKey& wrapped, const Id& visit, std::uint32_t epoch,
                                   const Identity& tablet);

}  // namespace arpenteur
