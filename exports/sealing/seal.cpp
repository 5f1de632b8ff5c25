#include "exports/sealing/seal.h"

#include <cassert>
#include <sodium.h>
#include <utility>

namespace arpenteur {

static_assert(sizeof(Nonce) == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(seal_overhead ==
              crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES);

std::vector<std::uint8_t> seal(const Secret& key, Bytes associated, Bytes plain, const Nonce& nonce) {
    assert(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    std::vector<std::uint8_t> sealed(nonce.bytes.begin(), nonce.bytes.end());
    sealed.resize(plain.size() + seal_overhead);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce.bytes.size(), nullptr, plain.data(),
                                               plain.size(), associated.data(), associated.size(), nullptr,
                                               nonce.bytes.data(), key.bytes().data());
    return sealed;
}

namespace {

template <class Room>
std::optional<Room> open_into(const Secret& key, Bytes associated, Bytes sealed,
                              std::uint8_t* (*memory)(Room&)) {
    assert(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (sealed.size() < seal_overhead) return std::nullopt;
    const Bytes nonce = sealed.first(sizeof(Nonce));
    const Bytes ciphertext = sealed.subspan(nonce.size());
    Room plain(sealed.size() - seal_overhead);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(memory(plain), nullptr, nullptr, ciphertext.data(),
                                                   ciphertext.size(), associated.data(), associated.size(),
                                                   nonce.data(), key.bytes().data()) != 0)
        return std::nullopt;
    return plain;
}

}  // namespace

std::optional<std::vector<std::uint8_t>> open(const Secret& key, Bytes associated, Bytes sealed) {
    using Room = std::vector<std::uint8_t>;
    return open_into<Room>(key, associated, sealed, [](Room& room) { return room.data(); });
}

std::optional<Secret> open_secret(const Secret& key, Bytes associated, Bytes sealed) {
    return open_into<Secret>(key, associated, sealed, [](Secret& room) { return room.writable().data(); });
}

}  // namespace arpenteur
