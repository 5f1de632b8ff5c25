// A passphrase to be set: the six words that are proposed, once they are copied, or one's own, typed twice and
// not too easy to guess.
//
//     NewPassphrase state = NewPassphrase::proposing(random);
//     draw_new_passphrase(surface, state);
//     if (const auto passphrase = chosen(state)) …
#pragma once

#include <optional>
#include <string>

#include "app/widgets/surface.h"
#include "exports/sealing/random.h"

namespace arpenteur {

struct NewPassphrase {
    std::string proposed;  // six words
    bool own = false;      // another passphrase than the one proposed
    std::string typed;     // the own one
    std::string again;
    bool written_down = false;  // the proposed one

    static NewPassphrase proposing(const Random& random);
};

// Its controls are "passphrase/…".
void draw_new_passphrase(Surface& surface, NewPassphrase& state);

// Empty until it is complete.
std::optional<std::string> chosen(const NewPassphrase& state);

}  // namespace arpenteur
