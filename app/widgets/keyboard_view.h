// Draws the on-screen keyboard at the bottom of the display, when it is open. Called by draw_frame.
#pragma once

#include "app/widgets/surface.h"

namespace arpenteur {

void draw_keyboard(Surface& surface);

}  // namespace arpenteur
