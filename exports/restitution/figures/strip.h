// Where one thing stands, in a line: five places, and the ones that it holds.
#pragma once

#include "exports/restitution/figures/board.h"

namespace arpenteur {

Html strip(const Alternative& alternative, Reach reach);

}  // namespace arpenteur
