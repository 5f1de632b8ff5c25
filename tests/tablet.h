// A tablet in somebody's hands: real screens over a real workspace in a folder of this test, without a
// window. The desk of the APFDT and a colleague are known to it by their cards.
//
//     Tablet tablet;           // first start done, at home
//     tablet.prepare_visit();  // of an invented territory, with the shipped grid; opened
//     tablet.go(Screen::interview);
//     tablet.screen.tap("level/3");
//     CHECK(tablet.visit().view().readings.size() == 1);
//     CHECK(tablet.screen.complaints() == none);
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screens/application.h"
#include "app/workspace/workspace.h"
#include "tests/headless.h"
#include "tests/temporary_folder.h"

namespace arpenteur {

class Tablet {
public:
    explicit Tablet(HeadlessLook look = {}, const std::string& owner = "Camille Aubry",
                    StoreOptions store = {});

    // Founds a visit with the shipped grid, the colleague in its team, and opens it at `where`. `recorded` is
    // a file of questionnaires/shipped/demonstration whose lines are written first; empty: none.
    void prepare_visit(const std::string& recorded = {}, Screen where = Screen::interview,
                       const std::string& territory = "Fontvieille-des-Essais");
    void record(std::string_view lines);

    void go(Screen where, std::string criterion = {});
    // Types the passphrase where it is asked for once more.
    void confirm();
    // Draws until the screen rests and what was asked is done and on the disk.
    void settle();

    // Whether these words stand somewhere on the screen, scrolled to or not.
    bool tells(std::string_view words) const;

    OpenVisit& visit() { return *application->visit(); }
    Workspace& workspace() { return *application->workspace(); }

    // What the program does at its end, and the next time it begins: locked, then opened.
    void begin_anew();
    // Locked: the lock screen of the workspace in this folder, or the first start where there is none.
    void lock(const std::string& folder = "tablette");
    // Its battery is empty: what is in the fields is gone, but for its drafts.
    void fall();

    std::filesystem::path folder() const { return folder_.path(); }
    static constexpr const char* passphrase = "goudron eleve zenith";

private:
    Beginning beginning();
    void begin();
    void unlock();

    TemporaryFolder folder_;
    const StoreOptions store_;
    std::string begins_with_ = "tablette";

public:
    std::chrono::milliseconds since_boot{1'000'000};  // moved by hand: five minutes lock
    std::filesystem::path files;  // the program's own: another folder counts from begin_anew() on
    std::unique_ptr<Application> application;
    Headless screen;
    std::vector<std::filesystem::path> documents;  // that were shown to the person
    std::filesystem::path stick;                   // the only folder in which it exchanges files
};

}  // namespace arpenteur
