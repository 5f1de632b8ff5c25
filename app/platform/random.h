// Randomness fit for keys, from the system's generator.
#pragma once

#include <cstdint>
#include <span>

namespace arpenteur {

// Fills the whole span. Waits, once after the machine started, until the generator is ready; throws
// std::system_error if there is none.
void fill_random(std::span<std::uint8_t> bytes);

}  // namespace arpenteur
