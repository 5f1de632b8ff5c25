// Names as people write them, and the nearest one where a name is not found.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace arpenteur {

// A to Z in lower case; other letters stay as they are.
std::string lowered(std::string_view text);

// True if it may stand in ${}: a letter or underscore, then letters, digits, underscores, hyphens and full stops.
// Letters are those of any script.
bool is_name(std::string_view text);

// How many single bytes to insert, remove, replace or swap with their neighbour to get from a to b.
int distance(std::string_view a, std::string_view b);

// The candidate that the writer probably meant: the nearest one, ignoring case, if it differs by at most a third
// of the name's length; the first of several that are equally near.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

}  // namespace arpenteur
