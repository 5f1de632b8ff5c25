// Carries out in a visit what a screen asked for there; leaves alone what is asked of the workspace or of the
// window.
#pragma once

#include "app/screens/intentions.h"
#include "app/workspace/open_visit.h"

namespace arpenteur {

// False if the intention is not about a visit. What is too long for one revision is refused, not written.
struct Performed {
    bool here = true;
    std::optional<Words> refused{};
};
Performed perform(OpenVisit& visit, const Intention& intention);

}  // namespace arpenteur
