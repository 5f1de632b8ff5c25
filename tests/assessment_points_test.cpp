#include "questionnaires/assessment/advice.h"
#include "questionnaires/assessment/coverage.h"
#include "questionnaires/assessment/gaps.h"
#include "questionnaires/assessment/points.h"
#include "questionnaires/visit/disputes.h"
#include "tests/catch.h"
#include "tests/small_grid.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

using enum ActorCategory;

std::vector<std::string> codes(const std::vector<Point>& points) {
    std::vector<std::string> codes;
    for (const Point& point : points) codes.push_back(point.criterion);
    return codes;
}

Points points(const VisitBuilder& built) {
    return points_of(built.visit, small_grid(), Identifiable::counted);
}

struct Team : VisitBuilder {
    Id ana = member("Ana"), bob = member("Bob");

    // Settled, and supported by so many persons.
    void stands(const std::string& criterion, int at, int persons = 2) {
        consensus(criterion, level(at));
        if (persons > 0) heard_from(ana, criterion, agent, persons, level(at));
    }
};

TEST_CASE("what stands at 1 or below and is corroborated is a point de fragilité") {
    Team built;
    built.stands("P3_1", 1);
    built.stands("P3_2", 2);
    built.stands("P3_3", 0, 1);

    CHECK(codes(points(built).weaknesses) == std::vector<std::string>{"P3_1"});
}

TEST_CASE("one verified fact carries a fragility that one voice alone would not") {
    Team built;
    built.consensus("P3_1", level(0));
    built.heard_from(built.ana, "P3_1", agent, 1, level(0), Support::verified);

    CHECK(codes(points(built).weaknesses) == std::vector<std::string>{"P3_1"});
}

TEST_CASE("what stands two levels below its axis is a fragility, if two others at least are known") {
    Team built;
    built.stands("P3_1", 2);
    built.stands("P3_2", 4);
    CHECK(points(built).weaknesses.empty());

    built.stands("P3_3", 4);
    CHECK(codes(points(built).weaknesses) == std::vector<std::string>{"P3_1"});
}

TEST_CASE("a criterion whose positions differ is a fragility by its higher one only") {
    Team built;
    built.position(built.ana, "P3_1", level(0));
    built.position(built.bob, "P3_1", level(2));
    built.opens("P3_1");
    built.heard_from(built.ana, "P3_1", agent, 3, level(0));

    CHECK(points(built).weaknesses.empty());
}

TEST_CASE(
    "what stands at 3 and is corroborated, or at 2 and in progress for all who know, is a point d'appui") {
    Team built;
    built.stands("P3_1", 3);
    built.stands("P3_2", 3, 1);
    built.position(built.ana, "P3_3", level(2), Tendency::progress);
    built.position(built.bob, "P3_3", level(2), Tendency::unknown);
    built.opens("P3_3");
    built.position(built.ana, "P3_4", level(2), Tendency::progress);
    built.position(built.bob, "P3_4", level(2), Tendency::stable);
    built.opens("P3_4");
    built.stands("G1_2", 2);  // no tendency is known

    CHECK(codes(points(built).strengths) == std::vector<std::string>{"P3_1", "P3_3"});
}

TEST_CASE("points stand by distance, then as the grid does, and at most five are proposed") {
    Team built;
    for (const char* code : {"P1_1", "P1_2", "P1_3", "P3_1", "P3_2", "G1_1"}) built.stands(code, 1);
    built.stands("G1_3", 0);

    const auto weaknesses = points(built).weaknesses;

    CHECK(codes(weaknesses) ==
          std::vector<std::string>{"G1_3", "P1_1", "P1_2", "P1_3", "P3_1", "P3_2", "G1_1"});
    CHECK(proposed(weaknesses).size() == 5);
}

TEST_CASE(
    "criteria that rate a recognisable person are no point where they are left out, and change no other") {
    Team built;
    built.stands("G1_1", 4);
    built.stands("G1_2", 2);
    built.stands("G1_3", 4);

    CHECK(codes(points(built).weaknesses) == std::vector<std::string>{"G1_2"});
    CHECK(points_of(built.visit, small_grid(), Identifiable::left_out).weaknesses.empty());
}

TEST_CASE("a perception gap is clear with two persons on each side and one who heard both") {
    Team built;
    built.heard_from(built.ana, "P3_1", elected, 2, level(3));
    built.heard_from(built.ana, "P3_1", agent, 2, level(1));

    const auto gaps = perception_gaps(built.visit, "P3_1");

    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].clear());
    CHECK(gaps[0].lower == agent);
    CHECK(gaps[0].upper == elected);
    CHECK(gaps[0].distance() == 2);
}

TEST_CASE(
    "a perception gap is to verify when one side is one person, or nobody heard both: the reason is said") {
    Team built;
    built.heard_from(built.ana, "P3_1", elected, 2, level(3));
    built.heard_from(built.bob, "P3_1", agent, 1, level(1));

    const auto gaps = perception_gaps(built.visit, "P3_1");

    REQUIRE(gaps.size() == 1);
    CHECK_FALSE(gaps[0].clear());
    CHECK(gaps[0].doubts == GapDoubts{true, true});
}

TEST_CASE("ranges that touch are no gap") {
    Team built;
    built.heard_from(built.ana, "P3_1", elected, 2, level(2));
    built.heard_from(built.ana, "P3_1", elected, 2, level(4));
    built.heard_from(built.ana, "P3_1", agent, 2, level(2));
    CHECK(perception_gaps(built.visit, "P3_1").empty());
}

TEST_CASE(
    "coverage counts only the cells that the grid asks about, and an answer of not knowing is an answer") {
    Team built;
    built.heard_from(built.ana, "P3_1", agent, 1, Unknown{});
    built.heard_from(built.ana, "P3_1", state, 1, level(2));  // the grid does not ask the State

    const Coverage coverage = coverage_of(built.visit, small_grid());

    CHECK(coverage.asked == std::vector{Cell{"P3_1", agent}});
    CHECK(coverage.not_asked.size() == 19);
}

TEST_CASE("progress counts readings, positions and conclusions, closed positions too") {
    Team built;
    built.heard_from(built.ana, "P3_1", agent, 1, level(1));
    built.position(built.ana, "P3_1", level(1));
    built.consensus("P3_2", level(1));
    built.consensus("P3_3", level(1));
    built.consensus("P3_3", level(2));
    built.disagreement("P3_4");

    const Progress progress = progress_of(built.visit, small_grid());

    CHECK(progress.criteria == 10);
    CHECK(progress.with_reading == 1);
    CHECK(progress.positions == std::map<Id, int>{{built.ana, 1}, {built.bob, 0}});
    CHECK(progress.open == 0);
    CHECK(progress.concluded == 2);
    CHECK(progress.to_arbitrate == 1);
}

TEST_CASE(
    "a rule advises where the criterion stands at its levels, says if only partly, and if it is taken") {
    Team built;
    CHECK(advice_for(built.visit, small_grid()).empty());
    built.position(built.ana, "P3_1", level(1), Tendency::unknown, {}, "la direction des finances");
    built.position(built.bob, "P3_1", level(2));
    built.opens("P3_1");

    auto advice = advice_for(built.visit, small_grid());
    REQUIRE(advice.size() == 1);
    CHECK(advice[0].rule == "R_P3_1");
    CHECK_FALSE(advice[0].certain);
    CHECK(advice[0].blocked);
    CHECK_FALSE(advice[0].taken());

    const Id made = built.recommendation("Écrire qui décide.", {"P3_1"}, 1, "R_P3_1");
    CHECK(advice_for(built.visit, small_grid()).at(0).recommendations == std::vector{made});

    built.consensus("P3_1", level(2));
    CHECK(advice_for(built.visit, small_grid()).empty());
}

TEST_CASE("everything with several differing values is to arbitrate, and what was removed while written on") {
    Team built;
    CHECK(to_arbitrate(built.visit).empty());
    built.consensus("P3_1", level(1));
    built.consensus("P3_1", level(2));
    built.consensus("P3_2", level(1));
    built.consensus("P3_2", level(1));
    const Id note = built.note("à garder");
    built.removes(note);

    const auto disputes = to_arbitrate(built.visit);

    CHECK(disputes == std::vector{Dispute{"consensus", consensus_id("P3_1"), "P3_1", 2},
                                  Dispute{"removal", note, "", 2}});
}

}  // namespace
}  // namespace arpenteur
