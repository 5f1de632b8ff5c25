// How a file on the disk is described.
#pragma once

#include <cstdint>
#include <string>

#include "app/screens/page.h"

namespace arpenteur {

// "24 novembre 2026 à 18:04", on the clock that the person sees.
std::string when_in_words(const Page& page, std::int64_t milliseconds);

// "12 ko", "3 Mo": enough to tell two files apart.
std::string size_in_words(const Page& page, std::uint64_t bytes);

}  // namespace arpenteur
