// The program behind the window: which screen is drawn, and what becomes of what the screens ask for. It is
// the only place that changes anything.
//
//     Application application(beginning);
//     window.run([&](Surface& surface) { application.draw(surface); });
//     if (application.locked()) execute_anew(...);
//
// Nothing here waits for a disk or for a costly passphrase: long work runs on a thread of its own, and
// meanwhile its name is shown.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/platform/exchange_folders.h"
#include "app/screens/route.h"
#include "app/widgets/surface.h"
#include "app/workspace/environment.h"
#include "app/workspace/user_error.h"

namespace arpenteur {

class Workspace;
class OpenVisit;

struct Beginning {
    std::filesystem::path workspace;  // the folder: a workspace, or where one will be made
    Environment environment;
    std::filesystem::path settings;       // the file
    std::filesystem::path program_files;  // see paths.h
    std::function<void(const std::filesystem::path&)>
        open_document;  // shows a file to the person; null: nothing does
    std::function<std::vector<ExchangeFolder>()> exchange_folders{};  // null: those of this machine
    std::vector<std::filesystem::path> swap_in_clear{};  // where memory may end on the disk: said at home
    std::filesystem::path runtime{};  // for a page that a browser is to show, gone at log-out
};

class Application {
public:
    explicit Application(Beginning beginning);
    ~Application();
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;

    void draw(Surface& surface);

    // The person asked for it, or nobody has touched anything for as long as Réglages say: everything is
    // sealed, and the process must begin anew, so that nothing of it stays in memory.
    bool locked() const;
    // Keys are in memory, and the screen waits for the code.
    bool paused() const;
    // The system is about to sleep, or its session was locked: locks as soon as nothing would be lost by it.
    void want_lock();
    // Whether somebody who takes the tablet now could see or read anything.
    bool is_open() const;
    // Whether the program may end. While the disk refuses what was written, the first time it says what would
    // be lost and may not; the second time it may.
    bool may_close();
    // The folder to begin with next time: another one of the demonstration may have been chosen.
    const std::filesystem::path& workspace_folder() const;

    // Keeps what is being typed, and closes every file: before the program ends. Returns what the disk
    // refused to the end.
    std::optional<UserError> close();

    // Goes there, as a touch would.
    void show(const Route& route);

    // For tests: waits for the long work that runs, if any, and what is open.
    void finish_work();
    const Route& route() const;
    Workspace* workspace();
    OpenVisit* visit();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace arpenteur
