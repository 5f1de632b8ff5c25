// The program without a command: its window, until it is closed. At lock the process becomes a new one.
#pragma once

#include <string>

#include "app/commands/invocation.h"

namespace arpenteur {

struct WindowWanted {
    std::string program;  // how it was called
    bool full_screen = false;
};

// Refused where there is no display.
void open_window(const Invocation& call, const WindowWanted& wanted);

}  // namespace arpenteur
