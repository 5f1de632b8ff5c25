#include "tests/headless.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <stdexcept>

#include "app/platform/font_files.h"
#include "app/widgets/frame.h"
#include "app/widgets/touch.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr double frame_time = 1.0 / 60.0;
constexpr int most_frames = 600;

std::string place_of(const Box& box) {
    return fmt::format("({:.0f}, {:.0f}) to ({:.0f}, {:.0f})", box.min.x, box.min.y, box.max.x, box.max.y);
}

bool reacts(const WidgetRecord& widget, Layer top) {
    return widget.enabled && (widget.layer == top || widget.layer == keyboard_layer);
}

Layer top_layer(const Registry& registry) {
    Layer top = screen_layer;
    for (const WidgetRecord& widget : registry.widgets())
        if (widget.layer != keyboard_layer) top = std::max(top, widget.layer);
    return top;
}

class Inspection {
public:
    explicit Inspection(const Surface& surface)
        : surface_(surface), registry_(surface.registry), top_(top_layer(surface.registry)) {}

    std::vector<std::string> run() {
        for (const std::string& path : registry_.duplicates())
            complain("{}: two widgets have this path", path);
        for (const WidgetRecord& widget : registry_.widgets())
            if (widget.layer == top_ || widget.layer == keyboard_layer) inspect(widget);
        overlaps();
        for (const TextRecord& text : registry_.texts()) inspect(text);
        for (const auto& [code, times] : registry_.missing_glyphs())
            complain("U+{:04X}: no font has it ({} times)", static_cast<unsigned>(code), times);
        return std::move(found_);
    }

private:
    template <class... Arguments>
    void complain(const char* words, const Arguments&... arguments) {
        found_.push_back(fmt::format(fmt::runtime(words), arguments...));
    }

    void inspect(const WidgetRecord& widget) {
        const float least = surface_.px(target) - 0.5F;
        if (widget.box.width() < least || widget.box.height() < least)
            complain("{}: {:.0f} x {:.0f} is less than a finger needs", widget.path, widget.box.width(),
                     widget.box.height());
        if (!widget.reachable)
            complain("{}: cut, and nothing scrolls to it, {}", widget.path, place_of(widget.box));
        const Box shown = widget.visible();
        const Box display{{0.0F, 0.0F}, surface_.display()};
        if (!shown.empty() && !display.contains(shown.inset(0.5F, 0.5F)))
            complain("{}: outside of the display, {}", widget.path, place_of(shown));
        if (widget.label.empty()) complain("{}: it has no label", widget.path);
    }

    void overlaps() {
        const auto& widgets = registry_.widgets();
        for (auto first = widgets.begin(); first != widgets.end(); ++first) {
            if (!reacts(*first, top_)) continue;
            for (auto second = first + 1; second != widgets.end(); ++second) {
                if (!reacts(*second, top_)) continue;
                const Box both = first->visible().common(second->visible());
                if (both.width() > 0.5F && both.height() > 0.5F)
                    complain("{} and {} overlap at {}", first->path, second->path, place_of(both));
            }
        }
    }

    void inspect(const TextRecord& text) {
        if (text.shortened) complain("\"{}\" does not fit in {:.0f} pixels", text.text, text.room);
        if (text.width > text.room + 1.5F)
            complain("\"{}\" takes {:.0f} pixels of {:.0f}", text.text, text.width, text.room);
    }

    const Surface& surface_;
    const Registry& registry_;
    Layer top_;
    std::vector<std::string> found_;
};

}  // namespace

FontFiles test_fonts() { return font_files(font_folders()); }

Headless::Headless(Screen screen, HeadlessLook look)
    : surface_(test_fonts(), look.scale, look.language),
      screen_(std::move(screen)),
      display_(look.width, look.height) {
    settle();
}

void Headless::frame() {
    now_ += frame_time;
    draw_frame(surface_, now_, display_, screen_);
}

void Headless::frames(int count) {
    for (int drawn = 0; drawn < count; ++drawn) frame();
}

void Headless::settle() {
    frames(2);
    for (int drawn = 0; drawn < most_frames; ++drawn) {
        const bool moving = surface_.gestures.coasting();
        if (surface_.frames_wanted() == 0 && !surface_.input.waiting() && !moving) return;
        frame();
    }
    throw std::runtime_error("the screen never settles: something asks for frames without end");
}

void Headless::wait(double seconds) { frames(static_cast<int>(std::lround(seconds / frame_time))); }

void Headless::resize(float width, float height) {
    display_ = ImVec2(width, height);
    settle();
}

void Headless::draw(Screen screen) {
    screen_ = std::move(screen);
    surface_.redraw(3);
    settle();
}

const WidgetRecord& Headless::widget(std::string_view path) const {
    if (const WidgetRecord* found = surface_.registry.find(path)) return *found;
    std::string known;
    for (const WidgetRecord& widget : surface_.registry.widgets())
        if (widget.layer != keyboard_layer) known += "\n  " + widget.path;
    throw std::runtime_error(fmt::format("nothing on the screen is called {}; there are{}", path, known));
}

void Headless::bring_into_view(std::string_view path) {
    for (int attempt = 0; attempt < 4; ++attempt) {
        const WidgetRecord& here = widget(path);
        if (here.visible().height() >= std::min(here.box.height(), surface_.px(target)) - 1.0F &&
            here.visible().width() >= std::min(here.box.width(), surface_.px(target)) - 1.0F)
            return;
        reveal(here, surface_.px(gap));
        frames(3);
    }
    const WidgetRecord& here = widget(path);
    if (here.visible().empty())
        throw std::runtime_error(
            fmt::format("{} is at {} and nothing scrolls to it", path, place_of(here.box)));
}

void Headless::tap(std::string_view path) {
    bring_into_view(path);
    const WidgetRecord here = widget(path);
    if (!here.enabled) throw std::runtime_error(fmt::format("{} is not enabled", path));
    const Layer top = top_layer(surface_.registry);
    if (!reacts(here, top)) throw std::runtime_error(fmt::format("{} is under a dialog", path));
    const ImVec2 at = here.visible().centre();
    for (const WidgetRecord& other : surface_.registry.widgets())
        if (other.path != path && reacts(other, top) && other.visible().contains(at))
            throw std::runtime_error(fmt::format("{} lies over {}", other.path, path));
    tap_at(at);
}

void Headless::tap_at(ImVec2 at) {
    surface_.input.press(at);
    surface_.input.release();
    frames(2);
    settle();
}

void Headless::press(ImVec2 at) {
    surface_.input.press(at);
    frame();
}

void Headless::move(ImVec2 to) {
    surface_.input.move(to);
    frame();
}

void Headless::release() {
    surface_.input.release();
    frame();
}

void Headless::drag(ImVec2 from, ImVec2 to, double seconds) {
    press(from);
    const int steps = std::max(1, static_cast<int>(seconds / frame_time));
    for (int step = 1; step <= steps; ++step) {
        const float part = static_cast<float>(step) / static_cast<float>(steps);
        move({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
    }
    release();
}

void Headless::long_press(std::string_view path) {
    bring_into_view(path);
    press(widget(path).visible().centre());
    wait(0.6);
    release();
    settle();
}

void Headless::type(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (point.code == U'\n')
            surface_.input.strike({.key = KeyCode::enter});
        else
            surface_.input.type(point.code);
        at += point.bytes;
        frame();
    }
    settle();
}

void Headless::strike(KeyCode key, bool shift) {
    surface_.input.strike({.key = key, .shift = shift});
    frame();
    settle();
}

void Headless::control(char letter, bool shift) {
    surface_.input.strike({.key = KeyCode::letter, .letter = letter, .shift = shift, .control = true});
    frame();
    settle();
}

bool Headless::tap_key(std::string_view label) {
    for (const WidgetRecord& widget : surface_.registry.widgets())
        if (widget.layer == keyboard_layer && widget.label == label) {
            const std::string path = widget.path;
            tap(path);
            return true;
        }
    return false;
}

bool Headless::tap_letter(char32_t code) {
    if (tap_key(encoded(code))) return true;
    if (!has("kbd/maj")) return false;
    for (const bool shifted : {false, true})
        for (const char* accent : {"", "kbd/circonflexe", "kbd/trema"}) {
            const char32_t sign = *accent == '\0'                           ? 0
                                  : accent == std::string_view("kbd/trema") ? 0x0308
                                                                            : 0x0302;
            for (const char32_t plain : std::u32string_view(U"aeiouyzrtpqsdfghjklmwxcvbnéèêàçùîôœ")) {
                const char32_t accented = sign == 0 ? plain : with_accent(plain, sign);
                if ((shifted ? capital(accented) : accented) != code) continue;
                if (sign != 0) tap(accent);
                if (shifted) tap("kbd/maj");
                tap("kbd/" + encoded(plain));
                return true;
            }
        }
    return false;
}

void Headless::type_on_screen(std::string_view text) {
    if (!surface_.keyboard.open()) throw std::runtime_error("the keyboard on the screen is closed");
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        at += point.bytes;
        if (point.code == U' ' || point.code == U'\n') {
            tap(point.code == U' ' ? "kbd/espace" : "kbd/entree");
            continue;
        }
        if (tap_letter(point.code)) continue;
        tap("kbd/page");
        if (!tap_letter(point.code))
            throw std::runtime_error(fmt::format("no key on the screen types {}", encoded(point.code)));
    }
}

std::vector<std::string> Headless::texts() const {
    std::vector<std::string> all;
    for (const TextRecord& text : surface_.registry.texts())
        if (text.layer != keyboard_layer) all.push_back(text.text);
    return all;
}

bool Headless::shows(std::string_view text) const {
    const auto& texts = surface_.registry.texts();
    return std::any_of(texts.begin(), texts.end(), [text](const TextRecord& record) {
        return record.text.find(text) != std::string::npos && !record.box.common(record.clip).empty();
    });
}

std::string Headless::as_text() const {
    std::string page;
    for (const WidgetRecord& widget : surface_.registry.widgets()) {
        if (widget.layer == keyboard_layer) continue;
        page += fmt::format("[{}] {}", widget.path, widget.label);
        if (!widget.value.empty()) page += fmt::format(" = {}", widget.value);
        if (widget.selected) page += " (selected)";
        if (!widget.enabled) page += " (disabled)";
        page += '\n';
    }
    return page;
}

std::vector<std::string> Headless::complaints() const { return Inspection(surface_).run(); }

}  // namespace arpenteur
