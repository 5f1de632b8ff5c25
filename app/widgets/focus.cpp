#include "app/widgets/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace arpenteur {

namespace {

// Frames that a focus may wait for its widget: asked for before the screen is drawn, or drawn a frame late.
constexpr int patience = 3;

bool is_arrow(KeyCode key) {
    return key == KeyCode::left || key == KeyCode::right || key == KeyCode::up || key == KeyCode::down;
}

// How far `to` is from `from` going that way; infinite when it is not that way at all. Going sideways costs
// double.
float distance(const Box& from, const Box& to, KeyCode towards) {
    const ImVec2 a = from.centre();
    const ImVec2 b = to.centre();
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const bool sideways = towards == KeyCode::left || towards == KeyCode::right;
    const bool forwards = towards == KeyCode::right || towards == KeyCode::down;
    const float along = sideways ? dx : dy;
    const float ahead = forwards ? along : -along;
    const float aside = sideways ? dy : dx;
    if (ahead <= 1.0F) return std::numeric_limits<float>::infinity();
    return ahead + 2.0F * std::abs(aside);
}

}  // namespace

void Focus::begin_frame(FrameInput& input) {
    settle_layer();
    activated_ = escape_ = reveal_ = false;
    const bool known = path_.empty() || stop() != nullptr;
    absent_ = known ? 0 : absent_ + 1;
    if (absent_ > patience) leave();
    if (input.pressed) by_keys_ = false;
    std::erase_if(input.typed, [this](const Typed& typed) { return moves(typed); });
}

void Focus::settle_layer() {
    Layer top = screen_layer;
    for (const FocusStop& stop : stops_) top = std::max(top, stop.layer);
    if (top > layer_) {
        covered_.resize(static_cast<std::size_t>(top));
        const bool below = std::any_of(stops_.begin(), stops_.end(), [this, top](const FocusStop& stop) {
            return stop.layer < top && stop.path == path_;
        });
        covered_[static_cast<std::size_t>(layer_)] = path_;
        if (below) leave();
    } else if (top < layer_) {
        // A screen that already moved the focus somewhere has its way.
        const bool drawn = std::any_of(stops_.begin(), stops_.end(),
                                       [this](const FocusStop& stop) { return stop.path == path_; });
        if (!drawn) path_ = covered_[static_cast<std::size_t>(top)];
        covered_.resize(static_cast<std::size_t>(top));
    }
    layer_ = top;
    std::erase_if(stops_, [top](const FocusStop& stop) { return stop.layer != top; });
    ring_ = std::move(stops_);
    stops_.clear();
}

const FocusStop* Focus::stop() const {
    const auto at = std::find_if(ring_.begin(), ring_.end(),
                                 [this](const FocusStop& stop) { return stop.path == path_; });
    return at == ring_.end() ? nullptr : &*at;
}

bool Focus::moves(const Typed& typed) {
    const FocusStop* here = stop();
    if (const auto* code = std::get_if<char32_t>(&typed)) {
        if (here == nullptr || here->field || *code != U' ') return false;
        activated_ = by_keys_ = true;
        return true;
    }
    const auto& key = std::get<Keystroke>(typed);
    if (key.key == KeyCode::tab) {
        step(key.shift ? -1 : 1);
        return true;
    }
    if (key.key == KeyCode::escape) {
        escape_ = true;
        return true;
    }
    if (here != nullptr && here->field) return false;
    if (here != nullptr && key.key == KeyCode::enter) {
        activated_ = by_keys_ = true;
        return true;
    }
    if (is_arrow(key.key) && !key.control) {
        go(key.key);
        return true;
    }
    return false;
}

void Focus::step(int by) {
    if (ring_.empty()) return;
    const auto count = static_cast<int>(ring_.size());
    int next = by > 0 ? 0 : count - 1;
    if (const FocusStop* here = stop()) next = (static_cast<int>(here - ring_.data()) + by + count) % count;
    path_ = ring_[static_cast<std::size_t>(next)].path;
    by_keys_ = reveal_ = true;
}

void Focus::go(KeyCode towards) {
    const FocusStop* here = stop();
    if (here == nullptr) {
        step(towards == KeyCode::up || towards == KeyCode::left ? -1 : 1);
        return;
    }
    const FocusStop* nearest = nullptr;
    float least = std::numeric_limits<float>::infinity();
    for (const FocusStop& stop : ring_) {
        // What lies in the same window is nearer than what lies anywhere else.
        const float far =
            distance(here->box, stop.box, towards) + (stop.window == here->window ? 0.0F : 10000.0F);
        if (far < least) nearest = &stop, least = far;
    }
    by_keys_ = true;
    if (nearest == nullptr) return;
    path_ = nearest->path;
    reveal_ = true;
}

void Focus::move_to(std::string path) {
    path_ = std::move(path);
    absent_ = 0;
}

bool Focus::take_escape() { return std::exchange(escape_, false); }

bool Focus::take_reveal(std::string_view path) { return on(path) && std::exchange(reveal_, false); }

}  // namespace arpenteur
