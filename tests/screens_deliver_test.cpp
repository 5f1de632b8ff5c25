// What leaves the team and what passes between tablets: recommending, restituting, exchanging.
#include <filesystem>
#include <fstream>

#include "app/platform/exchange_folders.h"
#include "app/platform/listing.h"
#include "app/screens/recommend/order.h"
#include "tests/catch.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

// What the team concluded in the evening, on the readings of partiel-1: P2_1 carries, P3_2 holds back.
constexpr const char* concluded =
    R"({"what": "consensus", "criterion": "P2_1", "outcome": "agreed", "rating": "3"}
{"what": "consensus", "criterion": "P3_2", "outcome": "agreed", "rating": "1"}
{"what": "consensus", "criterion": "G3_4", "outcome": "agreed", "rating": "1"}
)";

// At every size, both scales and in both languages, as the screen stands now.
void check_everywhere(Tablet& tablet) {
    for (const Language language : {Language::french, Language::english})
        for (const float scale : {1.0F, 1.25F})
            for (const ImVec2 size : {ImVec2(1280, 800), ImVec2(800, 1280), ImVec2(1024, 600)}) {
                tablet.screen.surface().language = language;
                tablet.screen.surface().set_scale(scale);
                tablet.screen.resize(size.x, size.y);
                tablet.screen.frames(3);
                INFO(size.x << " x " << size.y << ", scale " << scale << ", "
                            << (language == Language::french ? "fr" : "en"));
                CHECK(tablet.screen.complaints() == none);
            }
    tablet.screen.surface().language = Language::french;
    tablet.screen.surface().set_scale(1.0F);
    tablet.screen.resize(1280, 800);
    tablet.screen.frames(3);
}

std::string file_path(const Tablet& tablet, const std::string& ending) {
    for (const auto& entry : fs::directory_iterator(tablet.stick))
        if (entry.path().extension() == ending) return "file/0/" + entry.path().filename().string();
    return "no " + ending;
}

// The name of the dossier that was written last.
std::string newest_dossier(const Tablet& tablet) {
    return files_in(tablet.stick, {".arpenteur"}).front().path.filename().string();
}

// Both tablets use one stick; the second one's card is taken by the first.
void give_card(Tablet& from, Tablet& to) {
    from.stick = to.stick;
    from.go(Screen::cards);
    from.screen.tap("exchange/1");
    from.screen.tap("card/give");
    from.settle();
    to.go(Screen::cards);
    to.screen.tap(file_path(to, ".carte"));
    to.screen.tap("files/take");
    to.settle();
}

}  // namespace

TEST_CASE("A card is given on a stick, taken, and compared by voice", "[deliver]") {
    Tablet first, second({}, "Élodie Vasseur");

    give_card(second, first);
    CHECK(first.tells("carte de Élodie Vasseur prise"));
    CHECK(first.screen.complaints() == none);
    first.screen.tap("arrival/0/action");
    CHECK(second.tells("Votre carte est écrite"));
    check_everywhere(first);
    first.screen.tap("comparing/same");
    first.settle();

    CHECK(first.screen.widget(file_path(first, ".carte")).value == "déjà pris");
    first.screen.tap("exchange/1");
    CHECK(first.workspace().cards().named("elodie vasseur").front()->verified);
    check_everywhere(first);
    check_everywhere(second);
}

TEST_CASE("A dossier lets a colleague in, who opens the visit on another tablet", "[deliver]") {
    Tablet first, second({}, "Élodie Vasseur");
    first.prepare_visit("partiel-1.jsonl");
    give_card(second, first);
    first.go(Screen::exchange);

    first.screen.tap("joining/1");
    CHECK(first.tells("Carte pas encore vérifiée"));
    check_everywhere(first);
    first.screen.tap("give");
    check_everywhere(first);
    first.confirm();
    CHECK(first.tells("Le pli est écrit"));
    CHECK(first.tells("Élodie Vasseur"));
    check_everywhere(first);

    second.go(Screen::cards);
    second.screen.tap(file_path(second, ".arpenteur"));
    second.screen.tap("files/take");
    second.settle();
    CHECK(second.tells("Fontvieille-des-Essais (nouvelle visite)"));
    check_everywhere(second);
    second.screen.tap(file_path(second, ".arpenteur"));
    second.screen.tap("files/take");
    second.settle();
    CHECK(second.tells("Révisions nouvelles : 0"));
    second.screen.tap("arrival/0/action");
    second.settle();
    CHECK(second.application->route().screen == Screen::prepare);
    CHECK(second.visit().view().readings == first.visit().view().readings);

    second.go(Screen::exchange);
    second.screen.tap("exchange/3");
    CHECK(second.tells("Rien ne manque"));
    check_everywhere(second);

    // Both take one rule without seeing each other, and say it in their own words.
    const auto recommend = [](Tablet& tablet, const std::string& text, const std::string& rank) {
        tablet.record(R"({"what": "recommendation", "rule": "P3_2_R1", "text": ")" + text +
                      R"(", "criteria": ["P3_2"], "horizon_months": 6, "disclosure": [")" +
                      (rank == "1" ? "restricted" : "public") + R"("], "rank": )" + rank + "}");
    };
    recommend(first, "Réunir l’État", "1");
    recommend(second, "Écrire à l’État", "2");
    second.screen.tap("exchange/0");
    second.screen.tap("give");
    second.settle();
    first.go(Screen::exchange);
    first.screen.tap("exchange/1");
    first.screen.tap("file/0/" + newest_dossier(first));
    first.screen.tap("files/take");
    first.settle();
    CHECK(first.tells("À arbitrer"));
    check_everywhere(first);
    const Id id = recommendation_of_rule_id("P3_2_R1");
    first.go(Screen::recommend);
    first.screen.tap("recommendation/" + id.hex());
    CHECK(first.tells("Écrire à l’État — personne ne la porte, 6 mois"));
    check_everywhere(first);
    for (const char* dispute :
         {"one/dispute/keep/0", "one/rank-dispute/keep/0", "one/audience-dispute/keep/0"}) {
        // What is being typed belongs to the value that is kept by the same touch.
        if (std::string_view(dispute) == "one/dispute/keep/0") {
            first.screen.tap("one/carrier");
            first.screen.type_on_screen("la maire");
        }
        first.screen.tap(dispute);
        first.settle();
    }
    CHECK(latest(first.visit().view().recommendations.at(id))->text == "Réunir l’État");
    CHECK(latest(first.visit().view().recommendations.at(id))->carrier == "la maire");
    CHECK(settled(first.visit().view().recommendations.at(id)) != nullptr);
    CHECK(settled(first.visit().view().ranks.at(id)) != nullptr);
    CHECK(settled(first.visit().view().disclosures.at(id)) != nullptr);
}

TEST_CASE("A damaged file is refused with the reason, and the others are taken", "[deliver]") {
    Tablet first, second({}, "Élodie Vasseur");
    second.stick = first.stick;
    second.go(Screen::cards);
    second.screen.tap("exchange/1");
    second.screen.tap("card/give");
    second.settle();
    std::ofstream(first.stick / "abime.arpenteur") << "ceci n’est pas un pli";

    first.go(Screen::cards);
    CHECK(first.tells("illisible"));
    check_everywhere(first);
    first.screen.tap("file/0/abime.arpenteur");
    first.screen.tap(file_path(first, ".carte"));
    first.screen.tap("files/take");
    first.settle();

    CHECK(first.tells("abime.arpenteur : refusé."));
    CHECK(first.tells("carte de Élodie Vasseur prise"));
    check_everywhere(first);
}

TEST_CASE("A recommendation is taken from a rule, rewritten, moved and removed", "[deliver]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::recommend);
    tablet.record(concluded);
    const auto texts = [&] {
        std::vector<std::string> all;
        for (const Id& id : in_order(tablet.visit().view()))
            all.push_back(latest(tablet.visit().view().recommendations.at(id))->text);
        return all;
    };

    tablet.screen.tap("rail/proposals");
    CHECK(tablet.tells("P3.2 "));
    CHECK_FALSE(tablet.tells("P3_2"));
    tablet.screen.surface().language = Language::english;
    tablet.screen.frames(3);
    CHECK_FALSE(tablet.tells(" : "));
    check_everywhere(tablet);
    tablet.screen.tap("rule/P3_2_R1/take");
    tablet.settle();
    REQUIRE(texts().size() == 1);
    tablet.screen.tap("one/remove");
    tablet.screen.tap("removal/yes");
    tablet.settle();
    // Taken again, nothing of its removal holds it back.
    tablet.screen.tap("rule/P3_2_R1/take");
    tablet.settle();
    REQUIRE(texts().size() == 1);
    CHECK(tablet.visit().view().removals.empty());
    check_everywhere(tablet);
    tablet.screen.tap("one/text");
    tablet.screen.control('a');
    tablet.screen.strike(KeyCode::backspace);
    tablet.screen.tap("one/text");
    check_everywhere(tablet);
    tablet.screen.type_on_screen("Réunir l’État");
    // Leaving the field and choosing a horizon (3, 5 from the rule, 6, 12) are one touch, and one revision.
    tablet.screen.tap("one/horizon/3");
    tablet.settle();
    const Id taken = recommendation_of_rule_id("P3_2_R1");
    CHECK(texts() == std::vector<std::string>{"Réunir l’État"});
    CHECK(latest(tablet.visit().view().recommendations.at(taken))->horizon_months == 12);
    tablet.screen.tap("one/audience/0");
    tablet.settle();
    CHECK(latest(tablet.visit().view().disclosures.at(taken))->audiences ==
          std::vector{Audience::restricted});

    tablet.screen.tap("rail/add");
    tablet.screen.tap("one/text");
    tablet.screen.type_on_screen("Ouvrir");
    tablet.screen.tap("one/criteria");
    tablet.settle();
    check_everywhere(tablet);
    tablet.screen.tap("criteria/P2_1");
    tablet.screen.tap("criteria/top/keep");
    tablet.settle();
    CHECK(texts() == std::vector<std::string>{"Réunir l’État", "Ouvrir"});
    tablet.screen.tap("one/up");
    tablet.settle();
    CHECK(texts() == std::vector<std::string>{"Ouvrir", "Réunir l’État"});
    CHECK(
        latest(tablet.visit().view().recommendations.at(in_order(tablet.visit().view()).front()))->criteria ==
        std::vector<std::string>{"P2_1"});
    check_everywhere(tablet);

    tablet.screen.tap("one/remove");
    check_everywhere(tablet);
    tablet.screen.tap("removal/yes");
    tablet.settle();
    CHECK(texts() == std::vector<std::string>{"Réunir l’État"});
}

TEST_CASE("The first words of a new recommendation are found again after the tablet fell", "[deliver]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::recommend);
    const Id visit = tablet.visit().id();
    tablet.screen.tap("rail/add");
    tablet.screen.tap("one/text");
    tablet.screen.type("Ouvrir");
    tablet.screen.wait(1.0);
    check_everywhere(tablet);
    REQUIRE_FALSE(tablet.visit().drafts().empty());
    const Id begun = tablet.visit().drafts().begin()->first.entity;
    tablet.begin_anew();
    tablet.application->show({Screen::recommend, visit, {}});
    tablet.settle();
    CHECK(tablet.tells("Ouvrir"));
    tablet.screen.tap("recommendation/" + begun.hex());
    tablet.settle();
    CHECK(tablet.screen.widget("one/text").value == "Ouvrir");
    CHECK(latest(tablet.visit().view().recommendations.at(begun))->text == "Ouvrir");
    CHECK(tablet.visit().view().ranks.contains(begun));
    CHECK(tablet.visit().drafts().empty());
}

TEST_CASE("A point that the rules propose is kept, and still shown when they no longer give it",
          "[deliver]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::recommend);
    tablet.record(concluded);

    tablet.screen.tap("strength/P2_1/0");
    tablet.settle();
    const Id id = highlight_id(HighlightKind::strength, "P2_1");
    CHECK(latest(tablet.visit().view().highlights.at(id))->kept);
    check_everywhere(tablet);
    // Not decided any more, then kept again: nothing of the removal remains.
    tablet.screen.tap("strength/P2_1/0");
    tablet.settle();
    CHECK(tablet.visit().view().removals.contains(id));
    tablet.screen.tap("strength/P2_1/0");
    tablet.settle();
    CHECK(latest(tablet.visit().view().highlights.at(id))->kept);
    CHECK_FALSE(tablet.visit().view().removals.contains(id));
    tablet.screen.tap("rail/weaknesses");
    tablet.screen.tap("weakness/P3_2/1");
    tablet.settle();
    CHECK_FALSE(
        latest(tablet.visit().view().highlights.at(highlight_id(HighlightKind::weakness, "P3_2")))->kept);
    check_everywhere(tablet);

    tablet.record(R"({"what": "consensus", "criterion": "P2_1", "outcome": "agreed", "rating": "1"})");
    tablet.screen.tap("rail/strengths");
    CHECK(tablet.tells("Les règles ne le donnent plus"));
    tablet.screen.tap("strength/P2_1/0");
    tablet.settle();
    CHECK_FALSE(tablet.visit().view().highlights.contains(id));
}

TEST_CASE("A restitution is written, opened and removed, and a name stops it until a reason lets it pass",
          "[deliver]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::restitute);
    tablet.record(concluded);
    tablet.record(R"({"what": "perimeter", "authority": "La commune", "n1_title": "la maire"})");
    check_everywhere(tablet);

    tablet.screen.tap("write");
    check_everywhere(tablet);
    tablet.screen.tap("again/passphrase");
    tablet.screen.type("goudron eleve azimut");
    tablet.screen.tap("again/yes");
    tablet.settle();
    CHECK_FALSE(tablet.tells("La restitution est écrite"));
    tablet.screen.tap("again/no");
    tablet.screen.tap("write");
    tablet.confirm();
    REQUIRE(tablet.tells("La restitution est écrite"));
    tablet.screen.tap("held-back");
    tablet.settle();
    CHECK(tablet.tells("trop peu de voix"));
    check_everywhere(tablet);
    tablet.screen.tap("written/open");
    tablet.settle();
    REQUIRE(tablet.documents.size() == 1);
    CHECK(fs::exists(tablet.documents.front()));
    tablet.screen.tap("written/remove");
    check_everywhere(tablet);
    tablet.screen.tap("removal/yes");
    tablet.settle();
    CHECK_FALSE(fs::exists(tablet.documents.front()));
    CHECK_FALSE(tablet.tells("Documents en clair"));

    tablet.record(
        R"({"what": "recommendation", "key": "r", "text": "Demander à Maud Estrabeau de venir", "criteria": [], "carrier": "", "carrier_category": "elected", "horizon_months": 6, "disclosure": ["restricted"], "rank": 1})");
    tablet.screen.tap("write");
    tablet.confirm();
    REQUIRE(tablet.tells("Rien n’a été écrit"));
    CHECK(tablet.tells("Demander à Maud Estrabeau"));
    check_everywhere(tablet);
    tablet.screen.tap("stopped/name/0/pass");
    check_everywhere(tablet);
    tablet.screen.tap("stopped/name/0/reason");
    tablet.screen.type_on_screen("Elle signe");
    tablet.screen.strike(KeyCode::tab);
    tablet.settle();
    REQUIRE(tablet.visit().view().allowed_names.size() == 1);
    CHECK(tablet.tells("Elle signe"));
    check_everywhere(tablet);
    // Removed and let pass once more, it passes.
    tablet.screen.tap("allowed/" + tablet.visit().view().allowed_names.begin()->first.hex() + "/action");
    tablet.settle();
    CHECK(tablet.visit().view().allowed_names.empty());
    tablet.screen.tap("stopped/name/0/reason");
    tablet.screen.type_on_screen("Elle signe encore");
    tablet.screen.strike(KeyCode::tab);
    tablet.settle();
    tablet.screen.tap("write");
    tablet.confirm();
    CHECK(tablet.tells("La restitution est écrite"));
}

TEST_CASE("What is not ready is said before, and a restitution stays beside the next one", "[deliver]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::restitute);
    tablet.record(concluded);
    tablet.record(R"({"what": "perimeter", "authority": "La commune", "n1_title": "la maire"})");
    CHECK(tablet.tells("Critères conclus"));
    for (int written = 1; written <= 2; ++written) {
        tablet.screen.tap("write");
        tablet.confirm();
        REQUIRE(tablet.tells("La restitution est écrite"));
        CHECK(std::distance(fs::directory_iterator(tablet.workspace().outputs()), {}) == written);
    }
    check_everywhere(tablet);
}

TEST_CASE("The folders for exchange are what is plugged in, then those that the desktop names", "[deliver]") {
    const TemporaryFolder machine;
    const fs::path home = machine / "home";
    for (const fs::path& folder : {machine / "media/awa/VISITES", machine / "media/awa/parti",
                                   home / "Documents", home / "Reçus", home / ".config"})
        fs::create_directories(folder);
    std::ofstream(home / ".config/user-dirs.dirs") << "# bureau\nXDG_DOWNLOAD_DIR=\"$HOME/Reçus\"\n";
    const EnvironmentVariables environment = [&](const std::string& name) -> std::optional<std::string> {
        if (name == "HOME") return home.string();
        if (name == "USER") return "awa";
        return std::nullopt;
    };
    const Media media{{machine / "media", machine / "run/media"},
                      [](const fs::path& folder) { return folder.filename() != "parti"; }};

    CHECK(
        exchange_folders(environment, media) ==
        std::vector<ExchangeFolder>{{machine / "media/awa/VISITES", ExchangeFolderKind::removable, "VISITES"},
                                    {home / "Reçus", ExchangeFolderKind::downloads},
                                    {home / "Documents", ExchangeFolderKind::documents}});
    fs::remove(home / ".config/user-dirs.dirs");
    fs::create_directory(home / "Téléchargements");
    CHECK(exchange_folders(environment, media)[1].path == home / "Téléchargements");
    CHECK(exchange_folders([](const std::string&) { return std::nullopt; }, media).empty());
}

}  // namespace arpenteur
