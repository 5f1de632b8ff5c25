#include "app/widgets/input.h"

namespace arpenteur {

namespace {

bool may_move_focus(const Typed& typed) {
    const auto* key = std::get_if<Keystroke>(&typed);
    if (key == nullptr) return false;
    return key->key == KeyCode::tab || key->key == KeyCode::enter || key->key == KeyCode::escape;
}

}  // namespace

void InputQueue::press(ImVec2 at) {
    if (held_) return;
    held_ = true;
    pointer_.push_back({Pointer::press, at});
}

void InputQueue::move(ImVec2 to) {
    if (!held_) return;
    if (!pointer_.empty() && pointer_.back().kind == Pointer::move)
        pointer_.back().at = to;
    else
        pointer_.push_back({Pointer::move, to});
}

void InputQueue::release() {
    if (!held_) return;
    held_ = false;
    pointer_.push_back({Pointer::release, {}});
}

void InputQueue::wheel(ImVec2 at, float lines) {
    wheel_ += lines;
    if (!held_ && pointer_.empty()) at_ = at;
}

void InputQueue::type(char32_t code, From from) { typed_.push_back({code, from}); }

void InputQueue::strike(const Keystroke& key, From from) { typed_.push_back({key, from}); }

FrameInput InputQueue::take() {
    FrameInput frame;
    while (!pointer_.empty() && !frame.pressed && !frame.released) {
        const PointerEvent event = pointer_.front();
        pointer_.pop_front();
        if (event.kind != Pointer::release) at_ = event.at;
        frame.pressed = event.kind == Pointer::press;
        frame.released = event.kind == Pointer::release;
        if (frame.pressed) down_ = true;
        if (frame.released) down_ = false;
    }
    frame.down = down_;
    if (down_ || frame.released || wheel_ != 0.0F) frame.pointer = at_;

    while (!typed_.empty()) {
        const bool alone = may_move_focus(typed_.front().what);
        if (alone && !frame.typed.empty()) break;
        if (typed_.front().from == From::hardware) frame.hardware_key = true;
        frame.typed.push_back(typed_.front().what);
        typed_.pop_front();
        if (alone) break;
    }
    frame.wheel = wheel_;
    wheel_ = 0.0F;
    return frame;
}

void InputQueue::forget() { *this = InputQueue(); }

}  // namespace arpenteur
