// The sheets of a questionnaire, as they were written: cells with the row that the spreadsheet gives them,
// nothing understood yet. From CSV files, one for each sheet, or from one workbook.
//
//     const OrProblem<Tables> tables = tables_of("capacites.ods", bytes);  // .xlsx, .xlsm, .ods, or one .csv
//     const TablesResult folder =
//         tables_of_folder("capacites", {{"survey.csv", bytes}, {"choices.csv", more}});
//     if (!stops(folder.problems)) keep(folder.tables.survey);
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/sheets/problem.h"

namespace arpenteur {

// How large a questionnaire may be. Anything larger is refused with a problem, before it fills the memory.
inline constexpr std::size_t largest_file = 64u << 20;
inline constexpr std::size_t most_cells = 4'000'000;
inline constexpr int most_rows = 1'048'576;  // a spreadsheet has no more

// What a workbook says of a cell beside its text; a cell without a flaw is not listed.
enum class CellFlaw : std::uint8_t {
    formula_without_result,  // it reads as empty
    error_value,             // it reads as the spreadsheet shows it: "#REF!"
    missing_text,            // the workbook refers to a text that it lacks; it reads as empty
};

struct FlawedCell {
    int row = 0;             // as the spreadsheet shows it; the header is 1
    std::size_t column = 0;  // from 0
    CellFlaw flaw{};

    bool operator==(const FlawedCell&) const = default;
};

struct TableRow {
    int number = 0;                  // as the spreadsheet shows it; the header is 1
    std::vector<std::string> cells;  // as many as the header has

    bool operator==(const TableRow&) const = default;
};

// One sheet. Empty rows are left out, and so are empty columns at the right; a column that contains text and has
// no header keeps an empty one.
struct Table {
    std::string name;  // "survey"
    std::string file;  // where it was read, for messages: "capacites/survey.csv", "capacites.xlsx"
    std::vector<std::string> header;
    std::vector<TableRow> rows;
    std::vector<FlawedCell> flawed{};  // as this file has them; no part of what the table says

    bool absent() const { return header.empty(); }

    // Two tables are equal if they say the same, wherever they were read.
    friend bool operator==(const Table& a, const Table& b) {
        return a.name == b.name && a.header == b.header && a.rows == b.rows;
    }
};

struct Tables {
    Table survey, choices, settings, recommendations;  // absent() if there is no such sheet
    std::vector<Table> others;                         // every other sheet, in the order of their names

    // Puts a table in its place by its name, whatever its case; false if that place is taken. An empty table
    // takes no place.
    bool place(Table table);
    // Those that are present: survey, choices, settings, recommendations, then the others.
    std::vector<const Table*> all() const;

    bool operator==(const Tables&) const = default;
};

struct TablesResult {
    Tables tables;
    std::vector<Problem> problems;
};

// The table made of a sheet's cells, header first; empty rows and columns are left out as Table says.
Table table_of(std::string name, std::string file, std::vector<std::vector<std::string>> cells,
               std::vector<FlawedCell> flawed = {});

OrProblem<Table> read_csv(std::string name, std::string file, std::string_view bytes);

// The one way to write a table: UTF-8, commas, \n, quoted only where necessary, with blank lines for
// blank rows. read_csv() gives the table back.
std::string write_csv(const Table& table);

// What the end of the file's name says it is: a workbook, or one sheet as .csv, which takes the file's name.
// Messages show `file`.
OrProblem<Tables> tables_of(std::string_view file, std::string_view bytes);

// A folder of .csv files, each a sheet with the file's name; other files are ignored. Goes on after a fault.
TablesResult tables_of_folder(std::string_view folder, const std::map<std::string, std::string>& files);

std::ostream& operator<<(std::ostream& out, const Table& table);
std::ostream& operator<<(std::ostream& out, const Tables& tables);

}  // namespace arpenteur
