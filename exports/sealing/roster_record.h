// One signed line of a visit's roster: who brought whom in, and the visit's key wrapped for each of them.
// roster.h says what a set of them amounts to; here are their bytes.
//
// Little-endian:
//
//     tag            8  "arp.rost"
//     version      u16  1
//     visit         16
//     kind          u8  0 founding, 1 addition
//     epoch        u32  1
//     key id        32  H-256("arp.keyi" ‖ visit ‖ key)
//     previous      32  H-256("arp.rrec" ‖ all bytes of the record before); zeros in the founding record
//     issuer        32  sign key of whoever made the record
//     founding      16  the visit's random; zeros in an addition
//     readers      u16  their number, and for each, in the order of the body:
//         hint       8  first bytes of H-128("arp.hint" ‖ visit ‖ box key)
//         wrap     100  crypto_box_seal(visit ‖ epoch u32 ‖ key 32)
//     before           u16 length, 0: room for the key of the epoch before, sealed under this one's
//     body             u32 length: nonce 24, XChaCha20-Poly1305 ciphertext, tag 16, under the visit key;
//                      associated data: "arp.rbod" ‖ all bytes of the record before the body's length
//     signature     64  Ed25519 of the issuer over all the bytes before, tag included
//
// In the body:
//
//     entries      u16  their number, and for each:
//         role      u8  0 member, 1 founder, 2 desk, 3 the desk, being the founder
//         card         u16 length, as card.h says
//     removed      u16  0; else their number, and for each: device 16, counter u64, link 16 (a later version)
//
// The visit certifies itself: H-128("arp.visi" ‖ founder's sign key ‖ the visit's random).
//
// A later version keeps the fields down to the issuer where they are, and the signature at the end. A record
// of a later version, of another kind or of a later epoch is kept and passed on as it came, and waits for a
// program that knows it; so does one that brings in a card or a role of a later version.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/card.h"
#include "exports/sealing/keys.h"
#include "exports/sealing/random.h"
#include "exports/sealing/visit_key.h"
#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

enum class RosterRole : std::uint8_t { member = 0, founder = 1, desk = 2, founding_desk = 3 };

constexpr bool is_founder(RosterRole role) {
    return role == RosterRole::founder || role == RosterRole::founding_desk;
}
constexpr bool is_desk(RosterRole role) {
    return role == RosterRole::desk || role == RosterRole::founding_desk;
}

struct RosterEntry {
    RosterRole role = RosterRole::member;
    Card card;

    friend bool operator==(const RosterEntry&, const RosterEntry&) = default;
};

enum class RosterRecordKind : std::uint8_t { founding = 0, addition = 1 };

enum class RosterRecordProblem : std::uint8_t {
    damaged,          // not a roster record, or cut
    later_version,    // rightly signed, by a later version of the program
    wrong_signature,  // altered, or not made by its issuer
    not_its_visit,    // a founding record whose visit is not made from its issuer and its random
};

enum class RosterBodyProblem : std::uint8_t {
    unreadable,     // another key, or what no program writes
    later_version,  // a card, a role or a removal that only a later version knows
};

struct RosterWrap {
    Hint hint;
    WrappedKey wrapped;

    friend bool operator==(const RosterWrap&, const RosterWrap&) = default;
};

// Exists only rightly signed; a founding one only for the visit that it founds. Whether its issuer was
// entitled to make it is decided by judged() in roster.h.
class RosterRecord {
public:
    static tl::expected<RosterRecord, RosterRecordProblem> read(Bytes bytes);

    // `entries` come with the founder first. Wraps the key for each of them.
    static RosterRecord found(const Identity& founder, const std::vector<RosterEntry>& entries,
                              const VisitKey& key, const Id& visit_random, const Random& random);
    static RosterRecord add(const RosterRecord& before, const Identity& issuer,
                            const std::vector<RosterEntry>& entries, const VisitKey& key,
                            const Random& random);

    const Id& visit() const { return visit_; }
    bool is_founding() const { return kind_ == RosterRecordKind::founding; }
    const Digest& key_id() const { return key_id_; }
    const Digest& previous() const { return previous_; }
    const SignKey& issuer() const { return issuer_; }
    const std::vector<RosterWrap>& wraps() const { return wraps_; }

    // Whom it brings in.
    tl::expected<std::vector<RosterEntry>, RosterBodyProblem> entries(const VisitKey& key) const;

    // H-256("arp.rrec" ‖ bytes): how another record names it.
    const Digest& digest() const { return digest_; }
    Bytes bytes() const { return bytes_; }

    friend bool operator==(const RosterRecord& a, const RosterRecord& b) { return a.bytes_ == b.bytes_; }

private:
    RosterRecord() = default;
    void seal_and_sign(const Identity& issuer, const std::vector<RosterEntry>& entries, const VisitKey& key,
                       const Random& random);

    Id visit_;
    RosterRecordKind kind_ = RosterRecordKind::founding;
    Digest key_id_;
    Digest previous_;
    SignKey issuer_;
    Id founding_;
    std::vector<RosterWrap> wraps_;
    std::size_t body_at_ = 0, body_size_ = 0;  // of the sealed body in bytes_, behind its length
    std::vector<std::uint8_t> bytes_;
    Digest digest_;
};

// H-128("arp.visi" ‖ founder's sign key ‖ random).
Id visit_id(const SignKey& founder, const Id& visit_random);

Digest digest_of_roster_record(Bytes bytes);

// The visit that a record belongs to, whatever its version; empty if these are not the bytes of one.
std::optional<Id> visit_of_roster_record(Bytes bytes);

}  // namespace arpenteur
