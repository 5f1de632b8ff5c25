// The window, and behind it the workspace that the command names.
#pragma once

#include <optional>

#include "app/commands/invocation.h"
#include "app/platform/session_watch.h"
#include "app/platform/window.h"
#include "app/screens/application.h"

namespace arpenteur {

class OpenedWindow {
public:
    // Refused where there is no display.
    OpenedWindow(const Invocation& call, WindowOptions options);
    // Keeps what is being typed; what the disk refuses to the last is said on standard error.
    ~OpenedWindow();
    OpenedWindow(const OpenedWindow&) = delete;
    OpenedWindow& operator=(const OpenedWindow&) = delete;

    // What locking does, without becoming a new process: everything is closed, and the lock screen is next.
    void begin_anew();

    // Draws, and locks when the system is about to sleep or its session locks. False once the window is to be
    // closed, or the program is locked.
    bool turn();

    Window& window() { return *window_; }
    Application& application() { return *application_; }
    Window::Screen screen() {
        return [this](Surface& surface) { application_->draw(surface); };
    }

private:
    void close();

    std::optional<Window> window_;
    Beginning beginning_;
    std::optional<Application> application_;
    std::optional<SessionWatch> session_;
};

}  // namespace arpenteur
