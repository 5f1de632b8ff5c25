// Where one thing stands, inside a line of text: five places, with its own filled.
#pragma once

#include "exports/restitution/figures/board.h"

namespace arpenteur {

Html strip(const Alternative& alternative, Reach reach);

}  // namespace arpenteur
