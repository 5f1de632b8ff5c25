// Whose tablet it will be.
#pragma once

#include <optional>

#include "app/widgets/surface.h"
#include "app/workspace/workspace.h"

namespace arpenteur {

// "name", "organisation", "desk".
void draw_owner_fields(Surface& surface, NewWorkspace& owner);

// Without the spaces around; empty until all is filled in.
std::optional<NewWorkspace> filled_in(const NewWorkspace& owner);

}  // namespace arpenteur
