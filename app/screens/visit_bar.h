// What stands over every screen of a visit: whose it is, whether everything is on the disk, the way home, the
// other screens.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/page.h"

namespace arpenteur {

// Draws it; what follows is drawn below. Returns which of the screens ("part/0", …) was touched; asks by
// itself for the way back and for the lock.
std::optional<std::size_t> visit_bar(VisitPage& page, const std::vector<std::string>& screens,
                                     std::size_t here);

}  // namespace arpenteur
