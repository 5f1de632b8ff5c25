#include "questionnaires/form/form_causes.h"
#include "questionnaires/form/read_form.h"
#include "questionnaires/sheets/canonical.h"
#include "questionnaires/sheets/table_causes.h"
#include "questionnaires/sheets/workbook.h"
#include "tests/catch.h"
#include "tests/form_sheets.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

Tables read(const std::string& name) {
    const auto tables = tables_of(name, bytes_of(fixture(name)));
    if (!tables) FAIL(tables.error());
    return *tables;
}

}  // namespace

TEST_CASE("the same questionnaire reads the same from CSV files, from .xlsx and from .ods") {
    const Tables files = tables_of_folder("three_criteria", files_of(fixture("three_criteria"))).tables;

    CHECK(read("three_criteria.xlsx") == files);
    CHECK(read("three_criteria.ods") == files);
    CHECK(canonical_csv(read("three_criteria.ods")) == canonical_csv(files));
}

TEST_CASE("cells of .xlsx are read as a person sees them, however they were written") {
    const Table survey = read("cells.xlsx").survey;

    CHECK(survey.header == std::vector<std::string>{"inline", "shared", "rich text"});
    REQUIRE(survey.rows.size() == 4);
    CHECK(survey.rows[0] == TableRow{3, {"12", "0.005", "TRUE"}});
    CHECK(survey.rows[1] == TableRow{4, {"2026-11-24", "2026-11-24 18:00:00", "1900-02-28"}});
    CHECK(survey.rows[2] == TableRow{5, {"inlinex", "2", "two\nlines"}});
    CHECK(survey.rows[3] == TableRow{6, {"", "", "#REF!"}});
    CHECK(survey.flawed ==
          std::vector<FlawedCell>{{6, 1, CellFlaw::missing_text}, {6, 2, CellFlaw::error_value}});
}

TEST_CASE("cells of .ods are read as a person sees them, repeated ones as often as they stand there") {
    const Table survey = read("cells.ods").survey;

    CHECK(survey.header == std::vector<std::string>{"a b  c\td\ne\nf", "twice", "twice"});
    REQUIRE(survey.rows.size() == 3);
    CHECK(survey.rows[0] == TableRow{2, {"12.5", "2026-11-24", "TRUE"}});
    CHECK(survey.rows[1] == TableRow{3, {"12.5", "2026-11-24", "TRUE"}});
    CHECK(survey.rows[2] == TableRow{4, {"merged", "", "2026-11-24 18:00:00"}});
}

TEST_CASE("a formula without a result, an error and a lost text are named with their cell") {
    for (const char* name : {"flawed.xlsx", "flawed.ods"}) {
        std::vector<Problem> named;
        for (Problem& problem : read_form(read(name)).problems)
            if (problem.cause == cause::formula_without_result || problem.cause == cause::error_in_cell)
                named.push_back(std::move(problem));

        CHECK(named ==
              std::vector<Problem>{{name, "survey", 2, "label", cause::formula_without_result, {}},
                                   {name, "survey", 3, "relevant", cause::error_in_cell, {"#NAME?"}}});
    }
}

TEST_CASE("a damaged workbook is named, and nothing of it is taken for the questionnaire") {
    for (const char* name : {"three_criteria.xlsx", "three_criteria.ods"}) {
        const std::string whole = bytes_of(fixture(name));
        const Tables expected = read(name);
        for (std::size_t size = 0; size < whole.size(); size += 37)
            CHECK(tables_of(name, whole.substr(0, size)).error().cause == cause::damaged_workbook);
        holds("one wrong byte is refused, or changes nothing", [&] {
            std::string wrong = whole;
            wrong[*rc::gen::inRange<std::size_t>(0, wrong.size())] ^=
                static_cast<char>(*rc::gen::inRange(1, 256));
            if (const auto tables = tables_of(name, wrong)) RC_SUCCEED("read");
        });
    }
}

TEST_CASE(
    "a small file that unpacks to more than a questionnaire can be is refused before it fills the memory") {
    CHECK(tables_of("too_large.xlsx", bytes_of(fixture("too_large.xlsx"))).error().cause == cause::too_large);
    CHECK(tables_of("too_many.ods", bytes_of(fixture("too_many.ods"))).error().cause == cause::too_large);
}

}  // namespace arpenteur
