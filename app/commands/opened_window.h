// The window, and behind it the workspace named on the command line.
#pragma once

#include <optional>

#include "app/commands/invocation.h"
#include "app/platform/session_watch.h"
#include "app/platform/window.h"
#include "app/screens/application.h"

namespace arpenteur {

class OpenedWindow {
public:
    // Refuses if there is no display.
    OpenedWindow(const Invocation& call, WindowOptions options);
    // Saves what is being typed. What the disk refuses to the end is reported on standard error.
    ~OpenedWindow();
    OpenedWindow(const OpenedWindow&) = delete;
    OpenedWindow& operator=(const OpenedWindow&) = delete;

    // Locks without becoming a new process: closes everything, and shows the lock screen next.
    void begin_anew();

    // Draws one frame, and locks if the system is about to sleep or its session locks. False once the window
    // is to be closed or the program is locked.
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
