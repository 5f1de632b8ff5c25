#include "app/commands/opened_window.h"

#include <unistd.h>

#include "app/platform/font_files.h"
#include "app/platform/paths.h"
#include "app/screens/settings.h"

namespace arpenteur {

namespace {

// By whatever the person's desktop opens such files with; it outlives us.
void open_with_the_desktop(const std::filesystem::path& file) {
    if (fork() != 0) return;
    setsid();
    execlp("xdg-open", "xdg-open", file.c_str(), static_cast<char*>(nullptr));
    _exit(127);
}

}  // namespace

OpenedWindow::OpenedWindow(const Invocation& call, WindowOptions options) {
    const std::filesystem::path file = personal_folders(environment_of_the_process()).state / "reglages.json";
    const Settings settings = read_settings(file);
    options.scale = settings.scale;
    auto window = Window::open(options, font_files(font_folders()), settings.language);
    if (!window)
        call.refuse(
            Words{"La fenêtre ne peut pas s’ouvrir ({}). Tout se fait aussi par les commandes : arpenteur "
                  "--help.",
                  "The window cannot be opened ({}). All can be done by commands too: arpenteur --help."},
            window.error().reason);
    window_.emplace(std::move(*window));
    Surroundings surroundings = Surroundings::of_the_machine();
    surroundings.changed = window_->waker();
    beginning_ = {call.workspace, surroundings, file, program_files(), open_with_the_desktop};
    application_.emplace(beginning_);
}

void OpenedWindow::begin_anew() {
    application_->close();
    beginning_.workspace = application_->workspace_folder();
    window_->surface().forget();
    application_.emplace(beginning_);
}

OpenedWindow::~OpenedWindow() {
    if (application_) application_->close();
}

}  // namespace arpenteur
