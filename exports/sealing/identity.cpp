#include "exports/sealing/identity.h"

#include <cassert>
#include <sodium.h>
#include <utility>

#include "exports/sealing/bytes_writer.h"

namespace arpenteur {

namespace {

constexpr std::size_t seed_size = crypto_kdf_KEYBYTES;
static_assert(seed_size == 32);
static_assert(crypto_sign_SEEDBYTES == seed_size);
static_assert(crypto_box_SEEDBYTES == seed_size);

Secret sub_seed(const Secret& seed, std::uint64_t number) {
    static_assert(crypto_kdf_CONTEXTBYTES == 8);
    Secret derived(seed_size);
    crypto_kdf_derive_from_key(derived.writable().data(), derived.size(), number, "arp.keys",
                               seed.bytes().data());
    return derived;
}

}  // namespace

Identity Identity::random(const Random& random) { return Identity(Secret::random(seed_size, random)); }

Identity::Identity(Secret seed)
    : seed_(std::move(seed)),
      sign_secret_(crypto_sign_SECRETKEYBYTES),
      box_secret_(crypto_box_SECRETKEYBYTES) {
    assert(seed_.size() == seed_size);
    const Secret for_signing = sub_seed(seed_, 1);
    const Secret for_boxes = sub_seed(seed_, 2);
    crypto_sign_seed_keypair(sign_key_.bytes.data(), sign_secret_.writable().data(),
                             for_signing.bytes().data());
    crypto_box_seed_keypair(box_key_.bytes.data(), box_secret_.writable().data(), for_boxes.bytes().data());
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
