// One frame: input taken, the screen drawn in what the keyboard leaves, then toasts and keyboard over it.
#pragma once

#include <functional>

#include "app/widgets/surface.h"

namespace arpenteur {

// `now` is in seconds of a clock that only goes forwards. Afterwards ImGui::GetDrawData() is what to show.
void draw_frame(Surface& surface, double now, ImVec2 display, const std::function<void(Surface&)>& screen);

}  // namespace arpenteur
