// The twelve words that are an identity, for the day when the passphrase is lost, or to make the same
// person's second tablet. Whoever has them is the person: they are shown on the screen, copied by hand, and
// written to no file.
//
//     const std::vector<std::string_view> words = rescue_words(camille);    // boiser agréable abrupt …
//     const auto again = identity_from(typed);                              // the same keys
//     if (!again) say(message(again.error()).in(language));
//     show(fingerprint(again->sign_key()));       // to be compared with the sheet before anything is written
//
// They spell the root and four bits of check, the lowest of H-256("arp.resc" ‖ root). A wrong word in sixteen
// passes the check; four words of the key, which the sheet carries too, do not let it pass.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "exports/sealing/identity.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {

constexpr std::size_t rescue_word_count = 12;

std::vector<std::string_view> rescue_words(const Identity& identity);

struct RescueProblem {
    enum class Cause : std::uint8_t {
        not_twelve,    // `number` words were typed
        unknown_word,  // the word `number`, from 1, is not in the list
        wrong_check,   // all are in the list, and at least one is another than the sheet's
    };
    Cause cause;
    std::size_t number = 0;

    friend bool operator==(const RescueProblem&, const RescueProblem&) = default;
};

// Names no word: it is a part of the secret.
std::string message(const RescueProblem& problem, Language language);

// Case and accents are free, and so are the spaces between.
tl::expected<Identity, RescueProblem> identity_from(std::string_view typed);

constexpr std::size_t key_fingerprint_words = 4;

// Four words of H-256("arp.pkey" ‖ sign key): 44 bits, parted by spaces. They are no secret.
std::string fingerprint(const SignKey& key);

}  // namespace arpenteur
