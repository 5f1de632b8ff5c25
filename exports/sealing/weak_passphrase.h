// What makes a passphrase of one's own too easy to guess. The six words that the program proposes need no
// such judgement.
//
//     weakness_of("Vive la France !")           // too_short
//     weakness_of("Motdepasse azerty 1234")     // common
//     weakness_of("nos voisins chantent faux")  // nothing
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "questionnaires/language/words.h"

namespace arpenteur {

constexpr std::size_t least_characters = 16;

enum class Weakness : std::uint8_t {
    too_short,  // fewer than 16 characters, a run of spaces counting as one
    repeated,   // one short thing over and over
    common,     // nothing but well-known passwords and sayings, runs of keys, digits
};

// Blind to case, accents, spaces and signs.
std::optional<Weakness> weakness_of(std::string_view typed);

// What is wrong, and what to do.
Words message(Weakness weakness);

}  // namespace arpenteur
