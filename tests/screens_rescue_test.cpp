// The twelve words on the screen: shown, copied onto the sheet, and typed when the passphrase is lost.
#include "app/platform/files.h"
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

std::string words_of(const Workspace& workspace) { return joined(rescue_words(workspace.tablet())); }

std::string text_of(const std::filesystem::path& file) {
    const auto bytes = read_file(file, 1 << 20);
    REQUIRE(bytes);
    return {bytes->begin(), bytes->end()};
}

bool any_file_holds(const std::filesystem::path& folder, std::string_view text) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && text_of(entry.path()).find(text) != std::string::npos) return true;
    return false;
}

// From the lock screen to the four words of the key.
void type_words(Tablet& tablet, const std::string& words) {
    tablet.screen.tap("words");
    tablet.screen.control('a');
    tablet.screen.type(words);
    tap(tablet, "words/next");
}

constexpr HeadlessLook every_look[] = {{1280, 800, 1}, {800, 1280, 1}, {1024, 600, 1.25F, Language::english}};

}  // namespace

TEST_CASE("Home asks for the rescue sheet until it is made, and the words are shown behind the passphrase") {
    Tablet tablet;
    REQUIRE(tablet.screen.has("home/sheet/action"));
    tap(tablet, "home/sheet/action");
    const std::vector<std::string_view> words = rescue_words(tablet.workspace().tablet());
    CHECK_FALSE(tablet.tells("1. " + std::string(words[0])));
    tablet.confirm();
    CHECK(tablet.tells("1. " + std::string(words[0])));

    tap(tablet, "show/later");
    CHECK(tablet.screen.has("home/sheet/action"));
    CHECK_FALSE(tablet.tells(std::string(words[0])));
    tap(tablet, "settings");
    tap(tablet, "settings/sheet");
    tablet.confirm();
    CHECK(tablet.tells("12. " + std::string(words[11])));
}

TEST_CASE("The sheet opens beside the words with the four of the key, and no file ever holds the twelve") {
    Tablet tablet;
    tap(tablet, "home/sheet/action");
    tablet.confirm();
    tap(tablet, "show/sheet");
    REQUIRE(tablet.documents.size() == 1);
    const std::string page = text_of(tablet.documents.front());
    CHECK(page.find(fingerprint(tablet.workspace().tablet().sign_key())) != std::string::npos);
    CHECK(page.find("Camille") == std::string::npos);
    for (const std::string_view word : rescue_words(tablet.workspace().tablet()))
        CHECK_FALSE(any_file_holds(tablet.folder(), word));
    CHECK(tablet.screen.surface().clipboard.own.empty());
}

TEST_CASE("A wrong word asked back is said, and the words can be seen again") {
    Tablet tablet;
    tap(tablet, "home/sheet/action");
    tablet.confirm();
    tap(tablet, "show/copied");
    tablet.screen.tap("show/word-1");
    tablet.screen.type("zoologie");
    tablet.screen.tap("show/word-2");
    tablet.screen.type("fabrique");
    tap(tablet, "show/check");
    CHECK(tablet.tells("Ce n’est pas ce mot"));
    CHECK_FALSE(tablet.workspace().protection().has_sheet);
    tap(tablet, "show/again");
    CHECK(tablet.tells("12. "));
}

TEST_CASE("Who lost the passphrase types the twelve words, compares four, and chooses another one") {
    for (const HeadlessLook& look : every_look) {
        Tablet tablet(look);
        tablet.prepare_visit();
        const Id visit = tablet.visit().id();
        const std::string words = words_of(tablet.workspace());
        const std::string key = fingerprint(tablet.workspace().tablet().sign_key());
        tablet.lock();

        tap(tablet, "lost");
        CHECK(tablet.screen.complaints() == none);
        type_words(tablet, words);
        CHECK(tablet.tells(key));
        CHECK(tablet.screen.complaints() == none);
        tap(tablet, "key/same");
        tap(tablet, "passphrase/which/1");
        for (const char* field : {"passphrase/own", "passphrase/again"}) {
            tablet.screen.tap(field);
            tablet.screen.type("nos voisins chantent faux");
        }
        CHECK(tablet.screen.complaints() == none);
        tap(tablet, "words/open");

        REQUIRE(tablet.application->workspace() != nullptr);
        CHECK(tablet.workspace().visits().front().visit == visit);
        CHECK(tablet.workspace().confirm(Passphrase("nos voisins chantent faux")));
        CHECK_FALSE(tablet.workspace().confirm(Passphrase(Tablet::passphrase)));
        CHECK(tablet.workspace().protection().has_sheet);
    }
}

TEST_CASE("The twelve words are completed from their first letters") {
    Tablet tablet;
    tablet.lock();
    tap(tablet, "lost");
    tablet.screen.tap("words");
    tablet.screen.type("gou");
    tablet.screen.tap("words/word/goudron");
    tablet.screen.type("ele");
    tablet.screen.tap("words/word/élève");
    CHECK(tablet.tells("2 sur 12"));
    CHECK_FALSE(tablet.tells("goudron"));
    CHECK(tablet.screen.widget("words").value.empty());
}

TEST_CASE("Twelve words that do not fit, or are somebody else's, change nothing") {
    Tablet tablet;
    tablet.lock();
    tap(tablet, "lost");
    type_words(tablet, "goudron élève zénith");
    CHECK(tablet.tells("Il faut les douze mots"));
    type_words(tablet, "goudron fabrique zénith");
    CHECK(tablet.tells("Le mot n°\u00A02 n’est pas dans la liste"));
    CHECK(tablet.screen.complaints() == none);

    // The root of zeros.
    type_words(tablet,
               "abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser "
               "abaisser exhorter");
    CHECK(tablet.tells("discuter réserve vertu meilleur"));
    SECTION("as the four words say") {
        tap(tablet, "key/differs");
        CHECK(tablet.tells("L’un de ces mots n’est pas celui de la feuille"));
    }
    SECTION("as the workspace says where nobody compared") {
        tap(tablet, "key/same");
        tap(tablet, "passphrase/copied");
        tap(tablet, "words/open");
        CHECK(tablet.tells("ne sont pas ceux de la personne"));
        CHECK(tablet.application->workspace() == nullptr);
    }
    tap(tablet, "bar/back");
    tablet.screen.tap("passphrase");
    tablet.screen.type(Tablet::passphrase);
    tap(tablet, "open");
    CHECK(tablet.application->workspace() != nullptr);
}

TEST_CASE("The same twelve words make a person's second tablet") {
    Tablet tablet;
    const SignKey key = tablet.workspace().tablet().sign_key();
    const std::string words = words_of(tablet.workspace());
    tablet.lock("seconde");
    tap(tablet, "first/words");
    type_words(tablet, words);
    tap(tablet, "key/same");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "passphrase/copied");
    CHECK_FALSE(tablet.screen.widget("words/open").enabled);
    tablet.screen.tap("name");
    tablet.screen.type("Camille Aubry");
    tablet.screen.tap("organisation");
    tablet.screen.type("Atelier des Confluences");
    tap(tablet, "words/open");
    REQUIRE(tablet.application->workspace() != nullptr);
    CHECK(tablet.workspace().tablet().sign_key() == key);
    CHECK_FALSE(tablet.screen.has("home/sheet/action"));
}

}  // namespace arpenteur
