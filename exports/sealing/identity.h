// A person's keys, all derived from 16 random bytes, the root: whoever has these bytes is the person.
//
//     const Identity camille = Identity::random(random);
//     const Signature signature = camille.sign("arp.card", bytes);
//
// The seed is H-256("arp.seed" ‖ root). From it, crypto_kdf under the context "arp.keys" derives four
// sub-seeds of 32 bytes:
//
//     1  crypto_sign_seed_keypair
//     2  crypto_box_seed_keypair
//     3  what closes the person's positions
//     4  what stays in the workspace: drafts, summaries, the code of the pause
//
// The root leaves memory only sealed in a key file (key_file.h), or as twelve words that its owner copies by
// hand (rescue.h).
#pragma once

#include <optional>
#include <string_view>

#include "exports/sealing/keys.h"
#include "exports/sealing/random.h"
#include "exports/sealing/secret.h"

namespace arpenteur {

class Identity {
public:
    static constexpr std::size_t root_size = 16;

    static Identity random(const Random& random);
    // `root` has 16 bytes.
    explicit Identity(Secret root);

    const SignKey& sign_key() const { return sign_key_; }
    const BoxKey& box_key() const { return box_key_; }
    const Secret& root() const { return root_; }
    // Sub-seeds 3 and 4.
    const Secret& position_secret() const { return position_secret_; }
    const Secret& workspace_secret() const { return workspace_secret_; }

    // Ed25519 over tag ‖ message; the same message always gives the same signature. `tag` has 8 characters.
    Signature sign(std::string_view tag, Bytes message) const;

    // What crypto_box_seal closed for this box key; empty if it was for another, or altered.
    std::optional<Secret> unwrap(Bytes wrapped) const;

private:
    Secret root_, sign_secret_, box_secret_, position_secret_, workspace_secret_;
    SignKey sign_key_;
    BoxKey box_key_;
};

}  // namespace arpenteur
