// A person and their public keys, signed by the keys themselves: how people know each other. Small enough for
// a QR code; eight words of it can be read aloud.
//
//     const auto card = Card::make(tablet, "Awa Diallo", "CNFPT", CardKind::team);
//     const auto theirs = Card::read(bytes);
//     fingerprint(*theirs)      // "goutte élève …", the same on both screens
//
// Little-endian:
//
//     tag             8  "arp.card"
//     version       u16  1
//     kind           u8  0 a member of a team, 1 the APFDT's desk
//     sign key       32
//     box key        32
//     name              u16 length, UTF-8
//     organisation      u16 length, UTF-8
//     signature      64  Ed25519 of the sign key over all the bytes before, tag included
//
// A later version keeps the fields down to the sign key where they are, and the signature at the end, so that
// a card altered on the way is not mistaken for one that is only newer than this program.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/identity.h"
#include "exports/sealing/keys.h"
#include "questionnaires/journal/id.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class CardKind : std::uint8_t { team = 0, desk = 1 };

enum class CardProblem : std::uint8_t {
    damaged,          // not a card, or cut
    later_version,    // rightly signed, by a later version of the program
    wrong_signature,  // altered, or made for keys that its maker does not hold
    unfit_name,       // empty, longer than 200 bytes, or not one plain line
};

Words message(CardProblem problem);

// Exists only whole and rightly signed.
class Card {
public:
    // A name must be one line of 1 to 200 bytes of UTF-8 without controls, marks of direction included; the
    // organisation the same, or empty.
    static tl::expected<Card, CardProblem> make(const Identity& tablet, std::string_view name,
                                                std::string_view organisation, CardKind kind);
    static tl::expected<Card, CardProblem> read(Bytes bytes);

    // person_of() the sign key.
    const Id& person() const { return person_; }
    const std::string& name() const { return name_; }
    const std::string& organisation() const { return organisation_; }
    CardKind kind() const { return kind_; }
    bool is_desk() const { return kind_ == CardKind::desk; }
    const SignKey& sign_key() const { return sign_key_; }
    const BoxKey& box_key() const { return box_key_; }

    // What a card file holds.
    Bytes bytes() const { return bytes_; }

    friend bool operator==(const Card& a, const Card& b) { return a.bytes_ == b.bytes_; }

private:
    Card() = default;

    Id person_;
    std::string name_, organisation_;
    CardKind kind_ = CardKind::team;
    SignKey sign_key_;
    BoxKey box_key_;
    std::vector<std::uint8_t> bytes_;
};

std::ostream& operator<<(std::ostream& out, const Card& card);

constexpr std::size_t fingerprint_words = 8;

// Eight words of H-256("arp.fing" ‖ the card's bytes): 88 bits, parted by spaces.
std::string fingerprint(const Card& card);

}  // namespace arpenteur
