#include "questionnaires/assessment/assess.h"

#include "questionnaires/assessment/agreement.h"
#include "questionnaires/assessment/openings.h"
#include "tests/catch.h"
#include "tests/small_grid.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

LevelPair pair(int low, int high) { return {level(low), level(high)}; }

TEST_CASE("a position is closed until every member has written an opening") {
    VisitBuilder built;
    const Id ana = built.member("Ana"), bob = built.member("Bob");
    built.position(ana, "P3_1", level(1));
    built.opening(ana, "P3_1");

    CHECK_FALSE(is_open(built.visit, "P3_1"));
    CHECK(open_positions(built.visit, "P3_1").empty());
    CHECK(assess(built.visit, "P3_1").basis == Basis::nothing);

    built.opening(bob, "P3_1", OpeningState::open);  // without a position of his own

    CHECK(is_open(built.visit, "P3_1"));
    CHECK(open_positions(built.visit, "P3_1").size() == 1);
    CHECK(assess(built.visit, "P3_1").levels == pair(1, 1));
}

TEST_CASE("without a team nothing is open, and a newcomer closes what they have not answered") {
    VisitBuilder built;
    CHECK_FALSE(is_open(built.visit, "P3_1"));
    const Id ana = built.member("Ana");
    built.opening(ana, "P3_1");
    CHECK(is_open(built.visit, "P3_1"));
    built.member("Bob");
    CHECK_FALSE(is_open(built.visit, "P3_1"));
}

TEST_CASE("a position is après échange once its author had seen an opening of every member, their own too") {
    VisitBuilder built;
    const Id ana = built.member("Ana"), bob = built.member("Bob"), cleo = built.member("Cléo");
    const Id by_bob = built.opening(bob, "P3_1"), by_cleo = built.opening(cleo, "P3_1");
    const Id by_ana = built.opening(ana, "P3_1");
    built.position(ana, "P3_1", level(1), Tendency::unknown, {by_ana, by_bob, by_cleo});
    // Theirs were given, and still closed to him.
    built.position(bob, "P3_1", level(1), Tendency::unknown, {by_ana, by_cleo});
    built.position(cleo, "P3_1", level(1));

    std::map<Id, bool> after;
    for (const HeldPosition& held : open_positions(built.visit, "P3_1"))
        after[held.author] = held.after_exchange;

    CHECK(after == std::map<Id, bool>{{ana, true}, {bob, false}, {cleo, false}});
}

TEST_CASE("who is alone has nobody to exchange with") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    built.position(ana, "P3_1", level(1));
    built.opens("P3_1");
    CHECK_FALSE(open_positions(built.visit, "P3_1").at(0).after_exchange);
}

TEST_CASE("a criterion stands at its consensus, else between the lowest and the highest open position") {
    VisitBuilder built;
    const Id ana = built.member("Ana"), bob = built.member("Bob");
    built.position(ana, "P3_1", level(1), Tendency::progress);
    built.position(bob, "P3_1", level(3));
    built.opens("P3_1");
    CHECK(assess(built.visit, "P3_1").levels == pair(1, 3));
    CHECK(assess(built.visit, "P3_1").tendencies == std::vector{Tendency::progress});

    SECTION("agreed") {
        built.consensus("P3_1", level(2));
        CHECK(assess(built.visit, "P3_1").basis == Basis::consensus);
        CHECK(assess(built.visit, "P3_1").levels == pair(2, 2));
    }
    SECTION("the disagreement kept: the positions stay") {
        built.disagreement("P3_1");
        CHECK(assess(built.visit, "P3_1").disagreement_kept);
        CHECK(assess(built.visit, "P3_1").levels == pair(1, 3));
    }
    SECTION("two tablets agreed on something else: to arbitrate") {
        built.consensus("P3_1", level(2));
        built.consensus("P3_1", level(4));
        CHECK(assess(built.visit, "P3_1").to_arbitrate);
        CHECK(assess(built.visit, "P3_1").levels == pair(1, 3));
    }
    SECTION("agreed by two hands to the same: settled") {
        built.consensus("P3_1", level(2));
        built.consensus("P3_1", level(2));
        CHECK_FALSE(assess(built.visit, "P3_1").to_arbitrate);
    }
    SECTION("agreed that it does not apply, or that nobody knows: no level, and not zero") {
        built.consensus("P3_1", NotApplicable{});
        CHECK(assess(built.visit, "P3_1").not_applicable);
        CHECK_FALSE(assess(built.visit, "P3_1").levels);
    }
}

TEST_CASE(
    "an axis has a profile, a median as a pair and its weakest, without recognisable persons where asked") {
    VisitBuilder built;
    built.member("Ana");
    built.consensus("P3_1", level(1));
    built.consensus("P3_2", level(3));
    built.consensus("P3_4", Unknown{});
    built.consensus("P1_1", level(0));
    built.consensus("P1_3", level(4));
    const Grid grid = small_grid();

    const auto axes = assess_axes(built.visit, grid, Identifiable::left_out);

    CHECK(axes.at(1).known == 2);
    CHECK(axes[1].median == pair(1, 3));
    CHECK(axes[1].weakest == std::vector<std::string>{"P3_1"});
    CHECK(axes[0].median == pair(4, 4));
    CHECK(axes[0].weakest.empty());
    CHECK(assess_axes(built.visit, grid, Identifiable::counted)[0].median == pair(0, 4));
}

TEST_CASE("the team's agreement is counts and a direction, over what was written before the exchange") {
    VisitBuilder built;
    const Id ana = built.member("Ana"), bob = built.member("Bob");
    const auto both = [&](const std::string& criterion, int first, int second) {
        built.position(ana, criterion, level(first));
        built.position(bob, criterion, level(second));
        built.opens(criterion);
    };
    both("P1_3", 2, 2);
    both("P3_1", 3, 2);
    both("P3_2", 4, 1);
    both("P3_3", 0, 2);
    built.position(ana, "P3_4", level(1));
    const Id by_ana = built.opening(ana, "P3_4");
    const Id by_bob = built.opening(bob, "P3_4");
    built.position(bob, "P3_4", level(1), Tendency::unknown, {by_ana, by_bob});
    built.position(ana, "G1_2", level(1));
    built.position(bob, "G1_2", level(1));  // closed

    const std::vector<std::string> criteria{"P1_3", "P3_1", "P3_2", "P3_3", "P3_4", "G1_2"};
    const PairAgreement pair = agreement(built.visit, criteria).at(0);

    CHECK(pair.first == ana);
    CHECK(pair.same == 1);
    CHECK(pair.one_apart == 1);
    CHECK(pair.further == 2);
    CHECK(pair.first_above == 2);
    CHECK(pair.second_above == 1);
    CHECK(pair.after_exchange == 1);
    CHECK(pair.compared() == 4);
}

}  // namespace
}  // namespace arpenteur
