// The main job through the screens: two tablets, a stick between them, positions that open, a consensus, a
// restitution.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/platform/listing.h"
#include "tests/catch.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

void tap(Tablet& tablet, const std::string& path) {
    tablet.screen.tap(path);
    tablet.settle();
}

// The choice under `path` that is called so.
void choose(Tablet& tablet, const std::string& path, const std::string& label) {
    for (const WidgetRecord& widget : tablet.screen.surface().registry.widgets())
        if (widget.path.starts_with(path) && widget.label == label)
            return tap(tablet, std::string(widget.path));
    FAIL("no " << label << " under " << path << "\n" << tablet.screen.as_text());
}

void give(Tablet& tablet) {
    tablet.go(Screen::exchange);
    tap(tablet, "give");
}

// Both put their stick in by turns: it is one folder.
void take_newest(Tablet& tablet, const std::string& ending) {
    tablet.go(Screen::cards);
    const std::string name = files_in(tablet.stick, {ending}).front().path.filename().string();
    tap(tablet, "file/0/" + name);
    tap(tablet, "files/take");
}

void open(Tablet& tablet, const Id& visit, Screen screen, const std::string& criterion = {}) {
    tablet.application->show({screen, visit, criterion});
    tablet.settle();
}

std::string bytes_of_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string restitution_of(Tablet& tablet) {
    tablet.go(Screen::restitute);
    tap(tablet, "write");
    tablet.confirm();
    REQUIRE(tablet.tells("La restitution est écrite"));
    tap(tablet, "written/open");
    REQUIRE_FALSE(tablet.documents.empty());
    return bytes_of_file(tablet.documents.back());
}

}  // namespace

TEST_CASE("A pair does a visit on two tablets, agrees, and the same restitution comes out of both",
          "[whole]") {
    Tablet first, second({}, "Élodie Vasseur");
    second.stick = first.stick;
    first.prepare_visit("partiel-1.jsonl");
    // Its own words name a person met, and would stop the document.
    first.record(R"({"what": "perimeter", "authority": "La commune", "n1_title": "la maire"})");
    const Id visit = first.visit().id();

    // Élodie's card goes to Camille, who lets her tablet in.
    second.go(Screen::cards);
    tap(second, "exchange/1");
    tap(second, "card/give");
    take_newest(first, ".carte");
    open(first, visit, Screen::exchange);
    choose(first, "joining", "Élodie Vasseur");
    tap(first, "give");
    first.confirm();
    take_newest(second, ".arpenteur");
    open(second, visit, Screen::compare, "P2_1");

    // Each gives a position without seeing the other's; two of the team have no tablet and wait for nothing.
    tap(second, "own/level/1");
    tap(second, "own/give");
    open(first, visit, Screen::compare, "P2_1");
    tap(first, "own/level/3");
    tap(first, "own/give");
    for (const char* without_tablet : {"Julien Maréchal", "Nadia Ferrand"}) {
        choose(first, "writer", without_tablet);
        tap(first, "own/open-without");
        tap(first, "open-without/yes");
    }
    choose(first, "writer", "Camille Aubry");
    CHECK_FALSE(first.screen.has("consensus/level/2"));

    // Their dossiers cross, and the positions are open on both.
    give(first);
    take_newest(second, ".arpenteur");
    open(second, visit, Screen::exchange);
    give(second);
    take_newest(first, ".arpenteur");
    open(first, visit, Screen::compare, "P2_1");
    open(second, visit, Screen::compare, "P2_1");
    REQUIRE(first.screen.has("consensus/level/2"));
    REQUIRE(second.screen.has("consensus/level/2"));

    tap(first, "consensus/level/2");
    give(first);
    take_newest(second, ".arpenteur");
    open(second, visit, Screen::compare, "P2_1");
    CHECK(second.screen.widget("consensus/level/2").selected);
    CHECK(second.visit().view() == first.visit().view());

    CHECK(restitution_of(first) == restitution_of(second));
}

TEST_CASE("Words being typed when a person goes elsewhere are written", "[whole]") {
    Tablet tablet;
    tablet.prepare_visit({}, Screen::prepare);
    tablet.screen.tap("perimeter/n1_title");
    tablet.screen.type_on_screen("la maire");
    tap(tablet, "part/2");
    REQUIRE(settled(tablet.visit().view().perimeter) != nullptr);
    CHECK(settled(tablet.visit().view().perimeter)->n1_title == "la maire");
    CHECK(tablet.visit().drafts().empty());
}

TEST_CASE("A lock, or a fall, brings back to the same criterion, the same hand and the level that waits",
          "[whole]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    tablet.go(Screen::prepare);
    tap(tablet, "prepare/team");
    tap(tablet, "writer/2");
    const Route there{Screen::interview, tablet.visit().id(), "G1_2"};
    tablet.go(there.screen);
    tap(tablet, "rail/G1_2");
    tap(tablet, "level/3");
    REQUIRE(tablet.screen.has("sources/new"));
    SECTION("a lock") { tablet.begin_anew(); }
    SECTION("a fall") { tablet.fall(); }
    CHECK(tablet.application->route() == there);
    CHECK(tablet.tells("Nadia Ferrand écrit toujours sur cette tablette"));
    const std::size_t before = tablet.visit().view().readings.size();
    for (const auto& [id, claims] : tablet.visit().view().sources)
        if (tablet.screen.has("source/" + id.hex())) {
            tap(tablet, "source/" + id.hex());
            break;
        }
    if (tablet.screen.has("voice-question/agent")) tap(tablet, "voice-question/agent");
    CHECK(tablet.visit().view().readings.size() == before + 1);
    CHECK(tablet.screen.complaints() == none);

    // Who left a visit begins at home.
    tablet.application->show({});
    tablet.settle();
    tablet.begin_anew();
    CHECK(tablet.application->route() == Route{});
}

TEST_CASE("Five minutes without a touch lock the tablet, and so does the first touch after a long sleep",
          "[whole]") {
    Tablet tablet;
    tablet.prepare_visit();
    tablet.since_boot += std::chrono::minutes(4);
    tablet.screen.tap("part/2");
    CHECK_FALSE(tablet.application->locked());
    tablet.since_boot += std::chrono::minutes(4);
    tablet.screen.tap("part/1");
    CHECK_FALSE(tablet.application->locked());
    SECTION("at rest") {
        tablet.since_boot += std::chrono::minutes(5);
        tablet.screen.frame();
        CHECK(tablet.application->locked());
    }
    SECTION("asleep") {
        tablet.since_boot += std::chrono::hours(8);
        tablet.screen.tap("part/2");
        CHECK(tablet.application->locked());
    }
    SECTION("the system sleeps, or its session locks") {
        CHECK(tablet.application->is_open());
        tablet.application->want_lock();
        CHECK(tablet.application->locked());
    }
    SECTION("on demand, in a visit too") {
        tablet.screen.tap("lock");
        CHECK(tablet.application->locked());
    }
}

}  // namespace arpenteur
