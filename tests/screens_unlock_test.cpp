// Opening a tablet: the first start, the lock screen, the home screen; and another passphrase.
#include "exports/sealing/rescue.h"
#include "exports/sealing/word_list.h"
#include "tests/catch.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

void tap(Tablet& tablet, const std::string& path) {
    tablet.screen.tap(path);
    tablet.settle();
}

// Counts what a finger has to do: nothing is scrolled to.
class Finger {
public:
    explicit Finger(Tablet& tablet) : tablet_(tablet) {}

    void touch(const std::string& path) {
        const WidgetRecord& here = tablet_.screen.widget(path);
        INFO(path);
        REQUIRE(here.visible().height() >= here.box.height() - 1.0F);
        tablet_.screen.tap(path);
        ++touches;
    }
    // Letters without accents, until the word can be touched.
    void word(const std::string& field, std::string_view word, std::string_view letters) {
        for (const char letter : letters) {
            if (tablet_.screen.has(field + "/word/" + std::string(word))) break;
            touch("kbd/" + std::string(1, letter));
        }
        touch(field + "/word/" + std::string(word));
    }

    int touches = 0;

private:
    Tablet& tablet_;
};

// Of the most crowded beginnings of the list.
constexpr const char* crowded = "protéger promener chavirer parvenir boutique problème";

void set_passphrase(Tablet& tablet, const char* wanted) {
    const Environment& around = tablet.workspace().environment();
    REQUIRE(Workspace::change_passphrase(tablet.workspace().folder(), Passphrase(Tablet::passphrase),
                                         Passphrase(wanted), around));
}

constexpr HeadlessLook every_look[] = {{1280, 800, 1}, {800, 1280, 1}, {1024, 600, 1.25F, Language::english}};

}  // namespace

TEST_CASE("A tablet opens with its passphrase and shows its owner") {
    Tablet tablet;
    CHECK(tablet.screen.shows("Camille Aubry"));
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("A visit is listed at home and opened by a touch") {
    Tablet tablet;
    tablet.prepare_visit();
    tablet.go(Screen::home);
    const std::string row = "visit/" + tablet.workspace().visits().front().visit.hex();
    tablet.screen.tap(row);
    tablet.settle();
    CHECK(tablet.application->route().screen == Screen::prepare);
    CHECK(tablet.screen.shows("Fontvieille-des-Essais"));
}

TEST_CASE("Six words of the list, the worst ones, open a tablet in 25 touches") {
    for (const HeadlessLook& look : {every_look[0], every_look[1]}) {
        Tablet tablet(look);
        set_passphrase(tablet, crowded);
        tap(tablet, "exchange");  // by a finger: the keyboard opens with the lock screen
        tablet.lock();

        Finger finger(tablet);
        finger.word("passphrase", "protéger", "prot");
        finger.word("passphrase", "promener", "prom");
        finger.word("passphrase", "chavirer", "chav");
        finger.word("passphrase", "parvenir", "parv");
        finger.word("passphrase", "boutique", "bout");
        finger.word("passphrase", "problème", "prob");
        CHECK(tablet.screen.complaints() == none);
        finger.touch("open");
        tablet.settle();

        CHECK(tablet.application->workspace() != nullptr);
        CHECK(finger.touches <= 25);
    }
}

TEST_CASE("Every word can be touched after three letters at most, on the lock screen of a small tablet too") {
    Tablet tablet({1024, 600, 1.25F});
    tablet.lock();
    tablet.screen.tap("passphrase");
    for (const char* beginning : {"pro", "cha", "par"}) {
        tablet.screen.type(beginning);
        for (const std::string_view word : complete(beginning))
            CHECK(tablet.screen.has("passphrase/word/" + std::string(word)));
        CHECK(tablet.screen.complaints() == none);
        for (int i = 0; i < 3; ++i) tablet.screen.strike(KeyCode::backspace);
    }
}

TEST_CASE("A touched word takes the place of its first letters, and one goes on typing behind it") {
    Tablet tablet;
    tablet.lock();
    tablet.screen.tap("passphrase");
    tablet.screen.type("gou");
    tablet.screen.tap("passphrase/word/goudron");
    CHECK(tablet.screen.surface().focus.on("passphrase"));
    CHECK_FALSE(tablet.screen.has("passphrase/word/goudron"));
    tablet.screen.type("ele");
    tablet.screen.tap("passphrase/word/élève");
    tablet.screen.type("zen");
    tablet.screen.tap("passphrase/word/zénith");
    tap(tablet, "open");
    CHECK(tablet.application->workspace() != nullptr);
}

TEST_CASE("Who types something else than words of the list is offered none") {
    Tablet tablet;
    tablet.lock();
    tablet.screen.tap("passphrase");
    tablet.screen.type("mon jardin pro");
    CHECK_FALSE(tablet.screen.has("passphrase/word/protéger"));
}

TEST_CASE("The first start makes a workspace, then shows twelve words and asks two of them back") {
    for (const HeadlessLook& look : every_look) {
        Tablet tablet(look);
        tablet.lock("neuve");
        CHECK(tablet.screen.complaints() == none);
        tablet.screen.tap("name");
        tablet.screen.type("Awa Diallo");
        tablet.screen.tap("organisation");
        tablet.screen.type("CNFPT");
        CHECK_FALSE(tablet.screen.widget("create").enabled);
        tablet.screen.tap("passphrase/copied");
        tap(tablet, "create");
        REQUIRE(tablet.application->workspace() != nullptr);

        const std::vector<std::string_view> words = rescue_words(tablet.workspace().tablet());
        for (std::size_t place = 0; place < words.size(); ++place)
            CHECK(tablet.tells(std::to_string(place + 1) + ". " + std::string(words[place])));
        CHECK(tablet.screen.complaints() == none);
        CHECK_FALSE(tablet.workspace().protection().has_sheet);

        tap(tablet, "show/copied");
        CHECK_FALSE(tablet.tells(". " + std::string(words[0])));
        CHECK(tablet.screen.complaints() == none);
        for (const char* field : {"show/word-1", "show/word-2"}) {
            const std::string asked = tablet.screen.widget(field).label;
            const std::size_t number = std::stoul(asked.substr(asked.find_first_of("0123456789")));
            tablet.screen.tap(field);
            tablet.screen.type(words[number - 1]);
        }
        tap(tablet, "show/check");
        CHECK(tablet.screen.shows("Awa Diallo"));
        CHECK(tablet.workspace().protection().has_sheet);
        CHECK_FALSE(tablet.screen.has("home/sheet/action"));
    }
}

TEST_CASE("The first start takes no passphrase of one's own that is soon guessed") {
    Tablet tablet;
    tablet.lock("neuve");
    tablet.screen.tap("name");
    tablet.screen.type("Awa Diallo");
    tablet.screen.tap("organisation");
    tablet.screen.type("CNFPT");
    tap(tablet, "passphrase/which/1");
    const auto type_both = [&](const char* text) {
        for (const char* field : {"passphrase/own", "passphrase/again"}) {
            tablet.screen.tap(field);
            tablet.screen.control('a');
            tablet.screen.type(text);
        }
    };
    type_both("motdepasse 123456");
    CHECK(tablet.tells("C’est ce qu’on essaie en premier"));
    CHECK_FALSE(tablet.screen.widget("create").enabled);
    type_both("vent du nord");
    CHECK(tablet.tells("Trop courte"));
    type_both("nos voisins chantent faux");
    CHECK(tablet.screen.widget("create").enabled);
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("A new passphrase is set in Réglages, behind the one before") {
    Tablet tablet;
    tap(tablet, "settings");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "settings/passphrase");
    tap(tablet, "passphrase/which/1");
    CHECK(tablet.screen.complaints() == none);
    for (const char* field : {"passphrase/own", "passphrase/again"}) {
        tablet.screen.tap(field);
        tablet.screen.type("nos voisins chantent faux");
    }
    tap(tablet, "settings/change");
    tablet.screen.tap("again/passphrase");
    SECTION("which must be right") {
        tablet.screen.type("une autre");
        tap(tablet, "again/yes");
        CHECK(tablet.tells("Ce n’est pas la phrase de passe de cet espace de travail"));
        CHECK(tablet.workspace().confirm(Passphrase(Tablet::passphrase)));
    }
    SECTION("and then opens no more") {
        tablet.screen.type(Tablet::passphrase);
        tap(tablet, "again/yes");
        CHECK(tablet.tells("La phrase de passe est changée"));
        CHECK(tablet.workspace().confirm(Passphrase("nos voisins chantent faux")));
        CHECK_FALSE(tablet.workspace().confirm(Passphrase(Tablet::passphrase)));
    }
}

}  // namespace arpenteur
