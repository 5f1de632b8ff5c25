// The public half of a tablet's keys, and what its secret half makes. Each kind of bytes has its own type, so
// that a signing key does not compile where a sealing key is meant.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <iosfwd>
#include <string_view>

#include "questionnaires/journal/digest.h"

namespace arpenteur {

// Ed25519: whose signature it is.
struct SignKey {
    std::array<std::uint8_t, 32> bytes{};
    friend auto operator<=>(const SignKey&, const SignKey&) = default;
    friend bool operator==(const SignKey&, const SignKey&) = default;
};

// X25519: for whom a key is wrapped.
struct BoxKey {
    std::array<std::uint8_t, 32> bytes{};
    friend auto operator<=>(const BoxKey&, const BoxKey&) = default;
    friend bool operator==(const BoxKey&, const BoxKey&) = default;
};

struct Signature {
    std::array<std::uint8_t, 64> bytes{};
    friend auto operator<=>(const Signature&, const Signature&) = default;
    friend bool operator==(const Signature&, const Signature&) = default;
};

// A person is a sign key, whatever their tablets and their name: H-128("arp.pers" ‖ key).
Id person_of(const SignKey& key);

inline Bytes bytes_of(const SignKey& key) { return key.bytes; }
inline Bytes bytes_of(const BoxKey& key) { return key.bytes; }
inline Bytes bytes_of(const Signature& signature) { return signature.bytes; }

std::ostream& operator<<(std::ostream& out, const SignKey& key);
std::ostream& operator<<(std::ostream& out, const BoxKey& key);
std::ostream& operator<<(std::ostream& out, const Signature& signature);

// Whether `key` signed tag ‖ message. `tag` has 8 characters.
bool verifies(const Signature& signature, const SignKey& key, std::string_view tag, Bytes message);

// Whether something can be wrapped for this key: a few points of the curve give every sender the same secret.
bool is_usable(const BoxKey& key);

}  // namespace arpenteur
