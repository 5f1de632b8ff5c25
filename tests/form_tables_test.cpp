#include <sstream>

#include "questionnaires/sheets/canonical.h"
#include "questionnaires/sheets/csv.h"
#include "questionnaires/sheets/table_causes.h"
#include "questionnaires/sheets/tables.h"
#include "tests/catch.h"
#include "tests/form_sheets.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

Table read(std::string_view bytes) {
    const auto table = read_csv("survey", "survey.csv", bytes);
    REQUIRE(table.has_value());
    return *table;
}

Problem refusal(std::string_view bytes) {
    const auto table = read_csv("survey", "survey.csv", bytes);
    REQUIRE_FALSE(table.has_value());
    return table.error();
}

// Tables as a person may have written them: some text, some empty cells, some blank rows.
Tables made_up() {
    const auto cell = rc::gen::weightedOneOf<std::string>(
        {{3, rc::gen::just(std::string())},
         {5, rc::gen::element<std::string>("a", "b c", "é", "1,5", "x;y", "\t", "\"", "«\u00a0»",
                                           "two\nlines", " ", "=A1")}});
    Tables tables;
    for (const char* name : {"survey", "choices", "extra"}) {
        std::vector<std::vector<std::string>> cells;
        const auto rows = *rc::gen::inRange(0, 6);
        for (int row = 0; row < rows; ++row)
            cells.push_back(*rc::gen::container<std::vector<std::string>>(3, cell));
        Table table = table_of(name, "", std::move(cells));
        if (!table.absent()) tables.place(std::move(table));
    }
    return tables;
}

}  // namespace

TEST_CASE("a sheet is read from CSV with the rows that a spreadsheet shows") {
    const Table table = read("type,name,label\ntext,a,\"two\nlines\"\n\n,,\ninteger,b,\"a \"\"word\"\"\"\n");

    CHECK(table.header == std::vector<std::string>{"type", "name", "label"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0] == TableRow{2, {"text", "a", "two\nlines"}});
    CHECK(table.rows[1] == TableRow{5, {"integer", "b", "a \"word\""}});
}

TEST_CASE(
    "a CSV file reads the same with or without a byte order mark, with commas, semicolons or tabs, whatever "
    "ends its lines") {
    const Table expected = read("type,name\ntext,a\n");

    for (const char* bytes :
         {"\xEF\xBB\xBFtype,name\ntext,a\n", "type;name\r\ntext;a\r\n", "type\tname\rtext\ta",
          "\"type\";\"name\"\n\"text\";\"a\"", "type,name,\ntext,a,\n"})
        CHECK(read(bytes) == expected);
}

TEST_CASE("what cannot be read in a CSV file is told with its row and column") {
    CHECK(refusal("type,name\ntext,\"a\n") == Problem{"survey.csv", "", 2, "2", cause::unclosed_quote, {}});
    CHECK(refusal("type,name\ntext,\"a\"b\n").cause == cause::text_after_quote);
    CHECK(refusal("type,name\n\nt\xE9xt,a\n") == Problem{"survey.csv", "", 3, "1", cause::not_utf8, {}});
    CHECK(refusal(std::string_view("a,b\n\0,c\n", 8)).cause == cause::not_utf8);
}

TEST_CASE("a file whose name is no UTF-8 gives no sheet, since its name would travel with the visit") {
    const auto reading =
        tables_of_folder("f", {{"survey.csv", "type,name\ntext,a\n"}, {"zones\xFF.csv", "z\n1\n"}});
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().cause == cause::name_not_utf8);
    CHECK(reading.problems.front().file == "f/zones\xFF.csv");
    CHECK(tables_from_canonical(canonical_csv(reading.tables)));
}

TEST_CASE("UTF-8 is what every tool can carry") {
    for (const char* text : {"", "a", "é", "\u202f", "😀"}) CHECK(is_utf8(text));
    for (const char* text : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE9", "\xE2\x82", "\x80"})
        CHECK_FALSE(is_utf8(text));
}

TEST_CASE("a column without header that holds text is kept, one without any text is not") {
    const Table table = read("type,,name,\ntext,x,a,\n");

    CHECK(table.header == std::vector<std::string>{"type", "", "name"});
}

TEST_CASE("a folder of CSV files gives every sheet, and goes on after one that cannot be read") {
    const auto reading = tables_of_folder("capacites", {{"choices.csv", "list_name,name\na,\"b\n"},
                                                        {"Survey.csv", "type,name\n"},
                                                        {"read.me", "\xFF"},
                                                        {"zones.csv", "a\n1\n"}});

    CHECK(reading.tables.survey.header.size() == 2);
    CHECK(reading.tables.survey.file == "capacites/Survey.csv");
    REQUIRE(reading.tables.others.size() == 1);
    CHECK(reading.tables.others[0].name == "zones");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].file == "capacites/choices.csv");
}

TEST_CASE("a file that is no questionnaire is named as what it is") {
    CHECK(tables_of("form.xls", "").error().cause == cause::old_workbook);
    CHECK(tables_of("form.docx", "").error().cause == cause::unknown_file_type);
    CHECK(tables_of("form.xlsx", "").error().cause == cause::damaged_workbook);
    CHECK(tables_of("a/form.CSV", "x\n")->others.at(0).name == "form");
}

TEST_CASE("a table that is written is read back equal") {
    holds("reading what was written gives the table", [] {
        const Tables tables = made_up();
        for (const Table* table : tables.all())
            RC_ASSERT(*read_csv(table->name, "", write_csv(*table)) == *table);
    });
}

TEST_CASE("the tables of a form travel as one string and are read back equal") {
    holds("canonical bytes give the tables", [] {
        const Tables tables = made_up();
        const auto again = tables_from_canonical(canonical_csv(tables));
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == tables);
    });
}

TEST_CASE("the same tables have the same canonical bytes wherever they were read") {
    const auto commas =
        tables_of_folder("a", {{"survey.csv", "type,name\ntext,a\n"}, {"zones.csv", "z\n1\n"}}).tables;
    const auto semicolons =
        tables_of_folder("b", {{"zones.csv", "\"z\"\r\n1"}, {"survey.csv", "type;name\r\ntext;a\r\n"}})
            .tables;

    CHECK(canonical_csv(commas) == canonical_csv(semicolons));
    CHECK(canonical_csv(commas) ==
          "arpenteur-tables,1\nsurvey,1,type,name\nsurvey,2,text,a\nzones,1,z\nzones,2,1\n");
}

TEST_CASE("bytes that canonical_csv() would not write are refused") {
    for (const char* bytes :
         {"", "survey,1,type\n", "arpenteur-tables,2\n", "arpenteur-tables,1\nsurvey,2,a\n",
          "arpenteur-tables,1\nsurvey,1,type\nsurvey,2,a,b\n",
          "arpenteur-tables,1\nsurvey,1,type\nsurvey,3,a\nsurvey,2,a\n",
          "arpenteur-tables,1\nsurvey,1,type\nsurvey,1,type\n", "arpenteur-tables,1\nsurvey,1,\"type\"\n",
          "arpenteur-tables,1\r\nsurvey,1,type\n", "arpenteur-tables,1\nsurvey,x,type\n",
          "arpenteur-tables,1\nzones,1,a\nsurvey,1,type\n"})
        CHECK_FALSE(tables_from_canonical(bytes).has_value());
}

}  // namespace arpenteur
