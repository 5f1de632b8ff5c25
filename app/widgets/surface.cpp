#include "app/widgets/surface.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/imgui_versions.h"

namespace arpenteur {

namespace {

constexpr float tremble = 10.0F;     // what a finger may move and still tap
constexpr float wheel_step = 90.0F;  // what one notch of a mouse's wheel scrolls
constexpr double toast_time = 4.0;
constexpr int settling_frames = 3;  // handle the event, see what it changed, and one for safety
constexpr double longest_frame = 1.0 / 30.0;
constexpr double shortest_frame = 1.0 / 1000.0;
const ImVec2 nowhere(-FLT_MAX, -FLT_MAX);

}  // namespace

Surface::Surface(FontFiles files, float scale, Language shown_language)
    : theme(scale), language(shown_language), context_(nullptr), files_(std::move(files)) {
    IMGUI_CHECKVERSION();
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    imgui_versions::see_events_at_once(io);
    fonts = Fonts(*io.Fonts, files_, scale);
    apply(theme, ImGui::GetStyle());
}

Surface::~Surface() { ImGui::DestroyContext(context_); }

void Surface::set_scale(float scale) {
    next_scale_ = scale;
    redraw(settling_frames);
}

bool Surface::apply_scale() {
    if (!next_scale_) return false;
    ImGui::SetCurrentContext(context_);
    theme = Theme(*next_scale_);
    fonts = Fonts(*ImGui::GetIO().Fonts, files_, *next_scale_);
    apply(theme, ImGui::GetStyle());
    heights_.clear();
    next_scale_.reset();
    return true;
}

void Surface::begin_frame(double now, ImVec2 display) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    apply_scale();
    if (frames_wanted_ > 0) --frames_wanted_;
    wake_.reset();
    io.DeltaTime = static_cast<float>(std::clamp(now - now_, shortest_frame, longest_frame));
    now_ = now;
    if (display.x != display_.x || display.y != display_.y) redraw(settling_frames);
    display_ = display;
    io.DisplaySize = display;

    frame = input.take();
    if (frame.pressed || frame.released || !frame.typed.empty() || frame.wheel != 0.0F)
        redraw(settling_frames - 1);
    imgui_versions::set_pointer(io, frame.pointer.value_or(nowhere), frame.down);

    registry.clear();
    layer = screen_layer;
    rooms.clear();
    const std::string focused = focus.path();
    focus.begin_frame(frame);
    // Escape closes the keyboard first, then leaves the field; only then is it the screen's.
    if (focus.on_field() && (keyboard.open() || focus.layer() == screen_layer) && focus.take_escape()) {
        if (!keyboard.open()) focus.leave();
        keyboard.dismiss();
    }
    if (focused != focus.path()) redraw(settling_frames);
    const bool was_open = keyboard.open();
    keyboard.begin_frame(focus.on_field() ? focus.stop() : nullptr, frame);
    if (was_open != keyboard.open()) {
        if (focus.on_field()) editor(focus.path()).show_caret = settling_frames;
        redraw(settling_frames);
    }

    ImGui::NewFrame();
    gestures.update(frame, now, tremble * theme.scale(), wheel_step * theme.scale());
}

void Surface::end_frame() {
    ImGui::Render();
    if (const auto time = gestures.wake_time()) wake_at(*time);
    if (input.waiting()) redraw(1);
}

Box Surface::screen() const {
    const float taken = keyboard.open() ? keyboard.height(display_, theme) : 0.0F;
    return {{0.0F, 0.0F}, {display_.x, display_.y - taken}};
}

float Surface::width() const {
    const float room = rooms.empty() ? 0.0F : rooms.back();
    return std::floor(room > 0.0F ? room : ImGui::GetContentRegionAvail().x);
}

void Surface::say(std::string text, Tone tone) {
    toasts_.push_back({std::move(text), tone, now_ + toast_time});
    redraw();
}

void Surface::drop_toasts_until_now() {
    std::erase_if(toasts_, [this](const Toast& toast) { return toast.until <= now_; });
}

bool Surface::shortcut(char letter) const {
    if (layer != focus.layer()) return false;
    return std::any_of(frame.typed.begin(), frame.typed.end(), [letter](const Typed& typed) {
        const auto* key = std::get_if<Keystroke>(&typed);
        return key != nullptr && key->control && key->key == KeyCode::letter && key->letter == letter;
    });
}

bool Surface::typed(char32_t code) const {
    if (focus.on_field() || layer != focus.layer()) return false;
    return std::find(frame.typed.begin(), frame.typed.end(), Typed(code)) != frame.typed.end();
}

void Surface::redraw(int frames) { frames_wanted_ = std::max(frames_wanted_, frames); }

void Surface::wake_at(double time) { wake_ = wake_ ? std::min(*wake_, time) : time; }

EditorState& Surface::editor(std::string_view path) {
    const auto known = editors_.find(path);
    return known != editors_.end() ? known->second : editors_[std::string(path)];
}

void Surface::forget() {
    registry.clear();
    input.forget();
    frame = FrameInput();
    gestures.stop();
    focus = Focus();
    editors_.clear();
    heights_.clear();
    toasts_.clear();
    clipboard.own.clear();
    redraw(settling_frames);
}

}  // namespace arpenteur
