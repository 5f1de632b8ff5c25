#include <algorithm>
#include <chrono>
#include <fstream>

#include "app/commands/commands.h"
#include "app/commands/opened_window.h"
#include "app/widgets/touch.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr std::chrono::seconds longest_wait{20};

// A person's hands in the real window. Each step ends when the screen is at rest again.
class Hands {
public:
    explicit Hands(OpenedWindow& opened) : opened_(opened), screen_(opened.screen()) { settle(); }

    void step(const std::string& line) {
        const auto space = line.find(' ');
        const std::string verb = line.substr(0, space);
        const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
        if (verb == "tap") return tap(rest);
        if (verb == "type") return type(rest);
        if (verb == "until") return until(rest);
        if (verb == "scroll") return scroll(rest);
        if (verb == "picture") return picture(rest);
        if (verb == "say") return print(rest);
        throw RefusedCommand{{"drive: " + line}};
    }

private:
    Surface& surface() { return opened_.window().surface(); }

    void settle() {
        for (int frame = 0; frame < 200; ++frame) {
            opened_.application().finish_work();
            if (opened_.application().locked()) opened_.begin_anew();
            surface().redraw(frame < 3 ? 2 : 1);
            opened_.window().turn(screen_);
            if (frame > 6 && !surface().input.waiting() && surface().frames_wanted() <= 1) break;
        }
    }

    // Finds a widget by its path, or by "~" and the beginning of its text.
    const WidgetRecord* find(const std::string& name) {
        if (name.front() != '~') return surface().registry.find(name);
        for (const WidgetRecord& widget : surface().registry.widgets())
            if (widget.label.rfind(name.substr(1), 0) == 0) return &widget;
        return nullptr;
    }

    bool reads(const std::string& text) {
        const auto& texts = surface().registry.texts();
        return std::any_of(texts.begin(), texts.end(),
                           [&](const TextRecord& each) { return each.text.find(text) != std::string::npos; });
    }

    const WidgetRecord& needed(const std::string& name) {
        const WidgetRecord* widget = find(name);
        if (widget != nullptr) return *widget;
        RefusedCommand refusal{{"drive: no " + name + "; there are:"}};
        for (const WidgetRecord& each : surface().registry.widgets())
            refusal.lines.push_back("    " + each.path + "  " + each.label);
        throw refusal;
    }

    void scroll(const std::string& name) {
        for (int tries = 0; tries < 3; ++tries) {
            reveal(needed(name), surface().px(gap));
            settle();
        }
    }

    void tap(const std::string& name) {
        scroll(name);
        const ImVec2 at = needed(name).visible().centre();
        surface().input.press(at);
        surface().input.release();
        settle();
    }

    // Types as a real keyboard does, into the field with the focus.
    void type(const std::string& text) {
        for (std::size_t at = 0; at < text.size(); at = after(text, at))
            surface().input.type(decode(text, at).code);
        settle();
    }

    void until(const std::string& name) {
        using Clock = std::chrono::steady_clock;
        const auto deadline = Clock::now() + longest_wait;
        while (name.front() == '=' ? !reads(name.substr(1)) : find(name) == nullptr) {
            if (Clock::now() > deadline) needed(name);
            settle();
        }
    }

    void picture(const std::string& file) {
        if (!opened_.window().save_picture(screen_, file)) throw RefusedCommand{{"drive: " + file}};
    }

    OpenedWindow& opened_;
    Window::Screen screen_;
};

std::vector<std::string> steps_of(const Invocation& call, const std::filesystem::path& script) {
    std::ifstream lines(script);
    if (!lines) call.refuse({"{} ne peut pas être lu.", "{} cannot be read."}, script.string());
    std::vector<std::string> steps;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line.front() != '#') steps.push_back(line);
    if (steps.empty())
        call.refuse({"{} ne contient aucune étape : voyez arpenteur drive --help.",
                     "{} contains no step: see arpenteur drive --help."},
                    script.string());
    return steps;
}

}  // namespace

Exit run(const Invocation& call, const DriveOptions& options) {
    const std::vector<std::string> steps = steps_of(call, options.script);
    OpenedWindow opened(call, {.width = options.width, .height = options.height, .hidden = true});
    Hands hands(opened);
    for (const std::string& step : steps) hands.step(step);
    return Exit::done;
}

}  // namespace arpenteur
