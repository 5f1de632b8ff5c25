#include "exports/sealing/visit_key.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <sodium.h>
#include <utility>

#include "exports/sealing/bytes_reader.h"

namespace arpenteur {

namespace {

constexpr std::size_t key_size = 32;
constexpr std::size_t wrapped_plain_size = 16 + 4 + key_size;
static_assert(sizeof(WrappedKey) == wrapped_plain_size + crypto_box_SEALBYTES);
// NOLINTNEXTLINE(misc-redundant-expression): what the library says is checked, not assumed
static_assert(crypto_box_SEALBYTES == crypto_box_PUBLICKEYBYTES + crypto_box_MACBYTES);

}  // namespace

VisitKey VisitKey::random(const Random& random) { return VisitKey(Secret::random(key_size, random)); }

std::optional<VisitKey> VisitKey::from(Secret bytes) {
    if (bytes.size() != key_size) return std::nullopt;
    return VisitKey(std::move(bytes));
}

Digest key_id(const Id& visit, const VisitKey& key) {
    return hash("arp.keyi", {bytes_of(visit), key.secret().bytes()});
}

WrappedKey wrap_key(const VisitKey& key, const Id& visit, std::uint32_t epoch, const BoxKey& reader,
                    const Random& random) {
    assert(is_usable(reader));
    Secret plain(wrapped_plain_size);
    auto out = std::copy(visit.bytes.begin(), visit.bytes.end(), plain.writable().begin());
    for (int i = 0; i < 4; ++i) *out++ = static_cast<std::uint8_t>(epoch >> (8 * i));
    std::copy(key.secret().bytes().begin(), key.secret().bytes().end(), out);

    // What crypto_box_seal does, step by step: one-time pair, nonce from both public keys, box.
    const Secret one_time_seed = Secret::random(crypto_box_SEEDBYTES, random);
    Secret one_time_secret(crypto_box_SECRETKEYBYTES);
    BoxKey one_time;
    crypto_box_seed_keypair(one_time.bytes.data(), one_time_secret.writable().data(),
                            one_time_seed.bytes().data());
    std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, nonce.size());
    crypto_generichash_update(&state, one_time.bytes.data(), one_time.bytes.size());
    crypto_generichash_update(&state, reader.bytes.data(), reader.bytes.size());
    crypto_generichash_final(&state, nonce.data(), nonce.size());

    WrappedKey wrapped;
    std::copy(one_time.bytes.begin(), one_time.bytes.end(), wrapped.begin());
    if (crypto_box_easy(wrapped.data() + one_time.bytes.size(), plain.bytes().data(), plain.size(),
                        nonce.data(), reader.bytes.data(), one_time_secret.bytes().data()) != 0)
        std::
            abort();  // only for a key that is not usable: better to stop than to write a record without a wrap
    return wrapped;
}

std::optional<Unwrapped> unwrap_key(const WrappedKey& wrapped, const Id& visit, const Identity& tablet) {
    const auto plain = tablet.unwrap(wrapped);
    if (!plain) return std::nullopt;
    BytesReader in(plain->bytes());
    const Id for_visit{in.array<16>()};
    const std::uint32_t epoch = in.u32();
    const Bytes bytes = in.raw(key_size);
    if (!in.complete() || for_visit != visit) return std::nullopt;
    return Unwrapped{epoch, *VisitKey::from(Secret::copy_of(bytes))};
}

}  // namespace arpenteur
