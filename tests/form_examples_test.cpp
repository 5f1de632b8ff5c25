// The examples at the head of the headers of sheets, xpath, form and grid, as they stand there.
#include "questionnaires/form/read_form.h"
#include "questionnaires/form/text_pieces.h"
#include "questionnaires/grid/actor_category.h"
#include "questionnaires/grid/grid_of.h"
#include "questionnaires/sheets/number_format.h"
#include "questionnaires/xpath/evaluate.h"
#include "questionnaires/xpath/functions.h"
#include "questionnaires/xpath/parse_expression.h"
#include "tests/catch.h"
#include "tests/form_sheets.h"

namespace arpenteur {
namespace {

constexpr Cause repeated_name{
    Severity::error,
    {"le nom « {0} » est déjà pris à la ligne {1}.", "the name “{0}” is already taken, in row {1}."},
    {"Donnez un autre nom à l’une des deux.", "Give one of the two another name."}};

}  // namespace

TEST_CASE("tables.h: tables come from a workbook or from a folder") {
    const std::string bytes = bytes_of(fixture("three_criteria.ods"));
    const std::string survey = "type,name,label\ntext,a,A\n";
    const std::string more = "list_name,name,label\n";

    const OrProblem<Tables> tables = tables_of("capacites.ods", bytes);
    const TablesResult folder =
        tables_of_folder("capacites", {{"survey.csv", survey}, {"choices.csv", more}});

    REQUIRE(tables);
    CHECK_FALSE(stops(folder.problems));
    CHECK(folder.tables.survey.rows.size() == 1);
}

TEST_CASE("number_format.h: a number of an .xlsx may be a date") {
    CHECK(number_format("yyyy-mm-dd") == NumberFormat::date);
    CHECK(written_date(46'350.75, NumberFormat::date_and_time, false) == "2026-11-24 18:00:00");
}

TEST_CASE("cause.h, problem.h: a problem is worded in the language of the reader") {
    const Problem problem{.file = "capacites/survey.csv",
                          .row = 14,
                          .column = "name",
                          .cause = repeated_name,
                          .arguments = {"a", "3"}};

    CHECK(message(problem, Language::english) ==
          "capacites/survey.csv, row 14, column name: the name “a” is already taken, in row 3.\n"
          "    Give one of the two another name.");
}

TEST_CASE("read_form.h, form.h, grid_of.h: from tables to a form, and to a grid") {
    const Tables tables = tables_of_folder("three_criteria", files_of(fixture("three_criteria"))).tables;

    const FormResult result = read_form(tables);
    const Form& form = result.form;
    const GridResult grid = grid_of(form);

    REQUIRE_FALSE(stops(result.problems));
    REQUIRE_FALSE(stops(grid.problems));
    const Item* question = form.find("P1_1");
    const ChoiceList* list = form.list(question->list);
    CHECK(list->choices.size() == 7);
    CHECK(question->own("actors") == "elected agent socioeconomic state");
    CHECK(grid.grid.criteria.size() == 3);
}

TEST_CASE("parse_expression.h, evaluate.h: an expression is read once, then evaluated") {
    const auto answers = [](std::string_view) { return std::optional<std::string>("2"); };

    const auto expression = xpath::parse_expression("${P1_1} != '' and . <= 4");
    REQUIRE(expression);
    const auto value = evaluate(*expression, {.answer = answers, .self = "3", .today = "2026-11-24"});

    REQUIRE(value);
    CHECK(truth(*value));
}

TEST_CASE("expression.h, functions.h, value.h: what was read is typed") {
    const auto expression = xpath::parse_expression("../area * 2 > ${limit}");
    const auto& larger = std::get<xpath::Operation>(expression->value);
    const auto& limit = std::get<xpath::Reference>(larger.operands[1].value);
    CHECK(larger.meaning == xpath::Operator::greater);
    CHECK(limit.name == "limit");

    const xpath::Function* selected = xpath::function_named("selected");
    CHECK(selected->takes(2));

    CHECK(xpath::to_number(std::string("2026-11-24")) - xpath::to_number(std::string("2026-11-20")) == 4);
    CHECK_FALSE(xpath::truth(0.0));
}

TEST_CASE("text_pieces.h, actor_question.h: a text is cut where it names questions") {
    const auto pieces = pieces_of("Quand ${titre_n1} en a-t-il parlé ?");
    REQUIRE(pieces.size() == 3);
    CHECK(std::get<xpath::Reference>(pieces[1]).name == "titre_n1");

    const ActorQuestion question(Wording("Quand ${titre_n1} en a-t-il parlé ?"));
    CHECK(question.in(Language::french, {.n1_title = "la maire", .cap_name = "Beaumont 2040"}) ==
          "Quand la maire en a-t-il parlé ?");
}

TEST_CASE("actor_category.h: all that is said of a category stands in one table") {
    CHECK(from_code<ActorCategory>("state") == ActorCategory::state);
    CHECK(label_of(ActorCategory::state).in(Language::french) == "État déconcentré");
}

}  // namespace arpenteur
