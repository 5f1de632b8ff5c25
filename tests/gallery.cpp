// Shows every control in a real window; with --picture writes a picture and ends. Not installed.
//
//     gallery --page controls --width 800 --height 1280 --scale 1.25 --touch level/2 --picture controls.png
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "app/platform/font_files.h"
#include "app/platform/window.h"
#include "app/widgets/touch.h"
#include "tests/gallery_screen.h"

using namespace arpenteur;

int main(int argument_count, char** arguments) {
    WindowOptions options{.title = "Arpenteur: controls"};
    int page = 0;
    std::string picture;
    std::string revealed;
    std::vector<std::string> touched;
    CLI::App app("Every control");
    app.add_option("--width", options.width);
    app.add_option("--height", options.height);
    app.add_option("--scale", options.scale);
    app.add_option("--page", page, "0 to 5");
    app.add_option("--picture", picture);
    app.add_option("--reveal", revealed, "a path to scroll to before the picture");
    app.add_option("--touch", touched, "paths to touch before the picture");
    CLI11_PARSE(app, argument_count, arguments);
    options.hidden = !picture.empty();

    auto window = Window::open(options, font_files(font_folders()), Language::french);
    if (!window) {
        fmt::print(stderr, "No window: {}\n", window.error().reason);
        return 1;
    }
    Gallery gallery = Gallery::with_a_note();
    gallery.page = static_cast<GalleryPage>(page);
    const auto screen = [&](Surface& surface) { draw_gallery(surface, gallery); };
    if (picture.empty()) {
        window->run(screen);
        return 0;
    }
    bool written = window->save_picture(screen, picture);
    if (const WidgetRecord* widget = window->surface().registry.find(revealed)) {
        reveal(*widget, window->surface().px(gap));
        written = window->save_picture(screen, picture);
    }
    for (const std::string& path : touched) {
        const WidgetRecord* widget = window->surface().registry.find(path);
        if (widget == nullptr) continue;
        window->surface().input.press(widget->visible().centre());
        window->surface().input.release();
        written = window->save_picture(screen, picture);
    }
    return written ? 0 : 1;
}
