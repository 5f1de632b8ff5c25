// The window that people touch: it feeds a Surface with what they do, shows what is drawn on it, and sleeps
// between.
//
//     auto window = Window::open({.title = "Arpenteur"}, font_files(font_folders()), Language::french);
//     if (!window) return say(window.error().reason);
//     window->run([&](Surface& surface) { draw_screen(surface); });
//
// At rest it uses no processor time at all: it draws when somebody touches something, when a widget
// asked for a time, or when a worker thread calls what waker() gave.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <tl/expected.hpp>

#include "app/widgets/surface.h"

namespace arpenteur {

struct WindowOptions {
    std::string title = "Arpenteur";
    int width = 1280;
    int height = 800;
    float scale = 0.0F;  // 0: what the system says of its screen
    bool full_screen = false;
    bool hidden = false;  // drawn, never shown: for pictures
};

// No display, no OpenGL: the program then works from its command line only.
struct NoWindow {
    std::string reason;
};

class Window {
public:
    using Screen = std::function<void(Surface&)>;

    // One window in a process, on its first thread.
    static tl::expected<Window, NoWindow> open(const WindowOptions& options, FontFiles fonts,
                                               Language language);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) = delete;

    Surface& surface();

    // Draws and waits until the window is closed. What `screen` throws ends it and passes through.
    void run(const Screen& screen);
    // One turn of it: waits for something to happen, draws if needed. False once the window is to be closed.
    bool turn(const Screen& screen);
    void close();
    // After turn() gave false: it stays open all the same.
    void stay_open();

    // To be called from any thread, as often as one likes, until the window is destroyed: the screen is drawn
    // again soon.
    std::function<void()> waker() const;

    // Draws until the screen has settled, and writes it as a PNG. False when the file cannot be written.
    bool save_picture(const Screen& screen, const std::filesystem::path& png);

    // How many frames were drawn: what a test of the sleep counts.
    int frames_drawn() const;

private:
    class Inside;
    explicit Window(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace arpenteur
