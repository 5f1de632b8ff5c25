// Tablets, cards and visits for tests that seal: the same number always gives the same keys.
//
//     const Identity awa = tablet(1);
//     const FoundedVisit founded = founded_by(1);
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exports/sealing/card.h"
#include "exports/sealing/identity.h"
#include "exports/sealing/random.h"
#include "exports/sealing/roster_issue.h"
#include "questionnaires/journal/digest.h"

namespace arpenteur {

// Bytes that look random and are the same at every run: H-256("arp.test" ‖ seed ‖ counter), one after the
// other. Each Random made is a stream of its own; copies go on apart.
inline Random known_random(std::uint64_t seed) {
    return [seed, counter = std::uint64_t{0}](std::span<std::uint8_t> out) mutable {
        while (!out.empty()) {
            std::array<std::uint8_t, 16> place{};
            for (unsigned i = 0; i < 8; ++i) {
                place[i] = static_cast<std::uint8_t>(seed >> (8 * i));
                place[8 + i] = static_cast<std::uint8_t>(counter >> (8 * i));
            }
            ++counter;
            const Digest next = hash("arp.test", {place});
            const std::size_t taken = std::min(out.size(), next.bytes.size());
            std::copy_n(next.bytes.begin(), taken, out.begin());
            out = out.subspan(taken);
        }
    };
}

inline Identity tablet(std::uint64_t number) { return Identity::random(known_random(number)); }

inline Id person(std::uint64_t number) { return person_of(tablet(number).sign_key()); }

inline Card team_card(std::uint64_t number, std::string_view name = "Awa Diallo") {
    return Card::make(tablet(number), name, "CNFPT", CardKind::team).value();
}

inline Card desk_card(std::uint64_t number = 900) {
    return Card::make(tablet(number), "Bureau", "APFDT", CardKind::desk).value();
}

// A visit that `number` founded, with the desk 900.
inline FoundedVisit founded_by(std::uint64_t number, std::uint64_t seed = 77) {
    const Identity founder = tablet(number);
    const Card founder_card = team_card(number), desk = desk_card();
    return found_visit({founder, founder_card, desk, digest_of_form("")}, known_random(seed)).value();
}

inline std::vector<std::uint8_t> copied(Bytes bytes) { return {bytes.begin(), bytes.end()}; }

// Every copy of `bytes` with one byte altered, one after the other.
template <class Use>
void with_each_byte_altered(Bytes bytes, Use use) {
    std::vector<std::uint8_t> altered = copied(bytes);
    for (std::size_t i = 0; i < altered.size(); ++i) {
        for (const std::uint8_t bit : {std::uint8_t{1}, std::uint8_t{128}}) {
            altered[i] = static_cast<std::uint8_t>(altered[i] ^ bit);
            use(Bytes(altered), i);
            altered[i] = static_cast<std::uint8_t>(altered[i] ^ bit);
        }
    }
}

// Every beginning of `bytes` that is not the whole.
template <class Use>
void with_each_cut(Bytes bytes, Use use) {
    for (std::size_t size = 0; size < bytes.size(); ++size) use(bytes.first(size));
}

inline std::string hex_of(Bytes bytes) { return to_hex(bytes.data(), bytes.size()); }

}  // namespace arpenteur
