#include "exports/sealing/keys.h"

#include <ostream>
#include <sodium.h>

#include "exports/sealing/bytes_writer.h"

namespace arpenteur {

std::ostream& operator<<(std::ostream& out, const SignKey& key) {
    return out << to_hex(key.bytes.data(), key.bytes.size());
}
std::ostream& operator<<(std::ostream& out, const BoxKey& key) {
    return out << to_hex(key.bytes.data(), key.bytes.size());
}
std::ostream& operator<<(std::ostream& out, const Signature& signature) {
    return out << to_hex(signature.bytes.data(), signature.bytes.size());
}

Id person_of(const SignKey& key) { return short_hash("arp.pers", {bytes_of(key)}); }

bool verifies(const Signature& signature, const SignKey& key, std::string_view tag, Bytes message) {
    BytesWriter signed_bytes;
    signed_bytes.tag(tag).raw(message);
    const Bytes all = signed_bytes.written();
    return crypto_sign_verify_detached(signature.bytes.data(), all.data(), all.size(), key.bytes.data()) == 0;
}

bool is_usable(const BoxKey& key) {
    constexpr std::array<std::uint8_t, crypto_scalarmult_SCALARBYTES> any_scalar{1};
    std::array<std::uint8_t, crypto_scalarmult_BYTES> shared{};
    return crypto_scalarmult(shared.data(), any_scalar.data(), key.bytes.data()) == 0;
}

}  // namespace arpenteur
