#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>

#include "app/commands/commands.h"
#include "app/commands/opened_window.h"
#include "app/widgets/touch.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr double most_seconds = 20.0;

// A person's hands, in the real window: each step is done when the screen rests again.
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

    // By its path, or "~" and the beginning of what is written on it.
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

    // As a real keyboard types: into the field that has the focus.
    void type(const std::string& text) {
        for (std::size_t at = 0; at < text.size(); at = after(text, at))
            surface().input.type(decode(text, at).code);
        settle();
    }

    void until(const std::string& name) {
        for (double waited = 0.0; name.front() == '=' ? !reads(name.substr(1)) : find(name) == nullptr;
             waited += 0.05) {
            if (waited > most_seconds) needed(name);
            settle();
        }
    }

    void picture(const std::string& file) {
        if (!opened_.window().save_picture(screen_, file)) throw RefusedCommand{{"drive: " + file}};
    }

    OpenedWindow& opened_;
    Window::Screen screen_;
};

void drive(Invocation& call, const std::filesystem::path& script, WindowOptions options) {
    options.hidden = true;
    OpenedWindow opened(call, options);
    Hands hands(opened);
    std::ifstream lines(script);
    if (!lines) call.refuse({"{} ne peut pas être lu.", "{} cannot be read."}, script.string());
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line.front() != '#') hands.step(line);
}

}  // namespace

void add_drive(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand(
        "drive",
        "Conduit la fenêtre d’après un script : images d’écran / drives the window by a script: pictures");
    auto script = std::make_shared<std::filesystem::path>();
    auto options = std::make_shared<WindowOptions>();
    command
        ->add_option("SCRIPT", *script,
                     "tap PATH, tap ~LABEL, type TEXT, until PATH, until =TEXT, scroll PATH, picture FILE")
        ->required();
    command->add_option("--width", options->width);
    command->add_option("--height", options->height);
    command->callback([&call, script, options] { drive(call, *script, *options); });
}

}  // namespace arpenteur
