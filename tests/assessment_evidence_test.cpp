#include "questionnaires/assessment/evidence.h"
#include "tests/catch.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

using enum ActorCategory;

const std::string criterion = "P3_1";

TEST_CASE("a voice is a distinct person who takes part in a source that holds a level") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    const auto agents = built.met(agent, 2);
    built.reading(built.source(agents), ana, criterion, agent, level(2));
    built.reading(built.source({agents[0]}), ana, criterion, agent, level(3));
    built.source(built.met(agent, 4));  // nothing was read there

    const Evidence result = evidence_on(built.visit, criterion, {agent});

    CHECK(result.voices == 2);
    CHECK(result.sources.size() == 2);
    CHECK(result.median() == LevelPair{level(2), level(3)});
}

TEST_CASE("somebody who does not know supports no level") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    built.heard_from(ana, criterion, agent, 3, Unknown{});
    built.heard_from(ana, criterion, elected, 3, NotApplicable{});

    CHECK(evidence_on(built.visit, criterion, {agent, elected}) == Evidence{});
    CHECK(heard_by_category(built.visit, criterion).empty());
}

TEST_CASE("a person of another category in the room is no voice of this one") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    auto mixed = built.met(agent, 2);
    mixed.push_back(built.participant(state));
    built.reading(built.source(mixed, SourceKind::workshop), ana, criterion, agent, level(1));

    CHECK(evidence_on(built.visit, criterion, {agent}).voices == 2);
    CHECK(evidence_on(built.visit, criterion, {state}).voices == 0);
}

TEST_CASE("joined categories count those who support their own, and nobody who only sat in the room") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    auto mixed = built.met(agent, 4);
    mixed.push_back(built.participant(elected));
    built.reading(built.source(mixed, SourceKind::workshop), ana, criterion, elected, level(1));

    CHECK(evidence_on(built.visit, criterion, {elected, agent}).voices == 1);
}

TEST_CASE("a talk in front of a superior is one voice") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    const auto agents = built.met(agent, 4);
    built.reading(built.source(agents, SourceKind::workshop, true), ana, criterion, agent, level(3));
    CHECK(evidence_on(built.visit, criterion, {agent}).voices == 1);

    SECTION("which adds nothing to the persons who also spoke alone") {
        built.reading(built.source({agents[0]}), ana, criterion, agent, level(1));
        built.reading(built.source({agents[1]}), ana, criterion, agent, level(1));
        CHECK(evidence_on(built.visit, criterion, {agent}).voices == 3);
        built.reading(built.source({agents[2], agents[3]}), ana, criterion, agent, level(1));
        CHECK(evidence_on(built.visit, criterion, {agent}).voices == 4);
    }
    SECTION("and a second one with the same people adds none") {
        built.reading(built.source({agents[0], agents[1]}, SourceKind::workshop, true), ana, criterion, agent,
                      level(3));
        CHECK(evidence_on(built.visit, criterion, {agent}).voices == 1);
    }
}

TEST_CASE(
    "two entries of one name are one person, whatever the order of its words, and with a title or not") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    const std::vector<Id> twice{built.participant(agent, "Élise Durand"),
                                built.participant(agent, "Mme DURAND Elise")};
    built.reading(built.source(twice), ana, criterion, agent, level(2));

    CHECK(evidence_on(built.visit, criterion, {agent}).voices == 1);
}

TEST_CASE("whose category differs between tablets, who declined and who was removed are no voices") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    const auto agents = built.met(agent, 4);
    built.reading(built.source(agents), ana, criterion, agent, level(2));
    built.add(built.visit.participants, agents[0], Participant{"", "", "", state, Presence::delegation, ""},
              built.founder);
    built.visit.participants[agents[1]].back().value.presence = Presence::declined;
    built.removes(agents[2]);

    CHECK(evidence_on(built.visit, criterion, {agent}).voices == 1);
}

TEST_CASE("a document gives a level and no voice") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    built.reading(built.source({}, SourceKind::document), ana, criterion, elected, level(3),
                  Support::verified);

    const Evidence result = evidence_on(built.visit, criterion, {elected});

    CHECK(result.voices == 0);
    CHECK(result.verified);
    CHECK(result.range() == LevelPair{level(3), level(3)});
}

TEST_CASE("corroboration is one voice, several of one category, or several categories") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    const auto now = [&] { return corroboration(heard_by_category(built.visit, criterion)); };
    CHECK(now() == Corroboration::no_voice);

    built.heard_from(ana, criterion, agent, 1, level(2));
    CHECK(now() == Corroboration::one_voice);
    CHECK_FALSE(corroborated(now()));

    built.heard_from(ana, criterion, agent, 1, level(2));
    CHECK(now() == Corroboration::one_category);

    built.heard_from(ana, criterion, state, 1, level(2));
    CHECK(now() == Corroboration::several_categories);
}

TEST_CASE("two diagnosticians who read one source give its lowest and its highest") {
    VisitBuilder built;
    const Id ana = built.member("Ana"), bob = built.member("Bob");
    const Id talk = built.source(built.met(agent, 2));
    built.reading(talk, ana, criterion, agent, level(1));
    built.reading(talk, bob, criterion, agent, level(3));

    const Evidence result = evidence_on(built.visit, criterion, {agent});

    CHECK(result.sources == std::vector{SourceLevels{talk, {level(1), level(3)}}});
    CHECK(result.diagnosticians == std::set{ana, bob});
}

}  // namespace
}  // namespace arpenteur
