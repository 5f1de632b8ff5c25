// Where random bytes come from: an argument, like time and disks. The program passes the system's generator;
// a test passes bytes that it knows.
//
//     const Id person = random_id(random);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "questionnaires/journal/id.h"

namespace arpenteur {

// Fills the whole span, from a generator fit for keys. Throws if the machine cannot.
using Random = std::function<void(std::span<std::uint8_t>)>;

template <std::size_t size>
std::array<std::uint8_t, size> random_bytes(const Random& random) {
    std::array<std::uint8_t, size> bytes{};
    random(bytes);
    return bytes;
}

inline Id random_id(const Random& random) { return Id{random_bytes<16>(random)}; }

}  // namespace arpenteur
