// The program without a command: runs the window until it is closed. Locking replaces the process with a new
// one.
#pragma once

#include <string>

#include "app/commands/invocation.h"

namespace arpenteur {

struct WindowWanted {
    std::string program;  // the name by which it was called
    bool full_screen = false;
};

// Refuses if there is no display.
void open_window(const Invocation& call, const WindowWanted& wanted);

}  // namespace arpenteur
