// Préparer: a visit is founded, its perimeter, its team, the persons met and the sources are written.
#include <algorithm>
#include <array>

#include "tests/catch.h"
#include "tests/colleague.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

// The sizes of the tablets that people have, with small and with large letters.
constexpr std::array looks{HeadlessLook{1280, 800, 1.0F, Language::french},
                           HeadlessLook{800, 1280, 1.25F, Language::english},
                           HeadlessLook{1024, 600, 1.25F, Language::french}};

std::string path_of(const std::string& kind, const Id& id) { return kind + "/" + id.hex(); }

template <class Thing>
const Thing& only(const ById<Thing>& things) {
    REQUIRE(things.size() == 1);
    return things.begin()->second.front().value;
}

Id named(const Visit& view, std::string_view name) {
    for (const auto& [id, claims] : view.participants)
        if (claims.front().value.name == name) return id;
    FAIL("nobody is called " << name);
    return {};
}

void write_in(Tablet& tablet, const std::string& path, std::string_view words) {
    tablet.screen.tap(path);
    tablet.screen.type(words);
}

void add_participant(Tablet& tablet, const std::string& category, std::string_view name) {
    tablet.screen.tap("participant/add/" + category);
    write_in(tablet, "participant/name", name);
    tablet.screen.tap("participant/done");
    tablet.settle();
}

// By the rail, or by the words above where it is too narrow for a rail.
void open_part(Tablet& tablet, std::size_t at) {
    constexpr std::array parts{"perimeter", "prerequisites", "team", "participants", "sources"};
    const std::string rail = std::string("prepare/") + parts[at];
    tablet.screen.tap(tablet.screen.has(rail) ? rail : "prepare/" + std::to_string(at));
}

}  // namespace

TEST_CASE("without the register of territories, preparing a visit says what is missing and what to do") {
    Tablet tablet;
    tablet.files = tablet.folder() / "vide";
    tablet.begin_anew();
    tablet.go(Screen::new_visit);
    CHECK(tablet.tells("Le répertoire des territoires ne peut pas être lu"));
    CHECK(tablet.tells("questionnaires/territory/register.tsv"));
}

TEST_CASE("A visit is founded for one of two communes of the same name", "[prepare]") {
    Tablet tablet;
    tablet.go(Screen::new_visit);
    CHECK(tablet.screen.complaints() == none);
    CHECK_FALSE(tablet.screen.widget("found").enabled);
    tablet.screen.tap("territory/search");
    tablet.screen.type_on_screen("reugny");
    CHECK(tablet.screen.has("territory/commune/37194"));
    CHECK(tablet.screen.has("territory/commune/03213"));
    CHECK(tablet.screen.complaints() == none);
    tablet.screen.tap("territory/commune/37194");
    CHECK(tablet.screen.shows("Reugny (37, Indre-et-Loire)"));
    const Card colleague = tablet.workspace().cards().cards().back().card;
    tablet.screen.tap(path_of("team", colleague.person()));
    CHECK(tablet.screen.complaints() == none);
    tablet.screen.tap("found");
    tablet.settle();
    REQUIRE(tablet.application->route().screen == Screen::prepare);
    const Visit& view = tablet.visit().view();
    CHECK(view.territory.front().value == Territory{"commune", "37194", "Reugny", "37", false});
    CHECK(view.members.size() == 2);
    CHECK(tablet.visit().reads(tablet.workspace().desks().front().sign_key()));
}

TEST_CASE("A territory that the register does not know is described by hand", "[prepare]") {
    Tablet tablet;
    tablet.go(Screen::new_visit);
    write_in(tablet, "territory/search", "PETR des Essarts fictifs");
    tablet.screen.tap("territory/by_hand");
    CHECK(tablet.screen.widget("territory/name").value == "PETR des Essarts fictifs");
    tablet.screen.tap("territory/kind/5");
    tablet.screen.tap("territory/department");
    tablet.screen.type_on_screen("81");
    CHECK(tablet.screen.complaints() == none);
    tablet.screen.strike(KeyCode::escape);
    tablet.screen.tap("territory/fictive");
    tablet.screen.tap("found");
    tablet.settle();
    REQUIRE(tablet.application->route().screen == Screen::prepare);
    CHECK(tablet.visit().view().territory.front().value ==
          Territory{"PETR", "", "PETR des Essarts fictifs", "81", true});
}

TEST_CASE("The perimeter is written by touch alone, part after part", "[prepare]") {
    Tablet tablet;
    tablet.prepare_visit({}, Screen::prepare);
    tablet.screen.tap("perimeter/authority");
    tablet.screen.type_on_screen("Hôtel de ville");
    CHECK(tablet.screen.complaints() == none);
    tablet.screen.tap("perimeter/n1_title");
    tablet.screen.type_on_screen("la maire");
    tablet.screen.tap("perimeter/cap_name");
    tablet.screen.type_on_screen("Noël en été");
    // Whoever goes elsewhere by a touch has left the field: its words are written.
    tablet.screen.tap("prepare/prerequisites");
    tablet.settle();
    const Perimeter& perimeter = tablet.visit().view().perimeter.front().value;
    CHECK(perimeter == Perimeter{"Hôtel de ville", "la maire", "Noël en été", ""});

    tablet.screen.tap("prerequisites/ecosystem/1");
    write_in(tablet, "prerequisites/n1_act", "Lettre du 3 septembre");
    // The chip is touched while the field has the focus: both are kept.
    tablet.screen.tap("prerequisites/n1_engaged/0");
    tablet.settle();
    const Prerequisites& met = tablet.visit().view().prerequisites.front().value;
    CHECK(met.ecosystem == Met::partly);
    CHECK(met.n1_engaged == Met::yes);
    CHECK(met.n1_act == "Lettre du 3 septembre");
}

TEST_CASE("A member without a tablet joins, and writes on this one", "[prepare]") {
    Tablet tablet;
    tablet.prepare_visit({}, Screen::prepare);
    tablet.screen.tap("prepare/team");
    tablet.screen.tap("member/add");
    write_in(tablet, "member/name", "Nadia Ferrand");
    write_in(tablet, "member/organisation", "APFDT");
    tablet.screen.tap("member/done");
    tablet.settle();
    const auto& members = tablet.visit().view().members;
    REQUIRE(members.size() == 3);
    const auto nadia = std::find_if(members.begin(), members.end(), [](const auto& member) {
        return member.second.front().value.name == "Nadia Ferrand";
    });
    REQUIRE(nadia != members.end());
    CHECK(nadia->second.front().value.organisation == "APFDT");
    CHECK(nadia->second.front().value.role == Role::apfdt);
    CHECK(nadia->first == member_id(nadia->second.front().value.person));

    tablet.screen.tap("writer/2");  // in the order of their names
    tablet.screen.tap("prepare/perimeter");
    write_in(tablet, "perimeter/n1_title", "le maire");
    tablet.screen.tap("perimeter/cap_name");
    tablet.settle();
    const Claim<Perimeter>& claim = tablet.visit().view().perimeter.front();
    CHECK(claim.author == nadia->second.front().value.person);
    CHECK(tablet.visit().written_on(claim.author, claim.id) == "Camille Aubry");
}

TEST_CASE("Persons of the four categories are met, told, and agree or not", "[prepare]") {
    Tablet tablet;
    tablet.prepare_visit({}, Screen::prepare);
    Headless& screen = tablet.screen;
    screen.tap("prepare/participants");
    add_participant(tablet, "elected", "Hélène Castaing");
    CHECK(screen.shows("La délégation n’est pas complète"));
    add_participant(tablet, "agent", "Théo Garsault");
    add_participant(tablet, "socioeconomic", "Inès Rochebrun");
    CHECK(screen.shows("La délégation n’est pas complète"));
    add_participant(tablet, "state", "Solange Dumontel");
    CHECK_FALSE(screen.shows("La délégation n’est pas complète"));
    const Visit& view = tablet.visit().view();
    REQUIRE(view.participants.size() == 4);
    const Id prefecture = named(view, "Solange Dumontel");
    CHECK(view.participants.at(prefecture).front().value.category == ActorCategory::state);

    screen.tap(path_of("participant", prefecture));
    CHECK_FALSE(screen.widget("consent/agreement/2").enabled);
    screen.tap("notice");
    CHECK(screen.complaints() == none);
    screen.tap("notice/close");
    screen.tap("consent/informed");
    screen.tap("consent/agreement/3");
    screen.tap("consent/audience/1");
    screen.tap("consent/audience/0");
    screen.tap("consent/service");
    screen.tap("participant/presence/1");
    write_in(tablet, "participant/circumstance", "À notre demande");
    CHECK(screen.complaints() == none);
    // What is being typed stays when the person is put in the delegation after all.
    screen.tap("participant/presence/0");
    tablet.settle();
    CHECK(screen.widget("participant/circumstance").value == "À notre demande");
    CHECK(view.participants.at(prefecture).front().value.circumstance == "À notre demande");
    screen.tap("participant/presence/1");
    screen.tap("participant/done");
    tablet.settle();
    const Consent& consent = only(view.consents);
    CHECK(consent.informed_on.size() == 10);
    CHECK(consent.informed_by == tablet.visit().person());
    CHECK_FALSE(consent.notice_version.empty());
    CHECK(consent.agreement == QuoteAgreement::by_function);
    CHECK(consent.audiences == std::vector{Audience::restricted, Audience::public_});
    CHECK(consent.service_voice);
    const Participant& met = view.participants.at(prefecture).front().value;
    CHECK(met.presence == Presence::outside);
    CHECK(met.circumstance == "À notre demande");

    screen.tap(path_of("participant", named(view, "Théo Garsault")));
    screen.tap("participant/remove");
    CHECK(screen.complaints() == none);
    screen.tap("remove/yes");
    tablet.settle();
    CHECK(view.participants.size() == 3);
    screen.tap("removed");
    CHECK(screen.shows("Théo Garsault"));
    CHECK(screen.complaints() == none);
    screen.tap(path_of("removed", view.removals.begin()->first));
    tablet.settle();
    CHECK(view.participants.size() == 4);
    CHECK(view.removals.empty());
}

TEST_CASE("Of two values written apart one is kept, and what is typed goes on from it", "[prepare]") {
    Tablet tablet;
    tablet.prepare_visit({}, Screen::prepare);
    tablet.record(R"({"what": "participant", "key": "maire", "name": "Ada Brun", "category": "elected"})");
    Colleague colleague(tablet);
    tablet.record(R"({"what": "participant", "key": "maire", "name": "Ada Le Brun", "category": "agent"})");
    colleague.record(R"({"what": "participant", "key": "maire", "name": "Ada Lebrun", "category": "state"})");
    colleague.bring_back();
    const auto claims = [&]() -> const Claims<Participant>& {
        return tablet.visit().view().participants.begin()->second;
    };
    REQUIRE(claims().size() == 2);
    Participant expected = claims().front().value;
    expected.function = "maire";
    tablet.screen.tap("prepare/participants");
    tablet.screen.tap(path_of("participant", tablet.visit().view().participants.begin()->first));
    write_in(tablet, "participant/function", "maire");
    tablet.screen.tap("participant/dispute/keep/0");
    tablet.settle();
    REQUIRE(settled(claims()) != nullptr);
    CHECK(claims().front().value == expected);
}

TEST_CASE("A source holds its day and who was there, and no day that is none", "[prepare]") {
    Tablet tablet;
    tablet.prepare_visit({}, Screen::prepare);
    Headless& screen = tablet.screen;
    screen.tap("prepare/participants");
    add_participant(tablet, "elected", "Hélène Castaing");
    add_participant(tablet, "agent", "Théo Garsault");
    screen.tap("prepare/sources");
    screen.tap("source/add");
    const Visit& view = tablet.visit().view();
    CHECK(view.sources.empty());
    write_in(tablet, "source/title", "Atelier du matin");
    screen.tap("source/kind/1");
    for (const auto& [id, claims] : view.participants) screen.tap(path_of("source/participant", id));
    screen.tap("source/superior");
    tablet.settle();
    Source expected = only(view.sources);
    CHECK(expected.kind == SourceKind::workshop);
    CHECK(expected.title == "Atelier du matin");
    CHECK(expected.date.size() == 10);
    CHECK(expected.participants.size() == 2);
    CHECK(expected.diagnosticians == std::vector{tablet.visit().person()});
    CHECK(expected.superior_present);
    CHECK(screen.complaints() == none);

    screen.tap("source/date");
    screen.control('a');
    screen.type("2026-02-30");
    screen.tap("source/kind/1");
    tablet.settle();
    CHECK(only(view.sources) == expected);
    CHECK(screen.widget("source/date").value == "2026-02-30");
    CHECK(screen.complaints() == none);
    screen.tap("source/date");
    CHECK(screen.complaints() == none);
    screen.control('a');
    screen.type("2026-02-28");
    screen.tap("source/done");
    tablet.settle();
    expected.date = "2026-02-28";
    CHECK(only(view.sources) == expected);
}

TEST_CASE("What was being typed when the tablet fell is there again", "[prepare]") {
    Tablet tablet;
    tablet.prepare_visit({}, Screen::prepare);
    const Id visit = tablet.visit().id();
    tablet.screen.tap("perimeter/beyond");
    tablet.screen.type("Les mobilités");
    tablet.begin_anew();
    tablet.application->show({Screen::prepare, visit, {}});
    tablet.settle();
    CHECK(tablet.screen.widget("perimeter/beyond").value == "Les mobilités");
    CHECK(tablet.visit().view().perimeter.front().value.beyond == "Les mobilités");

    // Somebody who was only begun to be added, too, and as what they are heard.
    tablet.screen.tap("prepare/participants");
    tablet.screen.tap("participant/add/state");
    write_in(tablet, "participant/name", "Solange");
    tablet.begin_anew();
    tablet.application->show({Screen::prepare, visit, {}});
    tablet.settle();
    tablet.screen.tap("prepare/participants");
    CHECK(tablet.tells("Solange"));
    CHECK(tablet.screen.complaints() == none);
    tablet.screen.tap(path_of("participant", tablet.visit().view().participants.begin()->first));
    tablet.settle();
    CHECK(tablet.screen.widget("participant/name").value == "Solange");
    CHECK(only(tablet.visit().view().participants).name == "Solange");
    CHECK(only(tablet.visit().view().participants).category == ActorCategory::state);
    CHECK(tablet.visit().drafts().empty());
}

TEST_CASE("Préparer can be read and touched on every tablet", "[prepare]") {
    for (const HeadlessLook& look : looks) {
        Tablet tablet(look);
        tablet.screen.surface().language = look.language;
        tablet.prepare_visit("valombre/preparation.jsonl", Screen::prepare);
        tablet.record(
            R"({"what": "source", "key": "s1", "kind": "interview", "date": "2026-11-19", )"
            R"("title": "Entretien", "participants": ["maire"], "diagnosticians": ["Camille Aubry"]})");
        INFO(look.width << "x" << look.height << " at " << look.scale);
        for (std::size_t part = 0; part < 5; ++part) {
            INFO("part " << part);
            open_part(tablet, part);
            CHECK(tablet.screen.complaints() == none);
        }
        Headless& screen = tablet.screen;
        const Visit& view = tablet.visit().view();
        screen.tap(path_of("source", view.sources.begin()->first));
        CHECK(screen.complaints() == none);
        screen.tap("source/date");
        CHECK(screen.complaints() == none);
        screen.tap("source/done");
        tablet.go(Screen::prepare);
        open_part(tablet, 3);
        screen.tap(path_of("participant", named(view, "Solange Dumontel")));
        screen.tap("consent/informed");
        screen.tap("consent/agreement/2");
        CHECK(screen.complaints() == none);
        screen.tap("participant/function");
        CHECK(screen.complaints() == none);
        screen.tap("participant/done");
        open_part(tablet, 2);
        screen.tap("member/add");
        CHECK(screen.complaints() == none);
        screen.tap("member/done");
        CHECK(tablet.visit().drafts().empty());
        tablet.go(Screen::new_visit);
        write_in(tablet, "territory/search", "saint-jean");
        CHECK(screen.complaints() == none);
        screen.tap("territory/by_hand");
        CHECK(screen.complaints() == none);
    }
}

}  // namespace arpenteur
