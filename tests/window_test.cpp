#include "app/platform/window.h"

#include <chrono>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <thread>

#include "app/platform/font_files.h"
#include "app/widgets/controls.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace arpenteur;

// The graphics driver leaves a few bytes behind when it is unloaded; what we leave is for the other tests to
// find.
extern "C" const char* __asan_default_options();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }

namespace {

bool has_display() { return std::getenv("DISPLAY") != nullptr; }

WindowOptions hidden() { return {.width = 640, .height = 400, .scale = 1.0F, .hidden = true}; }

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

TEST_CASE("without a display there is a reason, and no window") {
    const char* display = std::getenv("DISPLAY");
    const std::string before = display == nullptr ? "" : display;
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");

    const auto window = Window::open(hidden(), {}, Language::french);

    if (!before.empty()) setenv("DISPLAY", before.c_str(), 1);
    REQUIRE_FALSE(window.has_value());
    CHECK_FALSE(window.error().reason.empty());
}

TEST_CASE("a window at rest draws nothing and takes no time, until a worker wakes it or a time comes") {
    if (!has_display()) return;
    auto window = Window::open(hidden(), font_files(font_folders()), Language::french);
    REQUIRE(window.has_value());
    double wake = 0.0;
    const auto screen = [&](Surface& surface) {
        title(surface, "Arpenteur");
        if (wake > surface.now()) surface.wake_at(wake);
    };
    while (window->surface().frames_wanted() > 0) window->turn(screen);

    const int settled = window->frames_drawn();
    const double used = processor_seconds();
    std::thread worker([waker = window->waker()] {
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        waker();
    });
    window->turn(screen);
    worker.join();
    CHECK(processor_seconds() - used < 0.2);
    window->turn(screen);
    CHECK(window->frames_drawn() > settled);

    while (window->surface().frames_wanted() > 0) window->turn(screen);
    wake = window->surface().now() + 0.3;
    window->surface().redraw(1);
    window->turn(screen);
    const int before = window->frames_drawn();
    window->turn(screen);
    CHECK(window->frames_drawn() == before + 1);
    CHECK(window->surface().now() >= wake);
}

TEST_CASE("a picture of a hidden window is written, the same each time, and again after the letters grew") {
    if (!has_display()) return;
    const TemporaryFolder folder;
    auto window = Window::open(hidden(), font_files(font_folders()), Language::french);
    REQUIRE(window.has_value());
    const auto screen = [](Surface& surface) { title(surface, "Été à Noël"); };
    const auto written = [&](const char* name) {
        REQUIRE(window->save_picture(screen, folder.path() / name));
        return std::filesystem::file_size(folder.path() / name);
    };
    const auto first = written("1.png");
    CHECK(written("2.png") == first);
    window->surface().set_scale(1.5F);
    CHECK(written("3.png") > first);
    CHECK_FALSE(window->save_picture(screen, folder.path() / "nowhere" / "4.png"));
}
