#include "app/commands/opened_window.h"

#include <iostream>

#include "app/platform/files.h"
#include "app/platform/font_files.h"
#include "app/platform/paths.h"
#include "app/platform/process.h"
#include "app/screens/settings.h"

namespace arpenteur {

OpenedWindow::OpenedWindow(const Invocation& call, WindowOptions options) {
    const PersonalFolders folders = personal_folders(call.variables);
    empty_folder(folders.runtime);
    const std::filesystem::path file = folders.state / "reglages";
    const Settings settings = read_settings(file);
    options.scale = settings.scale;
    auto window = Window::open(options, font_files(font_folders()), settings.language);
    if (!window)
        call.refuse({"La fenêtre ne peut pas s’ouvrir ({}). Tout se fait aussi par les commandes : arpenteur "
                     "--help.",
                     "The window cannot be opened ({}). All can be done by commands too: arpenteur --help."},
                    window.error().reason);
    window_.emplace(std::move(*window));
    Environment environment = call.environment;
    environment.changed = window_->waker();
    beginning_ = {call.workspace,     environment,    file, call.program_files(), open_with_desktop, {},
                  unencrypted_swap(), folders.runtime};
    application_.emplace(beginning_);
}

bool OpenedWindow::turn() {
    if (!session_) session_.emplace(window_->waker());
    if (!window_->turn(screen())) {
        if (application_->may_close()) return false;
        window_->stay_open();
        window_->surface().redraw();
    }
    if (session_->take()) application_->want_lock();
    if (!application_->is_open()) session_->let_sleep();
    return !application_->locked();
}

void OpenedWindow::begin_anew() {
    close();
    beginning_.workspace = application_->workspace_folder();
    window_->surface().forget();
    application_.emplace(beginning_);
}

void OpenedWindow::close() {
    if (const auto lost = application_->close()) warn(lost->in(window_->surface().language));
}

OpenedWindow::~OpenedWindow() {
    if (application_) close();
}

}  // namespace arpenteur
