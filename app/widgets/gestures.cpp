#include "app/widgets/gestures.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/imgui_versions.h"

namespace arpenteur {

namespace {

constexpr double long_press_time = 0.5;
constexpr double speed_memory = 0.040;  // time constant of the measured speed
constexpr double freshness = 0.080;     // a finger that stopped longer before leaving does not throw
constexpr float least_throw = 60.0F;    // pixels a second
constexpr double slowing = 0.325;       // time constant of coasting
constexpr float standstill = 15.0F;     // pixels a second
constexpr double longest_glide_step = 1.0 / 30.0;
constexpr double frame_time = 1.0 / 60.0;

// The nearest window, from the one under the finger outwards, that can scroll this way.
ImGuiWindow* scrollable(ImGuiWindow* window, bool sideways) {
    for (; window != nullptr; window = window->ParentWindow) {
        if ((sideways ? window->ScrollMax.x : window->ScrollMax.y) > 0.0F) return window;
        if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return nullptr;
    }
    return nullptr;
}

}  // namespace

ImGuiWindow* Gestures::scrolled() const {
    return scrolled_ == 0 ? nullptr : ImGui::FindWindowByID(scrolled_);
}

void Gestures::update(const FrameInput& input, double now, float slop, float wheel_step) {
    long_pressed_ = 0;
    if (input.wheel != 0.0F && !input.down)
        if (ImGuiWindow* window = scrollable(ImGui::GetCurrentContext()->HoveredWindow, false))
            window->Scroll.y =
                std::clamp(window->Scroll.y - input.wheel * wheel_step, 0.0F, window->ScrollMax.y);
    if (input.pressed && input.pointer) begin(*input.pointer, now);
    if (down_ && input.pointer) follow(*input.pointer, now, slop);
    if (input.released) let_go(now);
    if (!down_ && speed_ != 0.0F) coast(now);
    last_time_ = now;
}

void Gestures::begin(ImVec2 at, double now) {
    caught_ = speed_ != 0.0F;
    down_ = true;
    claimed_ = fired_ = false;
    axis_ = Axis::none;
    speed_ = 0.0F;
    start_ = last_ = at;
    start_time_ = last_move_ = now;
    scrolled_ = 0;
}

void Gestures::follow(ImVec2 at, double now, float slop) {
    const ImVec2 from_start(at.x - start_.x, at.y - start_.y);
    const float far_x = std::abs(from_start.x);
    const float far_y = std::abs(from_start.y);
    if (caught_) ImGui::ClearActiveID();
    if (claimed_) return;

    if (axis_ == Axis::none && std::max(far_x, far_y) > slop) {
        const bool sideways = far_x > far_y;
        ImGuiContext& context = *ImGui::GetCurrentContext();
        ImGuiWindow* window = scrollable(context.HoveredWindow, sideways);
        axis_ = sideways ? Axis::x : Axis::y;
        scrolled_ = window == nullptr ? 0 : window->ID;
        // A finger that slid is not a tap, even where nothing scrolls.
        ImGui::ClearActiveID();
        last_ = start_;
    }
    if (axis_ == Axis::none) {
        if (!fired_ && !caught_ && now - start_time_ >= long_press_time) {
            fired_ = true;
            long_pressed_ = ImGui::GetCurrentContext()->ActiveId;
            if (long_pressed_ != 0) ImGui::ClearActiveID();
        }
        return;
    }
    ImGui::ClearActiveID();
    const float moved = axis_ == Axis::x ? at.x - last_.x : at.y - last_.y;
    if (moved == 0.0F) return;
    scroll(-moved);
    const double passed = std::clamp(now - last_move_, 0.001, 0.25);
    const float instant = static_cast<float>(-moved / passed);
    const float weight = static_cast<float>(1.0 - std::exp(-passed / speed_memory));
    speed_ += (instant - speed_) * weight;
    last_ = at;
    last_move_ = now;
}

void Gestures::let_go(double now) {
    down_ = false;
    const bool thrown = axis_ != Axis::none && scrolled_ != 0 && may_coast && now - last_move_ < freshness &&
                        std::abs(speed_) > least_throw;
    if (!thrown) speed_ = 0.0F;
    if (axis_ != Axis::none || fired_ || caught_) ImGui::ClearActiveID();
    if (!thrown) axis_ = Axis::none;
}

void Gestures::coast(double now) {
    const double step = std::clamp(now - last_time_, 0.0, longest_glide_step);
    const ImGuiWindow* window = scrolled();
    if (window != nullptr) {
        scroll(static_cast<float>(speed_ * step));
        speed_ *= static_cast<float>(std::exp(-step / slowing));
        const bool sideways = axis_ == Axis::x;
        const float at = sideways ? window->Scroll.x : window->Scroll.y;
        const float most = sideways ? window->ScrollMax.x : window->ScrollMax.y;
        const bool at_end = (speed_ < 0.0F && at <= 0.0F) || (speed_ > 0.0F && at >= most);
        if (!at_end && std::abs(speed_) >= standstill) return;
    }
    speed_ = 0.0F;
    axis_ = Axis::none;
}

void Gestures::scroll(float by) {
    ImGuiWindow* window = scrolled();
    if (window == nullptr) return;
    // Written at once rather than through SetScrollY, so that several moves in one frame add up.
    if (axis_ == Axis::x)
        window->Scroll.x = std::clamp(window->Scroll.x + by, 0.0F, window->ScrollMax.x);
    else
        window->Scroll.y = std::clamp(window->Scroll.y + by, 0.0F, window->ScrollMax.y);
}

std::optional<ImVec2> Gestures::long_press(ImGuiID id) const {
    if (id == 0 || id != long_pressed_) return std::nullopt;
    return start_;
}

std::optional<double> Gestures::wake_time() const {
    if (coasting()) return last_time_ + frame_time;
    if (down_ && !fired_ && axis_ == Axis::none && !claimed_) return start_time_ + long_press_time;
    return std::nullopt;
}

}  // namespace arpenteur
