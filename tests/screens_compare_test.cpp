// Croiser: each their own position, closed; then side by side, and what the team agrees on.
#include "app/commands/record_line.h"
#include "app/platform/random.h"
#include "app/workspace/exchange.h"
#include "questionnaires/assessment/openings.h"
#include "questionnaires/visit/disputes.h"
#include "tests/catch.h"
#include "tests/colleague.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

constexpr const char* julien_gave = R"(
{"what":"position","author":"Julien Maréchal","criterion":"P2_1","rating":"4","tendency":"progress","blocking":"secretblocage","blocking_by":["state"],"reason":"secretraison"}
{"what":"opening","author":"Julien Maréchal","criterion":"P2_1","state":"given"}
)";

Id julien(Tablet& tablet) {
    for (const auto& [id, claims] : tablet.visit().view().members)
        if (claims.front().value.name == "Julien Maréchal") return claims.front().value.person;
    throw std::runtime_error("Julien is not in the team");
}

Position own_position(Tablet& tablet, const std::string& criterion) {
    return tablet.visit().view().positions.at(position_id(tablet.visit().person(), criterion)).front().value;
}

std::string own_field(Tablet& tablet, const std::string& part, const std::string& criterion) {
    return "own/" + part + "/" + position_id(tablet.visit().person(), criterion).hex();
}

std::string reason_field(const std::string& criterion) {
    return "consensus/reason/" + consensus_id(criterion).hex();
}

// Everything that is drawn or recorded, scrolled to or not.
bool anywhere(const Headless& screen, const std::string& words) {
    for (const std::string& text : screen.texts())
        if (text.find(words) != std::string::npos) return true;
    return screen.as_text().find(words) != std::string::npos;
}

void tap_by_keyboard_field(Tablet& tablet, const std::string& path, const std::string& words) {
    tablet.screen.tap(path);
    tablet.screen.type_on_screen(words);
    tablet.settle();
}

}  // namespace

TEST_CASE("A position starts empty, takes its reason before or after its level, and is given", "[compare]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    tablet.record(R"(
{"what":"participant","key":"maire","name":"Ada Brun","function":"maire","organisation":"Fontvieille","category":"elected","presence":"delegation"}
{"what":"source","key":"s1","kind":"interview","date":"2026-11-19","title":"Entretien de la maire","participants":["maire"],"diagnosticians":["Camille Aubry"]}
{"what":"source","key":"s2","kind":"document","date":"2026-11-18","title":"Atlas des risques","participants":[],"diagnosticians":["Camille Aubry"]}
{"what":"reading","source":"s1","criterion":"P2_1","category":"elected","rating":"1","support":"reported","reason":"Deux réunions en mars"}
{"what":"reading","source":"s2","criterion":"P2_1","category":"elected","rating":"3","support":"verified","reason":"Carte publiée"}
{"what":"reading","author":"Julien Maréchal","source":"s1","criterion":"P2_1","category":"elected","rating":"4","support":"opinion","reason":"lecturedejulien"}
)");
    tablet.go(Screen::compare, "P2_1");
    CHECK(anywhere(tablet.screen, "Entretien de la maire"));
    CHECK(anywhere(tablet.screen, "de 1 à 3"));
    CHECK(anywhere(tablet.screen, "Carte publiée"));
    CHECK_FALSE(anywhere(tablet.screen, "lecturedejulien"));
    for (const char* level : {"0", "1", "2", "3", "4", "unknown", "not_applicable"})
        CHECK_FALSE(tablet.screen.widget(std::string("own/level/") + level).selected);
    CHECK_FALSE(tablet.screen.widget("own/give").enabled);
    CHECK_FALSE(tablet.screen.widget("own/tendency/0").enabled);

    tap_by_keyboard_field(tablet, own_field(tablet, "reason", "P2_1"), "Atlas public");
    tablet.screen.tap("own/level/2");
    tablet.settle();
    CHECK(own_position(tablet, "P2_1").rating == Rating(*Level::from(2)));
    CHECK(own_position(tablet, "P2_1").reason == "Atlas public");
    CHECK(tablet.visit().drafts().empty());
    CHECK(tablet.screen.widget("own/level/2").selected);

    tablet.screen.tap("own/tendency/2");
    tap_by_keyboard_field(tablet, own_field(tablet, "blocking", "P2_1"), "la crue");
    tablet.screen.tap("own/level/1");
    tablet.settle();
    tablet.screen.tap("own/blocking-by/3");
    tablet.settle();
    const Position position = own_position(tablet, "P2_1");
    CHECK(position.rating == Rating(*Level::from(1)));
    CHECK(position.tendency == Tendency::decline);
    CHECK(position.blocking == "la crue");
    CHECK(position.blocking_by == std::vector{ActorCategory::state});

    tablet.screen.tap("own/give");
    tablet.settle();
    CHECK(tablet.visit().view().openings.size() == 1);
    CHECK_FALSE(is_open(tablet.visit().view(), "P2_1"));
    CHECK(anywhere(tablet.screen, "Votre position est donnée"));
    CHECK_FALSE(tablet.screen.has("own/level/1"));
    tablet.screen.tap("own/given/action");
    CHECK(tablet.screen.widget("own/level/1").selected);
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("What the others hold is nowhere on the screen until every member has answered", "[compare]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    tablet.record(julien_gave);
    const auto nothing_shows = [&] {
        CHECK_FALSE(anywhere(tablet.screen, "secret"));
        CHECK_FALSE(anywhere(tablet.screen, "En progrès (selected)"));
        CHECK(tablet.screen.complaints() == none);
    };
    nothing_shows();
    tablet.go(Screen::compare, "P2_1");
    nothing_shows();
    CHECK(anywhere(tablet.screen, "Julien Maréchal : position donnée, fermée"));
    for (int level = 0; level < Level::count; ++level)
        CHECK_FALSE(tablet.screen.widget("own/level/" + std::to_string(level)).selected);

    tablet.screen.tap("own/open-without");
    nothing_shows();
    tablet.screen.tap("open-without/no");
    CHECK(tablet.visit().view().openings.size() == 1);

    tablet.screen.tap("own/level/1");
    tablet.settle();
    nothing_shows();
    tablet.screen.tap("own/give");
    tablet.settle();
    CHECK(anywhere(tablet.screen, "secretraison"));
    CHECK(anywhere(tablet.screen, "secretblocage"));
    CHECK(open_positions(tablet.visit().view(), "P2_1").size() == 2);
    // On one tablet, whoever writes second has not seen the first one's position for all that.
    for (const HeldPosition& held : open_positions(tablet.visit().view(), "P2_1"))
        if (held.author == tablet.visit().person()) CHECK_FALSE(held.after_exchange);
    CHECK_FALSE(anywhere(tablet.screen, "après échange"));
    CHECK(tablet.screen.complaints() == none);

    tablet.screen.tap("own/change");
    tablet.screen.tap("own/level/3");
    tablet.settle();
    CHECK(own_position(tablet, "P2_1").rating == Rating(*Level::from(3)));
    CHECK(anywhere(tablet.screen, "après échange"));
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("Two who share a tablet write one after the other, and neither sees the other's", "[compare]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    tablet.record(julien_gave);
    tablet.go(Screen::compare, "P2_1");
    const int index = *members_of(tablet.visit().view()).begin() == julien(tablet) ? 0 : 1;
    tablet.screen.tap("writer/" + std::to_string(index));
    tablet.settle();
    CHECK_FALSE(anywhere(tablet.screen, "secret"));
    CHECK(anywhere(tablet.screen, "Votre position est donnée"));
    tablet.screen.tap("own/given/action");
    CHECK(anywhere(tablet.screen, "secretraison"));
    tablet.screen.tap("writer/" + std::to_string(1 - index));
    tablet.settle();
    CHECK_FALSE(anywhere(tablet.screen, "secret"));

    tablet.screen.tap("writer/" + std::to_string(index));
    tablet.screen.tap("rail/P2_2");
    tablet.screen.tap("own/open-without");
    tablet.screen.tap("open-without/yes");
    tablet.settle();
    const Claim<Opening>& opening =
        tablet.visit().view().openings.at(opening_id(julien(tablet), "P2_2")).front();
    CHECK(opening.author == julien(tablet));
    CHECK(opening.value.state == OpeningState::open);
    CHECK(tablet.visit().view().without_effect.empty());
}

TEST_CASE("The team agrees on a level with its reason, takes it back, keeps the disagreement", "[compare]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    tablet.record(julien_gave);
    tablet.record(R"({"what":"position","criterion":"P2_1","rating":"2","tendency":"stable","reason":"Peu"}
{"what":"opening","criterion":"P2_1","state":"given"})");
    tablet.go(Screen::compare, "P2_1");
    const Id id = consensus_id("P2_1");
    const auto current = [&] { return tablet.visit().view().consensuses.at(id).front().value; };

    tap_by_keyboard_field(tablet, reason_field("P2_1"), "Une preuve");
    CHECK(tablet.screen.complaints() == none);
    tablet.screen.tap("consensus/level/3");
    tablet.settle();
    CHECK(current() == Consensus{"P2_1", Outcome::agreed, *Level::from(3), "Une preuve"});
    CHECK(tablet.screen.widget("consensus/level/3").selected);

    tablet.screen.tap("consensus/disclosure/0");
    tablet.settle();
    CHECK(tablet.visit().view().disclosures.at(id).front().value.audiences ==
          std::vector{Audience::restricted});

    tablet.screen.tap("consensus/withdraw");
    tablet.screen.tap("consensus/withdrawing/yes");
    tablet.settle();
    CHECK_FALSE(tablet.visit().view().consensuses.contains(id));

    tablet.screen.tap("consensus/disagreement/0");
    tablet.settle();
    tap_by_keyboard_field(tablet, reason_field("P2_1"), "Deux lectures");
    tablet.screen.tap("rail/P2_2");
    tablet.settle();
    CHECK(current() == Consensus{"P2_1", Outcome::disagreement, Unknown{}, "Deux lectures"});
    CHECK(to_arbitrate(tablet.visit().view()).empty());
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("Two conclusions written apart stand side by side until one is kept", "[compare]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    tablet.record(julien_gave);
    tablet.record(R"({"what":"position","criterion":"P2_1","rating":"2","reason":"Peu"}
{"what":"opening","criterion":"P2_1","state":"given"}
{"what":"controversy","key":"c","title":"L’eau"}
{"what":"participant","key":"maire","name":"Ada Brun","function":"maire","organisation":"Fontvieille","category":"elected"})");
    Colleague colleague(tablet);
    tablet.record(
        R"({"what":"consensus","criterion":"P2_1","outcome":"agreed","rating":"2","reason":"chez Camille"}
{"what":"participant","key":"maire","name":"Ada Brun","function":"maire","organisation":"Fontvieille","category":"agent"}
{"what":"remove","thing":"controversy","key":"c"})");
    colleague.record(
        R"({"what":"consensus","criterion":"P2_1","outcome":"agreed","rating":"3","reason":"chez Julien"})");
    colleague.record(
        R"({"what":"participant","key":"maire","name":"Ada Lebrun","function":"maire","organisation":"Fontvieille","category":"elected"})");
    colleague.record(R"({"what":"controversy","key":"c","title":"L’eau d’été"})");
    colleague.bring_back();

    tablet.go(Screen::compare, "P2_1");
    CHECK(anywhere(tablet.screen, "chez Camille"));
    CHECK(anywhere(tablet.screen, "chez Julien"));
    CHECK(tablet.screen.complaints() == none);
    // Leaving the field and keeping a value are one touch: what is typed belongs to the value kept.
    const auto consensus = [&]() -> const Claims<Consensus>& {
        return tablet.visit().view().consensuses.at(consensus_id("P2_1"));
    };
    REQUIRE(consensus().back().value.rating == Rating(*Level::from(3)));
    tablet.screen.tap(reason_field("P2_1"));
    tablet.screen.type_on_screen(" relu");
    tablet.screen.tap("consensus/dispute/keep/0");
    tablet.settle();
    REQUIRE(settled(consensus()) != nullptr);
    CHECK(consensus().front().value.rating == Rating(*Level::from(2)));
    CHECK(consensus().front().value.reason.find("relu") != std::string::npos);

    tablet.screen.tap("rail/arbitrate");
    CHECK(tablet.screen.complaints() == none);
    CHECK(anywhere(tablet.screen, "Ada Lebrun"));
    CHECK(anywhere(tablet.screen, "L’eau d’été"));
    CHECK(anywhere(tablet.screen, "supprimé par Camille Aubry"));
    REQUIRE(to_arbitrate(tablet.visit().view()).size() == 2);
    for (const Dispute& dispute : to_arbitrate(tablet.visit().view())) {
        const std::string path = "dispute/" + dispute.subject + "/" + dispute.entity.hex();
        tablet.screen.tap(dispute.subject == "removal" ? path + "/restore" : path + "/keep/1");
        tablet.settle();
    }
    CHECK(to_arbitrate(tablet.visit().view()).empty());
    CHECK(anywhere(tablet.screen, "Plus rien à arbitrer"));
    CHECK(settled(tablet.visit().view().consensuses.at(consensus_id("P2_1"))) != nullptr);
    CHECK(tablet.visit().view().controversies.begin()->second.front().value.title == "L’eau d’été");
}

TEST_CASE("What was written for somebody who has spoken on their own tablet disputes nothing", "[compare]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    Colleague colleague(tablet);
    tablet.record(
        R"({"what":"position","author":"Julien Maréchal","criterion":"P2_1","rating":"4","reason":"secretici"})");
    const Id position = position_id(julien(tablet), "P2_1");
    CHECK(latest(tablet.visit().view().positions.at(position))->reason == "secretici");

    colleague.record(R"({"what":"position","criterion":"P2_1","rating":"1","reason":"secretlà"})");
    colleague.bring_back();
    CHECK(to_arbitrate(tablet.visit().view()).empty());
    REQUIRE(tablet.visit().view().positions.at(position).size() == 1);
    CHECK(latest(tablet.visit().view().positions.at(position))->reason == "secretlà");
    CHECK(tablet.visit().view().proposals.at(position).size() == 1);

    tablet.go(Screen::compare, "P2_1");
    CHECK_FALSE(anywhere(tablet.screen, "secret"));
    CHECK(tablet.screen.complaints() == none);
}

TEST_CASE("What a colleague wrote on their own tablet stays closed to whoever touches their name",
          "[compare]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    const std::string source =
        R"({"what":"source","key":"s","kind":"document","title":"Atlas","participants":[],"diagnosticians":[]})";
    const auto reading = [](const std::string& criterion, int level, const std::string& reason) {
        return R"({"what":"reading","author":"Julien Maréchal","source":"s","criterion":")" + criterion +
               R"(","category":"elected","rating":")" + std::to_string(level) +
               R"(","support":"opinion","reason":")" + reason + "\"}";
    };
    tablet.record(source);
    Colleague colleague(tablet);
    tablet.record(reading("P2_1", 1, "lectureici"));
    for (const std::string& line :
         {reading("P2_1", 4, "secretlu"),
          std::string(R"({"what":"position","criterion":"P2_1","rating":"4","reason":"secretdonné"})"),
          std::string(R"({"what":"opening","criterion":"P2_1","state":"given"})"),
          std::string(R"({"what":"position","criterion":"P2_2","rating":"4","reason":"secretgardé"})")})
        colleague.record(line);
    colleague.bring_back();

    // What was written for him here is a proposal beside his own, and disputes nothing.
    CHECK(to_arbitrate(tablet.visit().view()).empty());
    CHECK_FALSE(anywhere(tablet.screen, "secret"));
    CHECK_FALSE(anywhere(tablet.screen, "lectureici"));

    tablet.screen.tap("rail/P2_1");
    const int index = *members_of(tablet.visit().view()).begin() == julien(tablet) ? 0 : 1;
    tablet.screen.tap("writer/" + std::to_string(index));
    tablet.settle();
    CHECK(anywhere(tablet.screen, "Votre position est donnée"));
    CHECK(anywhere(tablet.screen, "sur une autre tablette"));
    CHECK_FALSE(anywhere(tablet.screen, "secret"));
    CHECK_FALSE(tablet.screen.has("own/given/action"));
    CHECK_FALSE(tablet.screen.has("own/level/4"));
    CHECK(tablet.screen.complaints() == none);

    tablet.screen.tap("rail/P2_2");
    CHECK_FALSE(anywhere(tablet.screen, "secret"));
    CHECK_FALSE(tablet.screen.has("own/level/4"));
    CHECK_FALSE(tablet.screen.has("own/open-without"));
    tablet.screen.tap("own/give");
    tablet.settle();
    CHECK_FALSE(anywhere(tablet.screen, "secret"));
    tablet.screen.tap("writer/" + std::to_string(1 - index));
    tablet.screen.tap("own/open-without");
    tablet.screen.tap("open-without/yes");
    tablet.settle();
    CHECK(anywhere(tablet.screen, "secretgardé"));
}

TEST_CASE("The criteria to agree on come the widest first, and the team is told by counts", "[compare]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    const auto both = [&](const std::string& criterion, int camille, int other) {
        const auto line = [&](const std::string& author, int level) {
            tablet.record(R"({"what":"position","author":")" + author + R"(","criterion":")" + criterion +
                          R"(","rating":")" + std::to_string(level) + "\"}");
        };
        line("Camille Aubry", camille);
        line("Julien Maréchal", other);
        tablet.record(R"({"what":"opening","criterion":")" + criterion + "\"}");
        tablet.record(R"({"what":"opening","author":"Julien Maréchal","criterion":")" + criterion + "\"}");
    };
    both("P2_1", 2, 2);
    both("P2_2", 2, 3);
    tablet.screen.tap("rail/all");
    CHECK(anywhere(tablet.screen, "Un seul écart : Julien Maréchal au-dessus de Camille Aubry."));
    both("G2_1", 4, 1);
    tablet.screen.tap("filter/3");
    CHECK(tablet.screen.widget("filter/3").label == "À convenir : 3");
    CHECK(tablet.screen.has("rail/G2_1"));
    CHECK_FALSE(tablet.screen.has("rail/P3_1"));
    CHECK(tablet.screen.widget("rail/G2_1").box.min.y < tablet.screen.widget("rail/P2_2").box.min.y);
    CHECK(tablet.screen.widget("rail/P2_2").box.min.y < tablet.screen.widget("rail/P2_1").box.min.y);
    CHECK(anywhere(tablet.screen,
                   "Critères comparés : 3. Même niveau : 1. Un niveau d’écart : 1. Davantage : 1."));
    CHECK(tablet.screen.complaints() == none);
    tablet.screen.tap("rail/G2_1");
    tablet.screen.tap("next");
    CHECK(tablet.screen.widget("rail/P2_2").selected);

    // However far "Suivant" leads, the rail follows.
    tablet.screen.tap("rail/all");
    tablet.screen.tap("filter/0");
    tablet.screen.tap("rail/P1_1");
    for (int i = 0; i < 20; ++i) tablet.screen.tap("next");
    tablet.screen.wait(0.2);
    for (const Criterion& criterion : tablet.visit().grid().criteria)
        if (const WidgetRecord& row = tablet.screen.widget("rail/" + criterion.code); row.selected)
            CHECK(row.visible().height() == row.box.height());
}

TEST_CASE("Croiser is whole at every size, in both languages, with the keyboard", "[compare]") {
    for (const Language language : {Language::french, Language::english})
        for (const float scale : {1.0F, 1.25F}) {
            Tablet tablet;
            tablet.prepare_visit("partiel-1.jsonl", Screen::compare);
            tablet.record(julien_gave);
            tablet.record(
                R"({"what":"position","criterion":"P2_1","rating":"2","tendency":"decline","blocking":"Le calendrier","blocking_by":["elected","state"],"reason":"Peu de faits datés, et une seule personne."}
{"what":"opening","criterion":"P2_1","state":"given"}
{"what":"opening","author":"Nadia Ferrand","criterion":"P2_1","state":"open"}
{"what":"consensus","criterion":"P2_1","outcome":"agreed","rating":"3","reason":"Une preuve"})");
            tablet.screen.surface().language = language;
            tablet.screen.surface().set_scale(scale);
            tablet.screen.surface().redraw(3);
            for (const ImVec2 size : {ImVec2(1280, 800), ImVec2(800, 1280), ImVec2(1024, 600)}) {
                tablet.screen.resize(size.x, size.y);
                INFO("scale " << scale << ", " << size.x << " × " << size.y);
                tablet.go(Screen::compare, "P2_1");
                CHECK(anywhere(tablet.screen,
                               language == Language::french ? "Les positions" : "The positions"));
                CHECK(tablet.screen.complaints() == none);
                tablet.screen.tap("own/change");
                CHECK(tablet.screen.complaints() == none);
                tablet.screen.tap(reason_field("P2_1"));
                CHECK(tablet.screen.complaints() == none);
                tablet.screen.tap("rail/all");
                CHECK(tablet.screen.complaints() == none);
                tablet.screen.tap("rail/P1_1");
                CHECK(tablet.screen.complaints() == none);
                tablet.screen.tap(own_field(tablet, "reason", "P1_1"));
                CHECK(tablet.screen.complaints() == none);
                tablet.screen.tap("rail/P5_3");
                tablet.screen.tap("own/open-without");
                CHECK(tablet.screen.complaints() == none);
                tablet.screen.tap("open-without/no");
            }
        }
}

}  // namespace arpenteur
