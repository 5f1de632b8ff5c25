// Accueil: which visits there are, how far each has come, and the ways to another one.
#include <array>
#include <fstream>

#include "app/platform/random.h"
#include "tests/catch.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

namespace fs = std::filesystem;

void tap(Tablet& tablet, const std::string& path) {
    tablet.screen.tap(path);
    tablet.settle();
}

std::string row_of(const Id& visit) { return "visit/" + visit.hex(); }

// The titles of the visits' rows, from top to bottom.
std::vector<std::string> visits_shown(Tablet& tablet) {
    std::vector<std::string> shown;
    for (const WidgetRecord& widget : tablet.screen.surface().registry.widgets())
        if (widget.path.rfind("visit/", 0) == 0) shown.push_back(widget.label);
    return shown;
}

fs::path file_of(const Tablet& tablet, const Id& visit) {
    return tablet.folder() / "tablette/visites" / (visit.hex() + ".visite");
}

constexpr std::array looks{HeadlessLook{1280, 800, 1}, HeadlessLook{800, 1280, 1.25F},
                           HeadlessLook{1024, 600, 1.25F, Language::english}};

}  // namespace

TEST_CASE("Home lists the visits, the last written first, each with how far it has come", "[home]") {
    Tablet tablet;
    CHECK(tablet.tells("Aucune visite encore"));
    tablet.prepare_visit("", Screen::prepare, "Cap-aux-Chênes");
    const Id prepared = tablet.visit().id();
    tablet.prepare_visit("partiel-1.jsonl");
    const Id heard = tablet.visit().id();
    tablet.go(Screen::home);
    CHECK(visits_shown(tablet) == std::vector<std::string>{"Fontvieille-des-Essais", "Cap-aux-Chênes"});
    CHECK(tablet.tells("préparée"));
    const VisitSummary summary = tablet.workspace().visits().front();
    REQUIRE(summary.visit == heard);
    REQUIRE(summary.with_reading > 1);
    CHECK(tablet.tells(std::to_string(summary.with_reading) + " critères lus sur " +
                       std::to_string(summary.criteria)));
    CHECK(tablet.tells("données fictives"));

    // Where nothing was heard yet, one goes on preparing.
    tap(tablet, row_of(prepared));
    CHECK(tablet.application->route() == Route{Screen::prepare, prepared});
    tablet.record(R"({"what":"note","key":"n","text":"La source baisse"})");
    tablet.go(Screen::home);
    CHECK(visits_shown(tablet) == std::vector<std::string>{"Cap-aux-Chênes", "Fontvieille-des-Essais"});
    tap(tablet, row_of(heard));
    CHECK(tablet.application->route().screen == Screen::interview);
    CHECK(tablet.application->route().visit == heard);

    // The same after a lock, when no visit is open: what is said comes from the sealed summaries.
    tablet.application->show({});
    tablet.settle();
    tablet.begin_anew();
    CHECK(visits_shown(tablet) == std::vector<std::string>{"Cap-aux-Chênes", "Fontvieille-des-Essais"});
    CHECK(tablet.tells(std::to_string(summary.with_reading) + " critères lus"));
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("What is to arbitrate in a visit, or is concluded, is said at home", "[home]") {
    Tablet tablet;
    tablet.prepare_visit();
    tablet.record(
        R"({"what":"consensus","criterion":"P2_1","outcome":"agreed","rating":"2","reason":"Deux"})");
    tablet.go(Screen::home);
    CHECK(tablet.tells("1 conclus sur"));
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("A visit that cannot be read is named as such, and the others are listed all the same", "[home]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::prepare, "Cap-aux-Chênes");
    tablet.prepare_visit();
    const Id damaged = tablet.visit().id();
    tablet.application->show({});
    tablet.settle();
    tablet.application->close();
    std::ofstream(file_of(tablet, damaged), std::ios::trunc) << "nothing that SQLite would know";
    tablet.fall();

    CHECK(tablet.tells("Visite qui ne peut pas être lue"));
    CHECK_FALSE(tablet.screen.widget(row_of(damaged)).enabled);
    REQUIRE(visits_shown(tablet).size() == 2);
    CHECK(visits_shown(tablet).front() == "Cap-aux-Chênes");
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("Where another program writes in the workspace, home names it and reads only", "[home]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::prepare);
    const Id visit = tablet.visit().id();
    tablet.application->show({});
    tablet.settle();
    tablet.application->close();
    const Environment around{
        Clock::of_the_machine(), fill_random, tablet.folder() / "state", PassphraseCost::least(), {}};
    const auto other =
        Workspace::open(tablet.folder() / "tablette", Passphrase(Tablet::passphrase), Access::write, around);
    REQUIRE(other.has_value());
    REQUIRE(other->access() == Access::write);
    tablet.fall();

    CHECK(tablet.tells("Un autre programme écrit dans cet espace"));
    CHECK(tablet.tells("lecture seule"));
    CHECK_FALSE(tablet.screen.widget("new").enabled);
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, row_of(visit));
    CHECK(tablet.application->route() == Route{Screen::prepare, visit});
    CHECK_FALSE(tablet.visit().writable());
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("Language and size are chosen at home, and are there after a lock", "[home]") {
    Tablet tablet;
    tap(tablet, "settings");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "settings/language/1");
    CHECK(tablet.tells("Settings of this tablet"));
    tap(tablet, "settings/scale/1");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "settings/close");
    CHECK(tablet.tells("No visits yet."));

    tablet.begin_anew();
    CHECK(tablet.tells("No visits yet."));
    CHECK(tablet.screen.surface().theme.scale() == 1.25F);
    tap(tablet, "settings");
    CHECK(tablet.screen.widget("settings/language/1").selected);
    CHECK(tablet.screen.widget("settings/scale/1").selected);
    tap(tablet, "settings/language/0");
    tap(tablet, "settings/scale/0");
    CHECK(tablet.screen.surface().theme.scale() == 1.0F);
    CHECK(tablet.tells("Réglages de cette tablette"));
}

TEST_CASE("Home leads to a new visit and to the exchange of cards and dossiers, and locks", "[home]") {
    Tablet tablet;
    tap(tablet, "new");
    CHECK(tablet.application->route().screen == Screen::new_visit);
    CHECK(tablet.screen.complaints() == none);
    tablet.go(Screen::home);
    tap(tablet, "exchange");
    CHECK(tablet.application->route().screen == Screen::cards);
    CHECK(tablet.screen.complaints() == none);
    tablet.go(Screen::home);
    tap(tablet, "lock");
    CHECK(tablet.application->locked());
}

TEST_CASE("Among many visits one is searched by its name, without accents or capitals", "[home]") {
    Tablet tablet;
    for (int i = 1; i < 9; ++i) tablet.prepare_visit("", Screen::prepare, "Essai-" + std::to_string(i));
    tablet.go(Screen::home);
    CHECK_FALSE(tablet.screen.has("home/search"));
    tablet.prepare_visit("", Screen::prepare, "Cap-aux-Chênes");
    tablet.go(Screen::home);
    CHECK(visits_shown(tablet).size() == 9);
    tablet.screen.tap("home/search");
    tablet.screen.type("chenes");
    tablet.settle();
    CHECK(visits_shown(tablet) == std::vector<std::string>{"Cap-aux-Chênes"});
    tablet.screen.type(" d’ailleurs");
    tablet.settle();
    CHECK(visits_shown(tablet).empty());
    CHECK(tablet.tells("Aucun territoire ne porte ce nom."));
}

TEST_CASE("Home holds in every size and both languages", "[home]") {
    for (const HeadlessLook& look : looks) {
        INFO(look.width << "x" << look.height << " at " << look.scale);
        Tablet tablet(look);
        tablet.screen.surface().language = look.language;
        tablet.prepare_visit("partiel-1.jsonl");
        tablet.go(Screen::home);
        CHECK(tablet.screen.complaints() == none);
        tap(tablet, "settings");
        CHECK(tablet.screen.complaints() == none);
    }
}

}  // namespace arpenteur
