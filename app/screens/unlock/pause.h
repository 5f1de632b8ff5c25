// The pause: the screen of a tablet that listens is hidden, its keys stay, and six digits bring it back. And
// the countdown that says that it is near.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "app/widgets/surface.h"
#include "app/workspace/user_error.h"

namespace arpenteur {

struct Pause {
    std::string typed{};
    int tries_left = 0;                       // before the full lock
    bool wrong = false;                       // the last code
    std::optional<UserError> not_recorded{};  // why the full lock waits
};

struct PauseAsked {
    bool judge = false;  // what is typed
    bool lock = false;
};
PauseAsked draw_pause(Surface& surface, Pause& state);

enum class Near : std::uint8_t { pause, lock };
// Over the screen; whatever is touched under it does nothing.
void draw_countdown(Surface& surface, Near what, std::chrono::milliseconds left);

}  // namespace arpenteur
