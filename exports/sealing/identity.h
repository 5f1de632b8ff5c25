// The keys of a workspace: one random seed, from which its signing pair and its sealing pair are derived.
//
//     const Identity tablet = Identity::random(random);
//     const Signature signature = tablet.sign("arp.card", bytes);
//
// Derivation: crypto_kdf under the context "arp.keys", sub-seed 1 for crypto_sign_seed_keypair and 2 for
// crypto_box_seed_keypair. The seed leaves memory only in a key file (key_file.h).
#pragma once

#include <optional>
#include <string_view>

#include "exports/sealing/keys.h"
#include "exports/sealing/random.h"
#include "exports/sealing/secret.h"

namespace arpenteur {

class Identity {
public:
    static Identity random(const Random& random);
    // `seed` has 32 bytes.
    explicit Identity(Secret seed);

    const SignKey& sign_key() const { return sign_key_; }
    const BoxKey& box_key() const { return box_key_; }
    const Secret& seed() const { return seed_; }

    // Ed25519 over tag ‖ message; the same message always gives the same signature. `tag` has 8 characters.
    Signature sign(std::string_view tag, Bytes message) const;

    // What crypto_box_seal closed for this box key; empty if it was for another, or altered.
    std::optional<Secret> unwrap(Bytes wrapped) const;

private:
    Secret seed_, sign_secret_, box_secret_;
    SignKey sign_key_;
    BoxKey box_key_;
};

}  // namespace arpenteur
