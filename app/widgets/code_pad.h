// A secret number, typed a digit a touch on large keys, or on a real keyboard. What is typed shows as discs.
//
//     if (code_pad(surface, "pause", typed, 6)) judge(std::exchange(typed, {}));
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/widgets/surface.h"

namespace arpenteur {

// True in the frame in which `typed` got its last digit. Its keys are "path/0" to "path/9" and "path/erase".
bool code_pad(Surface& surface, std::string_view path, std::string& typed, std::size_t digits,
              bool enabled = true);

}  // namespace arpenteur
