// A visit's key handed on to a reader, as an item of its own: any member may make one, and no record names it. It
// hands on a key that a founding or renewal made, and makes none.
//
// 326 bytes, little-endian:
//
//      0  tag           8  "arp.wrap"
//      8  version     u16  1
//     10  visit        16
//     26  key id       32  of the key that is wrapped
//     58  wrapped     100  crypto_box_seal(visit ‖ epoch u32 ‖ key 32)
//    158  seal        168  under that key; associated data: bytes 0 to 157
//
// and in the seal:
//
//      0  reader       32  sign key
//     32  issuer       32  sign key
//     64  signature    64  Ed25519("arp.wsig" ‖ visit ‖ key id ‖ wrapped ‖ reader ‖ issuer)
//
// Nothing shows for whom the box is or whether it is sound, so nobody relies on having been given one: before it
// writes a dossier, a tablet wraps each key in it for each reader of its roster.
#pragma once

#include <cstdint>
#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/card.h"
#include "exports/sealing/visit_key.h"

namespace arpenteur {

enum class KeyWrapProblem : std::uint8_t {
    damaged,        // not a wrap, or altered
    later_version,  // made by a later version of the program
    other_visit,
    other_key,  // of a key that was not given
    wrong_signature,
};

struct KeyWrapHeader {
    Id visit;
    Digest key_id;
    WrappedKey wrapped{};
};
tl::expected<KeyWrapHeader, KeyWrapProblem> read_wrap_header(Bytes bytes);

struct KeyWrap {
    Digest key_id;
    SignKey reader, issuer;

    // Made for the reader's card.
    static std::vector<std::uint8_t> make(const Id& visit, std::uint32_t epoch, const VisitKey& key,
                                          const Card& reader, const Identity& issuer, const Random& random);
    static tl::expected<KeyWrap, KeyWrapProblem> open(Bytes bytes, const Id& visit, const VisitKey& key);

    friend auto operator<=>(const KeyWrap&, const KeyWrap&) = default;
    friend bool operator==(const KeyWrap&, const KeyWrap&) = default;
};

}  // namespace arpenteur
