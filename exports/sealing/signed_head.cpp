#include "exports/sealing/signed_head.h"

#include <string_view>

#include "exports/sealing/bytes_writer.h"

namespace arpenteur {

namespace {

constexpr std::string_view head_tag = "arp.head";

BytesWriter fields_of(const SignedHead& head) {
    BytesWriter out;
    out.fields(head.visit, head.device, head.counter, head.link);
    return out;
}

}  // namespace

Signature sign_head(const Identity& tablet, const SignedHead& head) {
    return tablet.sign(head_tag, fields_of(head).written());
}

bool verifies(const Signature& signature, const SignKey& key, const SignedHead& head) {
    return verifies(signature, key, head_tag, fields_of(head).written());
}

}  // namespace arpenteur
