// A source that is being entered is not part of the visit until it is heard. Until then it is a draft, so
// that a lock or a fall of the tablet loses neither its title nor who was ticked.
#pragma once

#include <optional>

#include "app/screens/interview/interview.h"

namespace arpenteur {

// What was being entered when the tablet was locked.
std::optional<Source> drafted_new_source(const VisitPage& page);

// After each frame: the draft is what the dialog holds, and goes with it.
void keep_new_source(VisitPage& page, const std::optional<Source>& wanted);

}  // namespace arpenteur
