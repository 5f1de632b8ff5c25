// Entretien: what two days of listening leave in the visit, and what is on the screen when it is opened
// again.
#include <algorithm>
#include <array>

#include "tests/catch.h"
#include "tests/colleague.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

const Visit& view(Tablet& tablet) { return tablet.visit().view(); }
const Id& me(Tablet& tablet) { return tablet.visit().person(); }

Id participant(Tablet& tablet, const std::string& name) {
    for (const auto& [id, claims] : view(tablet).participants)
        if (latest(claims)->name == name) return id;
    throw std::runtime_error("nobody is called " + name);
}

Id source(Tablet& tablet, const std::string& title) {
    for (const auto& [id, claims] : view(tablet).sources)
        if (latest(claims)->title == title) return id;
    throw std::runtime_error("no source is called " + title);
}

const Reading* reading(Tablet& tablet, const Id& source, const std::string& criterion,
                       ActorCategory category) {
    const auto known = view(tablet).readings.find(reading_id(source, me(tablet), criterion, category));
    return known == view(tablet).readings.end() ? nullptr : settled(known->second);
}

// The one whose words begin so.
template <class Thing>
Id with_text(const ById<Thing>& things, const std::string& text) {
    for (const auto& [id, claims] : things)
        if (latest(claims)->text.rfind(text, 0) == 0) return id;
    throw std::runtime_error("nothing says " + text);
}

Rating level(int number) { return *Level::from(number); }

void tap(Tablet& tablet, const std::string& path) {
    tablet.screen.tap(path);
    tablet.settle();
}

void hear(Tablet& tablet, const std::string& title) {
    tap(tablet, "heard");
    tap(tablet, "source/" + source(tablet, title).hex());
}

// Locked, or its battery empty, and opened again.
void fall(Tablet& tablet, const std::string& criterion) {
    const Id id = tablet.visit().id();
    tablet.begin_anew();
    tablet.application->show({Screen::interview, id, criterion});
    tablet.settle();
}

// What stands on the disk is what the screen says: opened again, it is all there.
void reopen(Tablet& tablet, const std::string& criterion) {
    CHECK(tablet.screen.shows("enregistré"));
    fall(tablet, criterion);
}

// Nadia has no tablet: she borrows this one. Members stand in the order of their names.
Id lend_to_nadia(Tablet& tablet) {
    tablet.go(Screen::prepare);
    tap(tablet, "prepare/team");
    tap(tablet, "writer/2");
    tablet.go(Screen::interview);
    for (const auto& [id, claims] : view(tablet).members)
        if (latest(claims)->name == "Nadia Ferrand") return latest(claims)->person;
    throw std::runtime_error("Nadia is not in the team");
}

const std::string workshop = "Atelier des agents de l’eau et de la stratégie";
const std::string vice_president = "Entretien au siège, salle du captage";

struct Size {
    float width;
    float height;
    float scale;
};
constexpr std::array sizes{Size{1280, 800, 1},     Size{800, 1280, 1},     Size{1024, 600, 1},
                           Size{1280, 800, 1.25F}, Size{800, 1280, 1.25F}, Size{1024, 600, 1.25F}};

}  // namespace

TEST_CASE(
    "A level is written at the touch, for the voice that speaks, and is there when the tablet opens again",
    "[interview]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    hear(tablet, vice_president);
    tap(tablet, "rail/P3_1");
    const Id heard = source(tablet, vice_president);

    tap(tablet, "level/2");
    REQUIRE(reading(tablet, heard, "P3_1", ActorCategory::elected));
    CHECK(reading(tablet, heard, "P3_1", ActorCategory::elected)->rating == level(2));
    CHECK(tablet.screen.widget("level/2").selected);
    const auto written = tablet.visit().writing().given;
    tap(tablet, "level/2");
    CHECK(tablet.visit().writing().given == written);
    reopen(tablet, "P3_1");
    hear(tablet, vice_president);
    CHECK(tablet.screen.widget("level/2").selected);

    tap(tablet, "support/2");
    tablet.screen.tap("reading/reason");
    tablet.screen.type_on_screen("Délibération du 3 mai : « l’eau d’abord » ; où ça ?");
    tap(tablet, "rail/P3_2");
    const Reading* told = reading(tablet, heard, "P3_1", ActorCategory::elected);
    REQUIRE(told);
    CHECK(told->support == Support::verified);
    CHECK(told->reason.rfind("Délibération du 3 mai", 0) == 0);
    CHECK(told->reason.find("où ça") != std::string::npos);
    CHECK(told->rating == level(2));

    // The level above, touched while the reason is being typed, and then what it rests on: all of it counts.
    tap(tablet, "rail/P3_1");
    tablet.screen.tap("reading/reason");
    tablet.screen.type(" Puis rien.");
    tap(tablet, "level/1");
    told = reading(tablet, heard, "P3_1", ActorCategory::elected);
    CHECK(told->rating == level(1));
    CHECK(told->reason.find("Puis rien.") != std::string::npos);
    tablet.screen.tap("reading/reason");
    tablet.screen.type(" On le dit.");
    tap(tablet, "support/1");
    told = reading(tablet, heard, "P3_1", ActorCategory::elected);
    CHECK(told->support == Support::reported);
    CHECK(told->reason.find("On le dit.") != std::string::npos);
    CHECK(told->rating == level(1));
    tap(tablet, "rail/P3_2");

    // Another voice of the same room, by the keyboard of a desk.
    tap(tablet, "voice/1");
    tap(tablet, "voice/" + std::to_string(static_cast<int>(ActorCategory::state)));
    tablet.screen.type("3");
    tablet.settle();
    told = reading(tablet, heard, "P3_2", ActorCategory::state);
    REQUIRE(told);
    CHECK(told->rating == level(3));
    tap(tablet, "level/unknown");
    CHECK(reading(tablet, heard, "P3_2", ActorCategory::state)->rating == Rating(Unknown{}));

    tap(tablet, "reading/remove");
    tap(tablet, "removal/yes");
    CHECK(reading(tablet, heard, "P3_2", ActorCategory::state) == nullptr);
    tap(tablet, "level/1");
    CHECK(reading(tablet, heard, "P3_2", ActorCategory::state)->rating == level(1));
    CHECK(view(tablet).removals.empty());
    reopen(tablet, "P3_1");
    // The same source, before the voice that spoke last.
    CHECK(tablet.screen.widget("heard").label == vice_president);
    tap(tablet, "voice/0");
    CHECK(tablet.screen.widget("reading/reason").value.rfind("Délibération du 3 mai", 0) == 0);
}

TEST_CASE("A level that is touched before any source waits for one, and then counts", "[interview]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    tap(tablet, "rail/G1_2");
    tap(tablet, "level/3");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "sources/close");
    CHECK(view(tablet).readings.size() == 26);

    tap(tablet, "level/3");
    tap(tablet, "sources/new");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "new-source/" + participant(tablet, "Régis Campagnolet").hex());
    tap(tablet, "new-source/" + participant(tablet, "Karim Lescouat").hex());
    tap(tablet, "new-source/superior");
    tap(tablet, "new-source/yes");
    // Two categories are in the room: nobody guesses whose voice it was.
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "voice-question/agent");
    const Id made = source(tablet, "Entretien : Régis Campagnolet, Karim Lescouat");
    const Source& heard = *latest(view(tablet).sources.at(made));
    CHECK(heard.superior_present);
    CHECK(heard.diagnosticians == std::vector{me(tablet)});
    REQUIRE(reading(tablet, made, "G1_2", ActorCategory::agent));
    CHECK(reading(tablet, made, "G1_2", ActorCategory::agent)->rating == level(3));

    // A source that is being entered when the tablet locks is there again, until it is given up.
    tap(tablet, "heard");
    tap(tablet, "sources/new");
    tap(tablet, "new-source/kind/1");
    tap(tablet, "new-source/" + participant(tablet, "Odile Fontbrune").hex());
    tap(tablet, "new-source/superior");
    tablet.screen.tap("new-source/title");
    tablet.screen.type("Visite de la régie");
    fall(tablet, "G1_2");
    CHECK(tablet.screen.widget("new-source/title").value == "Visite de la régie");
    CHECK(tablet.screen.widget("new-source/kind/1").selected);
    CHECK(tablet.screen.widget("new-source/superior").selected);
    CHECK(tablet.screen.widget("new-source/" + participant(tablet, "Odile Fontbrune").hex()).selected);
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "new-source/no");
    CHECK(tablet.visit().drafts().empty());

    // After a lock, what was heard today is heard again.
    reopen(tablet, "G1_2");
    CHECK(tablet.screen.widget("heard").label == "Entretien : Régis Campagnolet, Karim Lescouat");
    CHECK(view(tablet).sources.at(made).size() == 1);
}

TEST_CASE("The question is asked with the names of the territory, and colleagues’ levels stay out of sight",
          "[interview]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    hear(tablet, vice_president);
    tap(tablet, "rail/P1_1");
    CHECK(tablet.screen.shows("quand a-t-on vu le président intervenir"));
    CHECK(tablet.screen.shows("une personne reconnaissable"));
    CHECK(tablet.screen.widget("level/1").selected);
    tap(tablet, "guide/0");
    CHECK(tablet.screen.shows("Qu’est-ce que cela a coûté"));
    tap(tablet, "guide/0");
    // A reading of the colleague, from the same source.
    tap(tablet, "rail/P3_2");
    CHECK_FALSE(tablet.screen.widget("level/2").selected);
    CHECK_FALSE(tablet.screen.shows("Une séance à la préfecture"));
}

TEST_CASE("A note is taken first and coded later, and its words survive a fall of the tablet",
          "[interview]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    hear(tablet, workshop);
    tap(tablet, "rail/notes");
    tablet.screen.tap("note/body");
    tablet.screen.type_on_screen("Où l’eau manque, on se tait.");
    tap(tablet, "rail/G5_3");
    Id note = with_text(view(tablet).notes, "Où l’eau manque, on se tait.");
    CHECK(latest(view(tablet).notes.at(note))->source == source(tablet, workshop));
    CHECK_FALSE(view(tablet).codings.contains(note));

    tap(tablet, "rail/notes");
    CHECK(tablet.screen.widget("rail/notes").label == "Note libre, à coder : 1");
    tap(tablet, "note/" + note.hex() + "/code");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "coding/P2_1");
    tap(tablet, "coding/G5_3");
    tap(tablet, "coding/P2_1");
    tap(tablet, "coding/close");
    CHECK(latest(view(tablet).codings.at(note))->criteria == std::vector<std::string>{"G5_3"});

    // On its criterion: own notes are written on, those of others are read.
    tap(tablet, "rail/G5_3");
    tap(tablet, "here/1");
    CHECK(tablet.screen.has("note/" + note.hex()));
    tablet.screen.tap("note/" + note.hex());
    tablet.screen.type(" Vraiment.");
    tap(tablet, "here/0");
    CHECK(latest(view(tablet).notes.at(note))->text == "Où l’eau manque, on se tait. Vraiment.");
    tap(tablet, "rail/P3_3");
    tap(tablet, "here/1");
    const Id hers = with_text(view(tablet).notes, "La brasserie prélève");
    CHECK(tablet.screen.shows("Nadia Ferrand"));
    CHECK_FALSE(tablet.screen.has("note/" + hers.hex()));

    // The tablet is locked while words are being typed, in a note of this criterion.
    tablet.screen.tap("note/body");
    tablet.screen.type("À moitié écri");
    tablet.screen.wait(1.0);
    fall(tablet, "P1_1");
    CHECK(tablet.screen.shows("est repris"));
    note = with_text(view(tablet).notes, "À moitié écri");
    CHECK(latest(view(tablet).codings.at(note))->criteria == std::vector<std::string>{"P3_3"});
    CHECK(latest(view(tablet).notes.at(note))->source == source(tablet, workshop));
    CHECK(tablet.visit().drafts().empty());

    // An emptied note asks before it goes.
    tap(tablet, "rail/P3_3");
    tap(tablet, "here/1");
    tablet.screen.tap("note/" + note.hex());
    for (int i = 0; i < 20; ++i) tablet.screen.strike(KeyCode::backspace);
    tap(tablet, "rail/P3_2");
    tap(tablet, "removal/no");
    CHECK(latest(view(tablet).notes.at(note))->text == "À moitié écri");
}

TEST_CASE("A verbatim keeps its speaker and its marks, and says when the agreement does not cover them",
          "[interview]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    hear(tablet, vice_president);
    tap(tablet, "rail/P2_1");
    tap(tablet, "here/2");
    tap(tablet, "verbatim/new");
    tablet.screen.type_on_screen("Ici, on compte les gouttes.");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "verbatim/audience/0");
    // Maud Estrabeau agreed to the restricted restitution only.
    CHECK_FALSE(tablet.screen.has("verbatim/warning"));
    CHECK_FALSE(tablet.screen.shows("ne couvre pas"));
    tap(tablet, "verbatim/audience/1");
    CHECK(tablet.screen.shows("ne couvre pas : Restitution publique"));
    tap(tablet, "verbatim/close");
    const Id quoted = with_text(view(tablet).verbatims, "Ici, on compte les gouttes.");
    const Verbatim& verbatim = *latest(view(tablet).verbatims.at(quoted));
    CHECK(verbatim.speaker == participant(tablet, "Maud Estrabeau"));
    CHECK(verbatim.criteria == std::vector<std::string>{"P2_1"});
    CHECK(latest(view(tablet).disclosures.at(quoted))->audiences ==
          std::vector{Audience::restricted, Audience::public_});
    CHECK(tablet.screen.shows("« Ici, on compte les gouttes. »"));
    CHECK(tablet.screen.complaints() == none);

    // A real keyboard ends it by Escape, in its own field too.
    tap(tablet, "verbatim/" + quoted.hex() + "/edit");
    tablet.screen.tap("verbatim/text");
    tablet.screen.type(" Une à une.");
    tablet.screen.strike(KeyCode::escape);
    tablet.settle();
    CHECK_FALSE(tablet.screen.has("verbatim/text"));
    CHECK(latest(view(tablet).verbatims.at(quoted))->text == "Ici, on compte les gouttes. Une à une.");

    // Words and the way out in one touch: nothing is lost.
    tap(tablet, "verbatim/" + quoted.hex() + "/edit");
    tablet.screen.tap("verbatim/text");
    tablet.screen.strike(KeyCode::end);
    tablet.screen.type(" Toutes.");
    tap(tablet, "verbatim/close");
    CHECK(latest(view(tablet).verbatims.at(quoted))->text ==
          "Ici, on compte les gouttes. Une à une. Toutes.");
    reopen(tablet, "P2_1");
    tap(tablet, "here/2");
    CHECK(tablet.screen.shows("Toutes."));
    CHECK(tablet.screen.shows("ne couvre pas : Restitution publique"));
    tap(tablet, "verbatim/" + quoted.hex() + "/remove");
    tap(tablet, "removal/yes");
    CHECK_FALSE(view(tablet).verbatims.contains(quoted));
}

TEST_CASE("Beyond the grid, expectations and controversies are written as they are said", "[interview]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    tap(tablet, "rail/expectations");
    tap(tablet, "pairs/1/3");
    tablet.screen.tap("expectation/expects");
    tablet.screen.type("Un seul guichet.");
    tablet.screen.tap("expectation/offers");
    tablet.screen.type("Des comptages.");
    tap(tablet, "pairs/0/1");
    const Id pair = expectation_id(ActorCategory::agent, ActorCategory::state);
    CHECK(latest(view(tablet).expectations.at(pair))->expects == "Un seul guichet.");
    CHECK(latest(view(tablet).expectations.at(pair))->offers == "Des comptages.");
    tap(tablet, "pairs/1/3");
    tap(tablet, "expectation/audience/0");
    CHECK(latest(view(tablet).disclosures.at(pair))->audiences == std::vector{Audience::restricted});
    CHECK(tablet.screen.complaints() == none);

    tap(tablet, "rail/controversies");
    tap(tablet, "controversy/new");
    tablet.screen.tap("controversy/title");
    tablet.screen.type("Qui paie l’eau du parc");
    tap(tablet, "controversy/between/0");
    tap(tablet, "controversy/between/2");
    tap(tablet, "controversy/code");
    tap(tablet, "coding/P5_1");
    tap(tablet, "coding/close");
    tablet.screen.tap("controversy/text");
    tablet.screen.type("Depuis 2024.");
    tap(tablet, "controversy/back");
    REQUIRE(view(tablet).controversies.size() == 1);
    const Controversy& one = *latest(view(tablet).controversies.begin()->second);
    CHECK(one == Controversy{"Qui paie l’eau du parc",
                             "Depuis 2024.",
                             {"P5_1"},
                             {ActorCategory::elected, ActorCategory::socioeconomic}});
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("What another member writes on this tablet is theirs", "[interview]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    // Nadia's reading of the vice-president on P3_2 came in her name: no level of hers is taken for one's
    // own.
    hear(tablet, vice_president);
    tap(tablet, "rail/P3_2");
    tap(tablet, "level/1");
    int readings = 0;
    for (const auto& [id, claims] : view(tablet).readings)
        if (latest(claims)->criterion == "P3_2" && latest(claims)->category == ActorCategory::elected)
            ++readings;
    CHECK(readings == 2);

    // What she was typing when the tablet fell is hers too, with all that it was to be.
    const Id nadia = lend_to_nadia(tablet);
    hear(tablet, vice_president);
    tap(tablet, "rail/P2_1");
    tap(tablet, "here/2");
    tap(tablet, "verbatim/new");
    tablet.screen.type("Goutte à goutte");
    tap(tablet, "verbatim/audience/0");
    tablet.screen.tap("verbatim/text");
    tablet.screen.type(".");
    tablet.settle();
    const Id quoted = with_text(view(tablet).verbatims, "Goutte à goutte");
    tap(tablet, "verbatim/close");
    tap(tablet, "verbatim/new");
    tap(tablet, "verbatim/audience/0");
    tablet.screen.tap("verbatim/text");
    tablet.screen.type("Ou rien");
    tablet.screen.wait(1.0);
    fall(tablet, "P1_1");
    const Id begun = with_text(view(tablet).verbatims, "Ou rien");
    CHECK(view(tablet).verbatims.at(begun).back().author == nadia);
    Verbatim expected = *latest(view(tablet).verbatims.at(quoted));
    CHECK(expected.speaker == participant(tablet, "Maud Estrabeau"));
    expected.text = "Ou rien";
    expected.drawn = latest(view(tablet).verbatims.at(begun))->drawn;
    CHECK(*latest(view(tablet).verbatims.at(begun)) == expected);
    REQUIRE(view(tablet).disclosures.contains(begun));
    CHECK(latest(view(tablet).disclosures.at(begun))->audiences == std::vector{Audience::restricted});
    CHECK(tablet.visit().drafts().empty());

    lend_to_nadia(tablet);
    tap(tablet, "rail/expectations");
    tablet.screen.tap("expectation/offers");
    tablet.screen.type("Du temps.");
    tablet.screen.wait(1.0);
    fall(tablet, "P1_1");
    const Id pair = expectation_id(ActorCategory::elected, ActorCategory::agent);
    REQUIRE(view(tablet).expectations.contains(pair));
    CHECK(view(tablet).expectations.at(pair).back().author == nadia);

    lend_to_nadia(tablet);
    tap(tablet, "rail/controversies");
    tap(tablet, "controversy/new");
    tablet.screen.tap("controversy/title");
    tablet.screen.type("Le débit réservé");
    tablet.screen.wait(1.0);
    fall(tablet, "P1_1");
    REQUIRE(view(tablet).controversies.size() == 1);
    CHECK(view(tablet).controversies.begin()->second.back().author == nadia);
    CHECK(tablet.visit().drafts().empty());
}

TEST_CASE("What is being typed goes on from the value that is kept by the same touch", "[interview]") {
    Tablet tablet;
    tablet.prepare_visit();
    tablet.record(R"({"what": "controversy", "key": "eau", "title": "L’eau", "text": ""})");
    Colleague colleague(tablet);
    tablet.record(R"({"what": "controversy", "key": "eau", "title": "L’eau du parc", "text": "Ici."})");
    colleague.record(R"({"what": "controversy", "key": "eau", "title": "L’eau d’été", "text": "Là."})");
    colleague.bring_back();
    const auto claims = [&]() -> const Claims<Controversy>& {
        return view(tablet).controversies.begin()->second;
    };
    REQUIRE(claims().size() == 2);
    const std::string kept = claims().front().value.title;
    tap(tablet, "rail/controversies");
    tap(tablet, "controversy/" + view(tablet).controversies.begin()->first.hex());
    tablet.screen.tap("controversy/text");
    tablet.screen.type(" Depuis 2024.");
    tap(tablet, "controversy/apart/keep/0");
    REQUIRE(settled(claims()) != nullptr);
    CHECK(claims().front().value.title == kept);
    CHECK(claims().front().value.text.find("Depuis 2024.") != std::string::npos);
}

TEST_CASE("The grid shows what remains to ask and leads to it", "[interview][grid]") {
    Tablet tablet({.width = 800, .height = 1280});
    tablet.prepare_visit("partiel-1.jsonl", Screen::grid);
    CHECK(tablet.screen.complaints() == none);
    CHECK(tablet.screen.widget("P2/0/0").value == "3");
    CHECK(tablet.screen.widget("P3/1/0").value == "•");
    CHECK(tablet.screen.widget("P3/1/0").label.find("collègue") != std::string::npos);
    CHECK(tablet.screen.widget("P3/1/1").label.find("à demander") != std::string::npos);
    CHECK(tablet.screen.widget("G2/2/3").value == "?");
    CHECK(tablet.screen.shows("cases sur"));
    tap(tablet, "missing");
    CHECK(tablet.screen.complaints() == none);
    tap(tablet, "missing");
    tap(tablet, "P3/1/3");
    CHECK(tablet.application->route().screen == Screen::interview);
    CHECK(tablet.screen.shows("Relation avec l’État"));
    CHECK(tablet.screen.widget("voice/3").selected);
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("Entretien and Grille hold in every size, both languages, the keyboard open", "[interview][grid]") {
    for (const Language language : {Language::french, Language::english})
        for (const Size& size : sizes) {
            Tablet tablet({size.width, size.height, size.scale, language});
            tablet.prepare_visit("partiel-1.jsonl");
            INFO(size.width << " x " << size.height << " at " << size.scale << ", "
                            << (language == Language::french ? "French" : "English"));
            CHECK(tablet.screen.complaints() == none);
            tap(tablet, "heard");
            CHECK(tablet.screen.complaints() == none);
            tap(tablet, "sources/new");
            CHECK(tablet.screen.complaints() == none);
            tap(tablet, "new-source/no");
            tap(tablet, "source/" + source(tablet, workshop).hex());
            for (const char* criterion : {"P1_1", "G3_2", "P4_4"}) {
                tap(tablet, std::string("rail/") + criterion);
                tap(tablet, "level/2");
                tap(tablet, "guide/1");
                CHECK(tablet.screen.complaints() == none);
            }
            tablet.screen.tap("reading/reason");
            CHECK(tablet.screen.surface().keyboard.open());
            CHECK(tablet.screen.complaints() == none);
            CHECK(tablet.screen.widget("reading/reason").visible().height() >= 70.0F * size.scale);
            tap(tablet, "kbd/fermer");
            tap(tablet, "here/1");
            tablet.screen.tap("note/body");
            tablet.screen.type_on_screen("Oui\nnon\npeut-être");
            CHECK(tablet.screen.complaints() == none);
            CHECK(tablet.screen.widget("note/body").visible().height() >= 110.0F * size.scale);
            tap(tablet, "kbd/fermer");
            tap(tablet, "here/2");
            CHECK(tablet.screen.complaints() == none);
            tap(tablet, "verbatim/new");
            CHECK(tablet.screen.complaints() == none);
            tap(tablet, "verbatim/close");
            tap(tablet, "rail/notes");
            CHECK(tablet.screen.complaints() == none);
            tap(tablet, "rail/expectations");
            CHECK(tablet.screen.complaints() == none);
            tap(tablet, "rail/controversies");
            tap(tablet, "controversy/new");
            CHECK(tablet.screen.complaints() == none);
            tablet.go(Screen::grid);
            CHECK(tablet.screen.complaints() == none);
        }
}

}  // namespace arpenteur
