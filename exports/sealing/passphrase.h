// What opens a workspace's identity. The program proposes six words of the list (66 bits); a person may
// choose another.
//
//     const std::string proposed = propose_passphrase(random);      // "goudron élève zénith …"
//     const Passphrase passphrase(typed);
//
// Words of the list may be typed without accents or capitals, and with any spaces between them: "Goudron
// eleve" is "goudron élève". Anything else is taken as it was typed, in NFC.
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
