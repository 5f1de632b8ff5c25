#include <stdexcept>
#include <type_traits>

#include "questionnaires/disclosure/disclose.h"
#include "tests/catch.h"
#include "tests/disclosed_text.h"
#include "tests/small_grid.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

using enum ActorCategory;

struct Judged : VisitBuilder {
    Id ana = member("Ana Lopez"), bob = member("Bob Roux");

    void stands(const std::string& criterion, int at, int persons = 3) {
        consensus(criterion, level(at));
        heard_from(ana, criterion, elected, persons, level(at));
    }
    void differs(const std::string& criterion, int first, int second) {
        position(ana, criterion, level(first));
        position(bob, criterion, level(second));
        opens(criterion);
        heard_from(ana, criterion, elected, 3, level(first));
    }

    RestrictedVisit restricted() const { return disclose_restricted(visit, small_grid()).value().visit; }
    DisclosedAxis<Level> axis(std::size_t capacity, std::size_t number) const {
        return restricted().capacities.at(capacity).axes.at(number);
    }
    DisclosedCriterion<Level> criterion(const std::string& code) const {
        const RestrictedVisit shown = restricted();
        for (const auto& capacity : shown.capacities)
            for (const auto& one : capacity.axes)
                for (const auto& found : one.criteria)
                    if (found.code == code) return found;
        throw std::runtime_error("it is not shown");
    }
};

TEST_CASE("a criterion that is heard and concluded shows its level, its descriptor and its groups") {
    Judged built;
    built.stands("P3_1", 3);

    const auto shown = built.criterion("P3_1");

    CHECK(shown.state == CriterionState::positioned);
    CHECK(shown.position == Span<Level>{level(3), level(3)});
    CHECK(shown.consensus);
    CHECK(shown.low_descriptor == Wording("descripteur d de P3_1"));
    CHECK(shown.views ==
          std::vector{GroupView<Level>{VoiceGroup::elected, {level(3), level(3)}, {level(3), level(3)}}});
}

TEST_CASE("a criterion with too few voices shows no level, whatever the team concluded, and enters nothing") {
    Judged built;
    built.stands("P3_1", 0, 2);
    built.stands("P3_2", 3);
    built.stands("P3_3", 3);
    built.keeps(HighlightKind::weakness, "P3_1");

    const auto shown = built.criterion("P3_1");

    CHECK(shown.state == CriterionState::too_few_voices);
    CHECK_FALSE(shown.position);
    CHECK(shown.views.empty());
    CHECK(built.restricted().weaknesses.empty());
    CHECK(built.axis(0, 1).median == Span<Level>{level(3), level(3)});
    CHECK(built.restricted().coverage.too_few_voices == std::vector<std::string>{"P3_1"});
}

TEST_CASE("a criterion of a recognisable person is in no list, level, median, point, gap or disagreement") {
    Judged built;
    built.stands("G1_1", 0);
    built.stands("G1_2", 3);
    built.stands("G1_3", 3);
    built.heard_from(built.ana, "G1_1", agent, 3, level(4));
    built.disagreement("P1_1");
    built.heard_from(built.ana, "P1_1", agent, 3, level(4));
    built.keeps(HighlightKind::weakness, "G1_1");

    CHECK_THROWS(built.criterion("G1_1"));
    CHECK(built.axis(1, 0).median == Span<Level>{level(3), level(3)});
    CHECK(built.restricted().weaknesses.empty());
    CHECK(built.restricted().gaps.empty());
    CHECK(built.restricted().disagreements.empty());
    CHECK(built.restricted().coverage.in_words == 3);
    CHECK(text_of(built.restricted()).find("G1_1") == std::string::npos);
    CHECK(text_of(built.restricted()).find("P1_1") == std::string::npos);
}

TEST_CASE("an axis with fewer than two other criteria is described in words, without a level") {
    Judged built;
    built.stands("P1_1", 2);
    built.stands("P1_2", 2);
    built.stands("P1_3", 4);
    built.stands("P3_1", 2);

    CHECK(built.axis(0, 0).state == AxisState::in_words);
    CHECK_FALSE(built.axis(0, 0).median);
    CHECK(built.axis(0, 1).state == AxisState::not_positioned);  // one criterion is no axis
    built.stands("P3_2", 3);
    CHECK(built.axis(0, 1).median == Span<Level>{level(2), level(3)});
    CHECK(built.axis(0, 1).weakest == std::vector<std::string>{"P3_1"});
}

TEST_CASE("a point goes out if the team chose it, on every tablet") {
    Judged built;
    built.stands("P3_1", 1);
    built.stands("P3_2", 4);
    CHECK(built.restricted().weaknesses.empty());
    CHECK(disclose_restricted(built.visit, small_grid())->withheld.back().why == WithheldWhy::not_chosen);

    built.keeps(HighlightKind::weakness, "P3_1");
    built.keeps(HighlightKind::strength, "P3_2");
    CHECK(built.restricted().weaknesses.size() == 1);
    CHECK(built.restricted().strengths.at(0).criterion == "P3_2");

    built.keeps(HighlightKind::weakness, "P3_1", false);
    CHECK(built.restricted().weaknesses.empty());
}

TEST_CASE("a point that the team chose and the rules do not give stays") {
    Judged built;
    built.stands("P3_1", 2);
    built.keeps(HighlightKind::weakness, "P3_1");
    CHECK(built.restricted().weaknesses.empty());
    CHECK(disclose_restricted(built.visit, small_grid())->withheld.back().why == WithheldWhy::not_a_point);
}

TEST_CASE("groups that may be shown and do not overlap are a gap, and a group that may not is in none") {
    Judged built;
    built.heard_from(built.ana, "P3_1", elected, 3, level(3));
    built.heard_from(built.ana, "P3_1", agent, 3, level(1));
    built.heard_from(built.ana, "P3_2", elected, 3, level(3));
    built.heard_from(built.ana, "P3_2", agent, 2, level(1));
    built.heard_from(built.ana, "P3_3", elected, 3, level(3));
    built.heard_from(built.bob, "P3_3", agent, 3, level(1));

    const auto gaps = built.restricted().gaps;

    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].criterion == "P3_1");
    CHECK(gaps[0].clear);
    CHECK(gaps[0].lower.group == VoiceGroup::agent);
    CHECK(gaps[0].upper.group == VoiceGroup::elected);
    CHECK(gaps[1].criterion == "P3_3");
    CHECK_FALSE(gaps[1].clear);
}

TEST_CASE("closed positions go to nobody") {
    Judged built;
    built.position(built.ana, "P3_1", level(4));
    built.opening(built.ana, "P3_1");
    built.heard_from(built.ana, "P3_1", elected, 3, level(2));

    const auto shown = built.criterion("P3_1");

    CHECK(shown.state == CriterionState::not_positioned);
    CHECK_FALSE(shown.position);
    CHECK(text_of(built.restricted()).find("level 4") == std::string::npos);
}

TEST_CASE("a kept disagreement is stated from level to level, with nobody named") {
    Judged built;
    built.differs("P3_1", 1, 3);
    built.disagreement("P3_1", "entre Ana et Bob");

    const auto shown = built.restricted().disagreements;

    REQUIRE(shown.size() == 1);
    CHECK(shown[0].between == Span<Level>{level(1), level(3)});
    CHECK(shown[0].reason.empty());
    CHECK_FALSE(built.criterion("P3_1").consensus);
}

TEST_CASE(
    "a criterion still to arbitrate shows no level to the restricted audience, and stops a public version") {
    Judged built;
    built.stands("P3_1", 1);
    built.consensus("P3_1", level(3));
    built.consensus("P1_1", level(1));
    built.consensus("P1_1", level(2));

    CHECK(built.criterion("P3_1").state == CriterionState::to_arbitrate);
    CHECK_FALSE(built.criterion("P3_1").position);

    const auto stopped = disclose_public(built.visit, small_grid());
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().to_arbitrate == std::vector<std::string>{"P1_1", "P3_1"});
    CHECK(messages(stopped.error(), small_grid(), Language::french).at(1) ==
          "P3.1 critère P3_1\u00a0: plusieurs consensus différents. Arbitrez-les dans Croiser avant une "
          "restitution "
          "publique.");
}

TEST_CASE("without a settled territory there is no document") {
    Judged built;
    Territory other = built.visit.territory.back().value;
    other.name = "Ailleurs";
    built.visit.territory.push_back({other, built.founder, {}, {}, {}});
    CHECK(disclose_restricted(built.visit, small_grid()).error().territory_unsettled);
    built.visit.territory.clear();
    CHECK(disclose_public(built.visit, small_grid()).error().territory_unsettled);
}

TEST_CASE("what does not apply is said so, and what nobody was asked too") {
    Judged built;
    built.consensus("P3_1", NotApplicable{});
    CHECK(built.criterion("P3_1").state == CriterionState::not_applicable);
    CHECK(built.criterion("P3_2").state == CriterionState::not_asked);
}

TEST_CASE("a tendency is shown where all who know one say the same") {
    Judged built;
    built.differs("P3_1", 2, 2);
    CHECK_FALSE(built.criterion("P3_1").tendency);
    built.visit.positions.at(position_id(built.ana, "P3_1")).back().value.tendency = Tendency::progress;
    CHECK(built.criterion("P3_1").tendency == Tendency::progress);
    built.visit.positions.at(position_id(built.bob, "P3_1")).back().value.tendency = Tendency::stable;
    CHECK_FALSE(built.criterion("P3_1").tendency);
}

TEST_CASE("the method says how many were met, on which days, and how near the team was") {
    Judged built;
    built.differs("P3_1", 2, 2);
    built.differs("P3_2", 1, 3);
    built.source(built.met(agent, 2), SourceKind::workshop, false, "2026-11-24");

    const auto shown = built.restricted();

    CHECK(shown.method.persons == 8);
    CHECK(shown.method.groups == std::vector{GroupCount{VoiceGroup::authority, 8}});
    CHECK(shown.method.interviews == 2);
    CHECK(shown.method.workshops == 1);
    CHECK(shown.method.first_day == "2026-11-23");
    CHECK(shown.method.last_day == "2026-11-24");
    CHECK(shown.agreement == DisclosedAgreement{1, 0, 1, 0});
}

TEST_CASE("the public version knows levels by words only, in both languages") {
    static_assert(!std::is_same_v<decltype(GroupView<LevelWord>::median.low), Level>);
    Judged built;
    built.stands("P3_1", 3);
    const PublicVisit shown = disclose_public(built.visit, small_grid()).value().visit;

    CHECK(text_of(shown).find("level ") == std::string::npos);
    CHECK(shown.capacities.at(0).axes.at(1).criteria.at(0).position->low == LevelWord::installed);
    for (int number = 0; number < Level::count; ++number)
        for (const Language language : {Language::french, Language::english}) {
            const std::string words(label_of(level(number)).in(language));
            CHECK_FALSE(words.empty());
            CHECK(words.find_first_of("0123456789") == std::string::npos);
        }
}

TEST_CASE("invented territories stay marked as such") { CHECK(Judged().restricted().territory.fictive); }

}  // namespace
}  // namespace arpenteur
