#include "exports/sealing/identity.h"

#include <cassert>
#include <sodium.h>
#include <utility>

#include "exports/sealing/bytes_writer.h"

namespace arpenteur {

namespace {

constexpr std::size_t seed_size = crypto_kdf_KEYBYTES;
static_assert(seed_size == sizeof(Digest));
static_assert(crypto_sign_SEEDBYTES == seed_size);
static_assert(crypto_box_SEEDBYTES == seed_size);

Secret seed_of(const Secret& root) {
    Digest seed = hash("arp.seed", {root.bytes()});
    Secret kept = Secret::copy_of(bytes_of(seed));
    sodium_memzero(seed.bytes.data(), seed.bytes.size());
    return kept;
}

Secret sub_seed(const Secret& seed, std::uint64_t number) {
    static_assert(crypto_kdf_CONTEXTBYTES == 8);
    Secret derived(seed_size);
    crypto_kdf_derive_from_key(derived.writable().data(), derived.size(), number, "arp.keys",
                               seed.bytes().data());
    return derived;
}

}  // namespace

Identity Identity::random(const Random& random) { return Identity(Secret::random(root_size, random)); }

Identity::Identity(Secret root)
    : root_(std::move(root)),
      sign_secret_(crypto_sign_SECRETKEYBYTES),
      box_secret_(crypto_box_SECRETKEYBYTES) {
    assert(root_.size() == root_size);
    const Secret seed = seed_of(root_);
    crypto_sign_seed_keypair(sign_key_.bytes.data(), sign_secret_.writable().data(),
                             sub_seed(seed, 1).bytes().data());
    crypto_box_seed_keypair(box_key_.bytes.data(), box_secret_.writable().data(),
                            sub_seed(seed, 2).bytes().data());
    position_secret_ = sub_seed(seed, 3);
    workspace_secret_ = sub_seed(seed, 4);
}

Signature Identity::sign(std::string_view tag, Bytes message) const {
    BytesWriter signed_bytes;
    signed_bytes.tag(tag).raw(message);
    const Bytes all = signed_bytes.written();
    Signature signature;
    crypto_sign_detached(signature.bytes.data(), nullptr, all.data(), all.size(),
                         sign_secret_.bytes().data());
    return signature;
}

std::optional<Secret> Identity::unwrap(Bytes wrapped) const {
    if (wrapped.size() < crypto_box_SEALBYTES) return std::nullopt;
    Secret plain(wrapped.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(plain.writable().data(), wrapped.data(), wrapped.size(), box_key_.bytes.data(),
                             box_secret_.bytes().data()) != 0)
        return std::nullopt;
    return plain;
}

}  // namespace arpenteur
