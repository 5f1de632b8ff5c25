// What opens a workspace's identity. The program proposes six words of the list (66 bits); a person may
// choose another.
//
//     const std::string proposed = propose_passphrase(random);      // "goudron élève zénith …"
//     const Passphrase passphrase(typed);
//
// Typed words of the list may leave out accents and capitals, and be parted by any spaces: "Goudron  eleve"
// is "goudron élève". Whatever is not made of such words only is taken as it was typed, in NFC.
#pragma once

#include <string>
#include <string_view>

#include "exports/sealing/random.h"
#include "exports/sealing/secret.h"

namespace arpenteur {

constexpr std::size_t proposed_words = 6;

// Six words, drawn from nine random bytes of which 66 bits are used.
std::string propose_passphrase(const Random& random);

class Passphrase {
public:
    explicit Passphrase(std::string_view typed);

    // What Argon2 is given: UTF-8.
    Bytes bytes() const { return canonical_.bytes(); }
    bool empty() const { return canonical_.size() == 0; }

    friend bool operator==(const Passphrase&, const Passphrase&) = default;

private:
    Secret canonical_;
};

}  // namespace arpenteur
