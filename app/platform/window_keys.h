// What GLFW calls the keys that the widgets know.
#pragma once

#include <optional>

#include "app/widgets/input.h"

namespace arpenteur {

// Nothing for a key that types a character (it comes by itself) or that nobody here listens to. With Control
// held, a letter is the one that the person's layout has on that key.
std::optional<Keystroke> keystroke(int key, int scancode, int action, int modifiers);

}  // namespace arpenteur
