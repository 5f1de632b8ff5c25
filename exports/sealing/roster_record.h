// One signed record of a visit's roster. roster.h says what a set of them amounts to; here are their bytes.
//
// In clear, little-endian:
//
//     tag            8  "arp.rost"
//     version      u16  1
//     visit         16
//     key id        32  H-256("arp.keyi" ‖ visit ‖ key): the key that the record lies under
//     leaves       u16  their number, and for each, ascending: 32, the digest of a record
//     wraps        u16  their number, 64 at most, and for each: 100, crypto_box_seal(visit ‖ epoch u32 ‖ key 32)
//     body         u32  length: nonce 24, XChaCha20-Poly1305 ciphertext, tag 16; associated data:
//                       "arp.rbod" ‖ visit ‖ key id ‖ leaves with their number
//
// In the body:
//
//     issuer        32  sign key
//     kind          u8  0 founding, 1 addition, 2 exclusion, 3 annulment, 4 renewal
//     founding          desk's sign key 32 · first key 32 · form 32 · random 16 (as visit_id.h says, the issuer
//                       being the founder) · invented u8, 0 or 1 · id of the first key 32 · entries
//     addition          entries: u16 number, and for each: gives positions u8, 0 or 1 · card u16 length
//     exclusion         sign key 32 · accepted ends u16 number, each: device 16, counter u64, link 16 ·
//                       accepted records u16 number, each: digest 32
//     annulment         u16 number, each: digest 32
//     renewal           epoch u32 · id of the key 32 · readers u16 number, each: sign key 32 · older keys
//                       u16 number, each: key id 32, sealed 72: nonce, ciphertext, tag under the new key;
//                       associated data: "arp.prev" ‖ visit ‖ older id ‖ newer id
//     signature     64  Ed25519("arp.rsig" ‖ visit ‖ leaves with their number ‖ the body's bytes before)
//
// A record's digest is H-256("arp.rrec" ‖ the same bytes). Neither covers the key that it lies under, nor the
// wraps: sealed anew, it is the same record.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

#include "exports/sealing/card.h"
#include "exports/sealing/random.h"
#include "exports/sealing/visit_id.h"
#include "exports/sealing/visit_key.h"
#include "questionnaires/journal/digest.h"

namespace arpenteur {

inline constexpr std::size_t longest_roster_record = 64 * 1024;
inline constexpr std::size_t most_wraps = 64;
inline constexpr std::size_t most_leaves = 1024;

struct RosterEntry {
    Card card;
    bool gives_positions = true;

    friend bool operator==(const RosterEntry&, const RosterEntry&) = default;
};

// An end of a device's chain up to which an exclusion lets it count; `link` is half of the link there.
struct AcceptedEnd {
    Id device;
    std::uint64_t counter = 0;
    Id link;

    friend auto operator<=>(const AcceptedEnd&, const AcceptedEnd&) = default;
    friend bool operator==(const AcceptedEnd&, const AcceptedEnd&) = default;
};

struct OlderKey {
    Digest id;
    std::array<std::uint8_t, 72> sealed{};

    friend bool operator==(const OlderKey&, const OlderKey&) = default;
};

struct Founding {
    SignKey desk;
    Digest first_key, form;
    Id random;
    bool invented = false;  // a try-out: screens, documents and dossiers say so
    Digest key_id;
    std::vector<RosterEntry> entries;  // the founder and the desk among them

    friend bool operator==(const Founding&, const Founding&) = default;
};
struct Addition {
    std::vector<RosterEntry> entries;

    friend bool operator==(const Addition&, const Addition&) = default;
};
struct Exclusion {
    SignKey excluded;
    std::vector<AcceptedEnd> ends;
    std::vector<Digest> accepted;  // records of an excluded founder that stay

    friend bool operator==(const Exclusion&, const Exclusion&) = default;
};
struct Annulment {
    std::vector<Digest> annulled;

    friend bool operator==(const Annulment&, const Annulment&) = default;
};
struct Renewal {
    std::uint32_t epoch = 0;
    Digest key_id;
    std::vector<SignKey> readers;
    std::vector<OlderKey> older;

    friend bool operator==(const Renewal&, const Renewal&) = default;
};

// In the order of their kinds' numbers.
using RosterBody = std::variant<Founding, Addition, Exclusion, Annulment, Renewal>;

enum class RosterRecordProblem : std::uint8_t {
    damaged,        // not a roster record, cut, or past its limits
    later_version,  // of a later version of the program, or a kind or card that only that one knows
    other_visit,
    other_key,        // lies under a key that was not given
    wrong_signature,  // altered, or not made by its issuer
};

// What can be read without a key.
struct RosterRecordHeader {
    Id visit;
    Digest key_id;
    std::vector<Digest> leaves;
    std::vector<WrappedKey> wraps;
};
tl::expected<RosterRecordHeader, RosterRecordProblem> read_record_header(Bytes bytes);

// Exists only rightly signed. Whether its issuer was entitled to make it is decided by judged() in roster.h.
class RosterRecord {
public:
    // `leaves` in any order, most_leaves at most.
    static RosterRecord make(const Id& visit, std::vector<Digest> leaves, const Identity& issuer,
                             const RosterBody& body);
    static tl::expected<RosterRecord, RosterRecordProblem> open(Bytes bytes, const Id& visit,
                                                                const VisitKey& key);
    // Under a key, with wraps of it: most_wraps at most.
    std::vector<std::uint8_t> sealed(const VisitKey& key, const std::vector<WrappedKey>& wraps,
                                     const Random& random) const;

    const Id& visit() const { return visit_; }
    const std::vector<Digest>& leaves() const { return leaves_; }
    const SignKey& issuer() const { return issuer_; }
    const RosterBody& body() const { return body_; }
    template <class Kind>
    const Kind* as() const {
        return std::get_if<Kind>(&body_);
    }
    // How another record names it.
    const Digest& digest() const { return digest_; }

    friend bool operator==(const RosterRecord& a, const RosterRecord& b) { return a.digest_ == b.digest_; }

private:
    RosterRecord() = default;
    std::vector<std::uint8_t> covered() const;  // by digest and signature

    Id visit_;
    std::vector<Digest> leaves_;
    SignKey issuer_;
    RosterBody body_;
    std::vector<std::uint8_t> plain_;  // the body's bytes, signature included
    Digest digest_;
};

// The origin that a founding claims.
VisitOrigin origin_of(const RosterRecord& record, const Founding& founding);

// A key sealed under a newer one, and back; empty if it does not open, or is not the key that it claims to be.
OlderKey older_key(const Id& visit, const VisitKey& older, const VisitKey& newer, const Random& random);
std::optional<VisitKey> opened_older_key(const OlderKey& older, const Id& visit, const VisitKey& newer);

std::ostream& operator<<(std::ostream& out, const RosterRecord& record);

}  // namespace arpenteur
