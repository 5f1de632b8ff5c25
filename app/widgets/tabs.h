// The parts of one thing, side by side under its top bar: a few short words, one of them here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/widgets/surface.h"

namespace arpenteur {

// Across the window, on a second line where they do not fit on one; not drawn while the keyboard leaves too
// little height for it. The index of the one tapped: "path/0", "path/1", …
std::optional<std::size_t> tabs(Surface& surface, std::string_view path, std::span<const std::string> labels,
                                std::size_t here);

}  // namespace arpenteur
