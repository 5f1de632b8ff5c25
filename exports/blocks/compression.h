// zstd frames, each with a fresh context and without a dictionary.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "questionnaires/journal/digest.h"

namespace arpenteur {

std::string compressed(std::string_view bytes);

// The content of the frame, if it is exactly `size` bytes, else empty. Never allocates more than `size`.
std::optional<std::string> decompressed(Bytes frame, std::size_t size);

// The same, if the frame itself states the size of its content, up to `limit`.
std::optional<std::string> decompressed_up_to(Bytes frame, std::size_t limit);

}  // namespace arpenteur
