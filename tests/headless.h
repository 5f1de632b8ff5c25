// A screen without a window: real widgets, real layout, no graphics card, and a clock that only tests move.
//
//     Headless screen([&](Surface& surface) { draw_note(surface, view, draft); });
//     screen.tap("level/3");
//     CHECK(screen.widget("level/3").selected);
//     CHECK(screen.complaints() == none);
//
// Every action draws the frames that it needs to settle.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/surface.h"

namespace arpenteur {

struct HeadlessLook {
    float width = 1280.0F;
    float height = 800.0F;
    float scale = 1.0F;
    Language language = Language::french;
};

// What complaints() is compared with.
inline const std::vector<std::string> none;

// The fonts of this machine, read once for each Headless; its folders are those of the packages.
FontFiles test_fonts();

class Headless {
public:
    using Screen = std::function<void(Surface&)>;

    explicit Headless(Screen screen, HeadlessLook look = {});

    Surface& surface() { return surface_; }
    double now() const { return now_; }

    void frame();
    void frames(int count);
    // Draws until nobody asks for a frame any more.
    void settle();
    // Lets time pass, a sixtieth of a second a frame.
    void wait(double seconds);
    void resize(float width, float height);
    void draw(Screen screen);  // another one from now on

    // Throws std::runtime_error, with the paths that there are, when none has that name.
    const WidgetRecord& widget(std::string_view path) const;
    bool has(std::string_view path) const { return surface_.registry.find(path) != nullptr; }

    // Scrolls until it shows, then a finger comes and leaves in its middle. Throws when it cannot be reached,
    // or when something lies over it.
    void tap(std::string_view path);
    void tap_at(ImVec2 at);
    void press(ImVec2 at);
    void move(ImVec2 to);
    void release();
    // From one place to another in this time, in steps of one frame.
    void drag(ImVec2 from, ImVec2 to, double seconds = 0.25);
    void long_press(std::string_view path);

    // By a real keyboard.
    void type(std::string_view text);
    void strike(KeyCode key, bool shift = false);
    void control(char letter, bool shift = false);
    // By the keyboard on the screen, which must be open: capitals through Maj, digits
    // through its other page, â and ë through ^ and ¨.
    void type_on_screen(std::string_view text);

    // What can be read, in the order in which it was drawn.
    std::vector<std::string> texts() const;
    bool shows(std::string_view text) const;
    // The whole screen as lines of text: "[level/3] Maîtrisé (selected)".
    std::string as_text() const;

    // Everything that is wrong with the screen as it stands: targets too small, two that overlap, what is cut
    // and cannot be reached, texts wider than their box, glyphs that no font has, one path for two widgets.
    std::vector<std::string> complaints() const;

private:
    void bring_into_view(std::string_view path);
    bool tap_key(std::string_view label);
    bool tap_letter(char32_t code);

    Surface surface_;
    Screen screen_;
    ImVec2 display_;
    double now_ = 100.0;
};

}  // namespace arpenteur
