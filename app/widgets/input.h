// What a person did, in order, until a frame takes it. The window fills it from GLFW, a test by hand: both
// are the same to everything above.
//
//     input.press({120, 300});
//     input.release();
//     input.type(U'é');
//     const FrameInput now = input.take();   // the press; the release comes with the next frame
//
// Nothing is ever merged away: a press and a release between two frames make two frames.
#pragma once

#include <cstdint>
#include <deque>
#include <imgui.h>
#include <optional>
#include <variant>
#include <vector>

namespace arpenteur {

enum class KeyCode : std::uint8_t {
    tab,
    enter,
    escape,
    backspace,
    remove,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    letter,  // with Control or Alt held: `letter` says which
};

struct Keystroke {
    KeyCode key = KeyCode::letter;
    char letter = 0;  // in lower case, as the person's layout has it
    bool shift = false;
    bool control = false;
    bool repeated = false;

    bool operator==(const Keystroke&) const = default;
};

// A code point typed, or a key that is not one.
using Typed = std::variant<char32_t, Keystroke>;

struct FrameInput {
    std::optional<ImVec2> pointer;  // none while nothing touches the screen and no wheel turns
    bool down = false;
    bool pressed = false;   // began in this frame
    bool released = false;  // ended in this frame; `pointer` says where
    float wheel = 0.0F;     // in lines, upwards positive
    std::vector<Typed> typed;
    bool hardware_key = false;  // a real keyboard was used
};

class InputQueue {
public:
    void press(ImVec2 at);
    // Ignored while nothing is down: nothing here reacts to a pointer that hovers.
    void move(ImVec2 to);
    void release();
    void wheel(ImVec2 at, float lines);

    enum class From : std::uint8_t { hardware, screen };
    void type(char32_t code, From from = From::hardware);
    void strike(const Keystroke& key, From from = From::hardware);

    // Everything up to, and with, the next press or release; of what was typed, everything up to a key that
    // may move the focus, which comes alone.
    FrameInput take();

    bool waiting() const { return !pointer_.empty() || !typed_.empty() || wheel_ != 0.0F; }
    // A finger is down as far as frames have seen it.
    bool down() const { return down_; }
    void forget();

private:
    enum class Pointer : std::uint8_t { press, move, release };
    struct PointerEvent {
        Pointer kind = Pointer::move;
        ImVec2 at;
    };
    struct TypedEvent {
        Typed what;
        From from = From::hardware;
    };

    std::deque<PointerEvent> pointer_;
    std::deque<TypedEvent> typed_;
    float wheel_ = 0.0F;
    bool held_ = false;  // after everything in the queue
    bool down_ = false;  // after everything taken
    ImVec2 at_{0.0F, 0.0F};
};

}  // namespace arpenteur
