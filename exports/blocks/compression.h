// zstd frames, each with a fresh context and without a dictionary.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "questionnaires/journal/digest.h"

namespace arpenteur {

std::string compressed(std::string_view bytes);

// What the frame holds, if that is exactly `size` bytes, else empty. Never makes room for more than `size`.
std::optional<std::string> decompressed(Bytes frame, std::size_t size);

// The same where the frame itself says how long its content is, up to `limit`.
std::optional<std::string> decompressed_up_to(Bytes frame, std::size_t limit);

}  // namespace arpenteur
