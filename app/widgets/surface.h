// What a frame is drawn on: theme, fonts, input, gestures, focus, keyboard, the record of what was drawn, and
// the time. Every widget takes it by reference, and it is the only thing that lives from one frame to the
// next. One Surface owns one ImGui context, which is the only global.
//
//     Surface surface(std::move(font_files), 1.25F, Language::french);
//     draw_frame(surface, now, {1280, 800}, [&](Surface& s) { ... });     // frame.h
//     if (surface.frames_wanted() == 0) sleep_until(surface.wake_time());
#pragma once

#include <functional>
#include <imgui.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/box.h"
#include "app/widgets/editing.h"
#include "app/widgets/focus.h"
#include "app/widgets/fonts.h"
#include "app/widgets/gestures.h"
#include "app/widgets/input.h"
#include "app/widgets/keyboard.h"
#include "app/widgets/registry.h"
#include "app/widgets/theme.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

// What a tone means is shown by colour, by icon and by place: never by colour alone.
enum class Tone : std::uint8_t { neutral, info, done, attention, error };

struct Toast {
    std::string text;
    Tone tone = Tone::neutral;
    double until = 0.0;
};

// The window fills in the system's; without it, what was cut stays inside the program.
struct Clipboard {
    std::function<void(const std::string&)> put;
    std::function<std::string()> get;
    std::string own;
};

// What a field remembers between frames besides its text.
struct EditorState {
    TextEditing editing;
    float scroll_x = 0.0F;
    std::optional<float> wished_x;  // where up and down try to stay
    bool had_focus = false;
    int show_caret = 0;     // frames in which to scroll to it: growing text is known a frame late
    bool in_clear = false;  // a password that its owner asked to see
};

class Surface {
public:
    Surface(FontFiles files, float scale, Language language);
    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    Theme theme;
    Fonts fonts;
    Language language;
    InputQueue input;
    FrameInput frame;  // what of it this frame sees
    Registry registry;
    Gestures gestures;
    Focus focus;
    Keyboard keyboard;
    Clipboard clipboard;

    double now() const { return now_; }
    ImVec2 display() const { return display_; }
    // The display without the on-screen keyboard: what a screen may use.
    Box screen() const;
    bool portrait() const { return display_.y > display_.x; }
    float px(float length_at_scale_1) const { return theme.px(length_at_scale_1); }

    // The width that the next control may take.
    float width() const;

    // Says something for four seconds, over everything.
    void say(std::string text, Tone tone = Tone::done);
    const std::vector<Toast>& toasts() const { return toasts_; }
    void drop_toasts_until_now();

    // Control and this letter, wherever the focus is.
    bool shortcut(char letter) const;
    // This character, while no field has the focus: digits that choose a level.
    bool typed(char32_t code) const;

    // Asks for frames, now or at a time. Forgetting one shows as "it only moves when I touch it".
    void redraw(int frames = 2);
    void wake_at(double time);
    int frames_wanted() const { return frames_wanted_; }
    std::optional<double> wake_time() const { return wake_; }

    // Builds the letters again, before the next frame.
    void set_scale(float scale);
    // Does it, if it was asked for. True if the letters were built again: the window then sends them to the
    // graphics card, before the next frame begins.
    bool apply_scale();

    // Everything that was typed or shown leaves memory: at lock.
    void forget();

    // For widgets only.
    EditorState& editor(std::string_view path);
    std::map<std::string, float, std::less<>>& heights() { return heights_; }
    void begin_frame(double now, ImVec2 display);
    void end_frame();
    Layer layer = screen_layer;
    bool narrow_rail = false;
    std::vector<float> rooms;  // widths set by what contains the next control; 0: the window's

private:
    ImGuiContext* context_;
    FontFiles files_;
    double now_ = 0.0;
    ImVec2 display_{0.0F, 0.0F};
    std::vector<Toast> toasts_;
    std::map<std::string, EditorState, std::less<>> editors_;
    std::map<std::string, float, std::less<>> heights_;
    std::optional<double> wake_;
    std::optional<float> next_scale_;
    int frames_wanted_ = 3;
};

// Limits the width of the controls drawn while it lives; 0 gives the window's back.
class Room {
public:
    Room(Surface& surface, float width) : surface_(surface) { surface_.rooms.push_back(width); }
    ~Room() { surface_.rooms.pop_back(); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

private:
    Surface& surface_;
};

}  // namespace arpenteur
