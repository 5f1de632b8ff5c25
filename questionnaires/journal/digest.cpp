#include "questionnaires/journal/digest.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>
#include <sodium/crypto_generichash.h>
#include <sodium/crypto_shorthash.h>

namespace arpenteur {

namespace {

class Hasher {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): the library fills it
    Hasher(std::string_view tag, std::size_t length) {
        assert(tag.size() == 8);
        crypto_generichash_init(&state_, nullptr, 0, length);
        add(bytes_of(tag));
    }
    void add(Bytes bytes) { crypto_generichash_update(&state_, bytes.data(), bytes.size()); }
    void add_prefixed(Bytes bytes) {
        const auto size = static_cast<std::uint32_t>(bytes.size());
        const std::array<std::uint8_t, 4> prefix{
            static_cast<std::uint8_t>(size), static_cast<std::uint8_t>(size >> 8),
            static_cast<std::uint8_t>(size >> 16), static_cast<std::uint8_t>(size >> 24)};
        add(prefix);
        add(bytes);
    }
    void finish(std::span<std::uint8_t> out) { crypto_generichash_final(&state_, out.data(), out.size()); }

private:
    crypto_generichash_state state_;
};

}  // namespace

Id Digest::half() const {
    Id id;
    std::copy_n(bytes.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

Digest hash(std::string_view tag, std::initializer_list<Bytes> parts) {
    Digest digest;
    Hasher hasher(tag, digest.bytes.size());
    for (const Bytes part : parts) hasher.add(part);
    hasher.finish(digest.bytes);
    return digest;
}

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): the library fills it
StreamHash::StreamHash(std::string_view tag) {
    static_assert(sizeof(State) == sizeof(crypto_generichash_state));
    static_assert(alignof(State) >= alignof(crypto_generichash_state));
    assert(tag.size() == 8);
    auto* state = new (&state_) crypto_generichash_state;
    crypto_generichash_init(state, nullptr, 0, sizeof(Digest));
    add(bytes_of(tag));
}

void StreamHash::add(Bytes piece) {
    auto* state = std::launder(reinterpret_cast<crypto_generichash_state*>(&state_));
    crypto_generichash_update(state, piece.data(), piece.size());
}

Digest StreamHash::value() const {
    crypto_generichash_state state =
        *std::launder(reinterpret_cast<const crypto_generichash_state*>(&state_));
    Digest digest;
    crypto_generichash_final(&state, digest.bytes.data(), digest.bytes.size());
    return digest;
}

Id short_hash(std::string_view tag, std::initializer_list<Bytes> parts) {
    Id id;
    Hasher hasher(tag, id.bytes.size());
    for (const Bytes part : parts) hasher.add(part);
    hasher.finish(id.bytes);
    return id;
}

std::size_t KeyedIdHash::operator()(const Id& id) const {
    static_assert(sizeof(Id) == crypto_shorthash_KEYBYTES && sizeof(std::size_t) == crypto_shorthash_BYTES);
    std::array<std::uint8_t, crypto_shorthash_BYTES> hash;
    crypto_shorthash(hash.data(), id.bytes.data(), id.bytes.size(), key.bytes.data());
    std::size_t number;
    std::memcpy(&number, hash.data(), sizeof number);
    return number;
}

Id derived_id(std::string_view kind, std::initializer_list<Bytes> parts) {
    return derived_id(kind, std::span(parts.begin(), parts.size()));
}

Id derived_id(std::string_view kind, std::span<const Bytes> parts) {
    Id id;
    Hasher hasher("arp.uniq", id.bytes.size());
    hasher.add_prefixed(bytes_of(kind));
    for (const Bytes part : parts) hasher.add_prefixed(part);
    hasher.finish(id.bytes);
    return id;
}

}  // namespace arpenteur
