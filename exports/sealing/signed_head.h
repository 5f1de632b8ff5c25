// The signature on the end of a branch: which workspace wrote everything up to here. Made at every durable
// commit and stored in the same row, so that after a crash the tail keeps its author.
//
//     const Signature signature = sign_head(tablet, {visit, device, 43, link});
//     if (!verifies(signature, device_key, {visit, device, 43, link})) ...
//
// 64 bytes: Ed25519("arp.head" ‖ visit 16 ‖ device 16 ‖ counter u64, little-endian ‖ link 32).
#pragma once

#include <cstdint>

#include "exports/sealing/identity.h"
#include "exports/sealing/keys.h"
#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

struct SignedHead {
    Id visit;
    Id device;
    std::uint64_t counter = 0;  // of the last revision that it covers
    Digest link;                // L(counter)

    friend bool operator==(const SignedHead&, const SignedHead&) = default;
};

Signature sign_head(const Identity& tablet, const SignedHead& head);

bool verifies(const Signature& signature, const SignKey& key, const SignedHead& head);

}  // namespace arpenteur
