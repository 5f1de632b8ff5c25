// Does in a visit what a screen asked for there; what is asked of the workspace or of the window is left
// alone.
#pragma once

#include "app/screens/intentions.h"
#include "app/workspace/open_visit.h"

namespace arpenteur {

// False where the intention is not about a visit. What is too long for one revision is not written, and said.
struct Performed {
    bool here = true;
    std::optional<Words> refused{};
};
Performed perform(OpenVisit& visit, const Intention& intention);

}  // namespace arpenteur
