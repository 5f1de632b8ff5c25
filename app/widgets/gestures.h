// What a finger means beyond a tap: dragging scrolls what lies under it, letting go while moving lets it
// coast, holding still is a long press. Once a drag or a long press is seen, the widget under the finger no
// longer gets a tap.
//
// Time is the frame's: a test moves it by hand.
#pragma once

#include <imgui.h>
#include <optional>
#include <string_view>

#include "app/widgets/input.h"

struct ImGuiWindow;

namespace arpenteur {

class Gestures {
public:
    // After ImGui::NewFrame, before anything is drawn. `slop` is how far a finger may tremble,
    // `wheel_step` what one notch of a mouse's wheel scrolls.
    void update(const FrameInput& input, double now, float slop, float wheel_step);

    // A widget that follows the finger itself says so in the frame of the press; until the release nothing
    // scrolls.
    void claim() { claimed_ = true; }

    // Where a long press began on the widget `id`, in the one frame where it is recognised.
    std::optional<ImVec2> long_press(ImGuiID id) const;

    bool dragging() const { return axis_ != Axis::none; }
    bool coasting() const { return speed_ != 0.0F && !down_; }
    // When the next frame is needed although nobody moves.
    std::optional<double> wake_time() const;
    void stop() { *this = Gestures(); }

    // Scrolling that slows down after the finger has left; off for people whom motion disturbs.
    bool may_coast = true;

private:
    enum class Axis { none, x, y };

    void begin(ImVec2 at, double now);
    void follow(ImVec2 at, double now, float slop);
    void let_go(double now);
    void coast(double now);
    void scroll(float by);
    ImGuiWindow* scrolled() const;

    bool down_ = false;
    bool claimed_ = false;
    bool caught_ = false;  // the press stopped a coasting list: no tap
    bool fired_ = false;   // the long press of this touch was given
    ImVec2 start_{0.0F, 0.0F};
    ImVec2 last_{0.0F, 0.0F};
    double start_time_ = 0.0;
    double last_move_ = 0.0;
    double last_time_ = 0.0;
    Axis axis_ = Axis::none;
    ImGuiID scrolled_ = 0;
    float speed_ = 0.0F;  // pixels a second, the way the content moves
    ImGuiID long_pressed_ = 0;
};

}  // namespace arpenteur
