#include <functional>
#include <sstream>

#include "questionnaires/grid/grid_causes.h"
#include "questionnaires/grid/grid_of.h"
#include "tests/catch.h"
#include "tests/form_sheets.h"

namespace arpenteur {
namespace {

// The grid of three criteria, after a change to its sheets.
GridResult grid_after(const std::function<void(Tables&)>& change) {
    Tables tables = tables_of_folder("three_criteria", files_of(fixture("three_criteria"))).tables;
    change(tables);
    return grid_of(read_form(tables).form);
}

// The cell of a row that has `key` in its column `by`.
std::string& cell(Table& table, std::string_view by, std::string_view key, std::string_view column) {
    const auto place = [&](std::string_view header) {
        const auto found = std::find(table.header.begin(), table.header.end(), header);
        REQUIRE(found != table.header.end());
        return static_cast<std::size_t>(found - table.header.begin());
    };
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const TableRow& one) { return one.cells[place(by)] == key; });
    REQUIRE(row != table.rows.end());
    return row->cells[place(column)];
}

Problem problem_after(Cause cause, const std::function<void(Tables&)>& change) {
    const GridResult reading = grid_after(change);
    for (const Problem& problem : reading.problems) UNSCOPED_INFO(problem);
    const Problem* const found = find_cause(reading.problems, cause);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("a grid is read with its capacities, axes, criteria, levels and recommendations") {
    const GridResult reading = grid_after([](Tables&) {});

    CHECK(reading.problems.empty());
    const Grid& grid = reading.grid;
    CHECK(grid.form == "three_criteria");
    REQUIRE(grid.capacities.size() == 1);
    REQUIRE(grid.axes.size() == 2);
    CHECK(grid.axis("P3")->capacity == "P");
    REQUIRE(grid.criteria.size() == 3);
    const Criterion& first = *grid.criterion("P1_1");
    CHECK(first.axis == "P1");
    CHECK(first.capacity == "P");
    CHECK(first.identifiable_person);
    CHECK(first.title.in(Language::english) == "Personal commitment of the head of the executive");
    CHECK(first.actors == std::vector{ActorCategory::elected, ActorCategory::agent,
                                      ActorCategory::socioeconomic, ActorCategory::state});
    CHECK(first.questions.size() == 4);
    for (const Wording& level : first.levels) CHECK(level.texts().size() == 2);
    CHECK_FALSE(first.unknown.empty());
    CHECK_FALSE(first.not_applicable.empty());
    CHECK(grid.criteria_of("P1").size() == 2);
    CHECK(grid.criterion("G1_1") == nullptr);
    const RecommendationRule& rule = grid.recommendations.at(0);
    CHECK(rule.code == "P1_1_R1");
    CHECK(rule.criterion == "P1_1");
    CHECK(rule.levels == std::vector{*Level::from(0), *Level::from(1)});
    CHECK(rule.carrier_category == ActorCategory::elected);
    CHECK(rule.horizon_months == 6);
}

TEST_CASE("a question of the grid is asked in the territory's own names, and in one language or the other") {
    Wording wording;
    wording.add("fr", "Quand ${titre_n1} parle de ${ nom_cap }, et de ${autre} ?");
    wording.add("en", "When does ${titre_n1} speak?");
    const ActorQuestion question(wording);
    const TerritoryNames names{.n1_title = "la maire", .cap_name = "Beaumont 2040"};

    CHECK(question.in(Language::french, names) == "Quand la maire parle de Beaumont 2040, et de ${autre} ?");
    CHECK(question.in(Language::english, names) == "When does la maire speak?");
}

TEST_CASE("a form without any criterion is no grid, and that is all that is said") {
    const GridResult reading = grid_of(form_of("type,name,label\ntext,a,A\n").form);

    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].cause == cause::no_criterion);
}

TEST_CASE("an actor category that nobody knows is named, with the nearest") {
    const Problem problem = problem_after(cause::unknown_category, [](Tables& tables) {
        cell(tables.survey, "name", "P1_2", "actors") = "elected agents";
    });

    CHECK(problem.arguments ==
          std::vector<std::string>{"agents", "agent", "elected agent socioeconomic state other"});
    CHECK(problem.column == "actors");
}

TEST_CASE("questions and actors go together") {
    const auto elected_only = [](Tables& tables) {
        cell(tables.survey, "name", "P1_1", "actors") = "elected state other";
    };

    CHECK(problem_after(cause::question_without_actor, elected_only).arguments.at(1) == "agent");
    CHECK(problem_after(cause::actor_without_question, elected_only).arguments.at(1) == "other");
    CHECK(problem_after(cause::missing_actors, [](Tables& tables) {
              cell(tables.survey, "name", "P1_1", "actors") = "";
          }).arguments.at(0) == "P1_1");
}

TEST_CASE(
    "a list of levels has the levels 0 to 4, unknown and not_applicable, each with its own descriptor") {
    const auto change = [](std::string name, std::string column, std::string text) {
        return [=](Tables& tables) {
            for (TableRow& row : tables.choices.rows)
                if (row.cells[0] == "P1_1_levels" && row.cells[1] == name)
                    row.cells[column == "name" ? 1 : column == "fr" ? 2 : 3] = text;
        };
    };

    CHECK(problem_after(cause::missing_rating, change("3", "name", "5")).arguments ==
          std::vector<std::string>{"P1_1_levels", "3"});
    CHECK(problem_after(cause::unknown_rating, change("3", "name", "5")).arguments.at(1) == "5");
    CHECK(problem_after(cause::missing_descriptor, [&](Tables& tables) {
              change("2", "fr", "")(tables);
              change("2", "en", "")(tables);
          }).arguments.at(1) == "2");
    const std::string third = *grid_after([](Tables&) {}).grid.criterion("P1_1")->levels[3].under("fr");
    CHECK(problem_after(cause::same_descriptor, change("2", "fr", third)).arguments ==
          std::vector<std::string>{"P1_1_levels", "2", "3"});
    const std::string other = *grid_after([](Tables&) {}).grid.criterion("P1_2")->levels[0].under("fr");
    CHECK(problem_after(cause::repeated_sentence, change("2", "fr", "Un fait. " + other)).severity() ==
          Severity::warning);
}

TEST_CASE("a criterion stands in an axis, an axis in a capacity, and beside its companions") {
    CHECK(problem_after(cause::axis_outside_capacity, [](Tables& tables) {
              for (const char* name : {"P", "P1", "P3"}) cell(tables.survey, "name", name, "capacity") = "";
          }).arguments.at(0) == "P1");
    CHECK(problem_after(cause::criterion_outside_axis, [](Tables& tables) {
              cell(tables.survey, "name", "P3", "axis") = "";
          }).arguments.at(0) == "P3_2");
    CHECK(problem_after(cause::missing_companion, [](Tables& tables) {
              cell(tables.survey, "name", "P1_2_reason", "name") = "x";
          }).arguments == std::vector<std::string>{"P1_2", "P1_2_reason"});
    CHECK(problem_after(cause::criterion_not_select_one, [](Tables& tables) {
              cell(tables.survey, "name", "P1_2", "type") = "text";
          }).arguments.at(1) == "text");
    CHECK(problem_after(cause::criterion_named_otherwise, [](Tables& tables) {
              cell(tables.survey, "name", "P1_2", "criterion") = "P1_9";
          }).arguments == std::vector<std::string>{"P1_9", "P1_2"});
    CHECK(problem_after(cause::repeated_code, [](Tables& tables) {
              cell(tables.survey, "name", "P1_2", "criterion") = "P1_1";
          }).arguments.at(0) == "P1_1");
    CHECK(problem_after(cause::not_yes_or_no, [](Tables& tables) {
              cell(tables.survey, "name", "P1_2", "identifiable_person") = "oui";
          }).arguments.at(0) == "oui");
    CHECK(problem_after(cause::missing_grid_text, [](Tables& tables) {
              cell(tables.survey, "name", "P1_2", "trap::Français (fr)") = "";
              cell(tables.survey, "name", "P1_2", "trap::English (en)") = "";
          }).column == "trap");
}

TEST_CASE("recommendations are for criteria that there are, at levels that there are") {
    const auto change = [](std::string column, std::string text) {
        return
            [=](Tables& tables) { cell(tables.recommendations, "recommendation", "P1_1_R1", column) = text; };
    };

    CHECK(problem_after(cause::unknown_criterion, change("criterion", "P1_9")).arguments.at(1) == "P1_9");
    CHECK(problem_after(cause::bad_levels, change("levels", "0 5")).arguments.at(1) == "0 5");
    CHECK(problem_after(cause::bad_levels, change("levels", "")).row == 2);
    CHECK(problem_after(cause::bad_horizon, change("horizon_months", "bientôt")).arguments.at(1) ==
          "bientôt");
    CHECK(problem_after(cause::unknown_category, change("carrier_category", "elu")).sheet ==
          "recommendations");
    CHECK(problem_after(cause::recommendation_without_code, change("recommendation", "")).row == 2);
    CHECK(problem_after(cause::low_levels_without_recommendation, change("levels", "1 2")).arguments ==
          std::vector<std::string>{"P1_1", "0"});
}

}  // namespace arpenteur
