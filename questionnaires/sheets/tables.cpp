#include "questionnaires/sheets/tables.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "questionnaires/sheets/csv.h"
#include "questionnaires/sheets/names.h"
#include "questionnaires/sheets/table_causes.h"
#include "questionnaires/sheets/workbook.h"

namespace arpenteur {
namespace {

Problem problem_of(const CsvFault& fault, std::string file) {
    Problem problem;
    problem.file = std::move(file);
    problem.row = fault.record;
    problem.column = std::to_string(fault.cell);
    switch (fault.kind) {
        case CsvFault::Kind::not_utf8:
            problem.cause = cause::not_utf8;
            break;
        case CsvFault::Kind::unclosed_quote:
            problem.cause = cause::unclosed_quote;
            break;
        case CsvFault::Kind::text_after_quote:
            problem.cause = cause::text_after_quote;
            break;
        case CsvFault::Kind::too_large:
            problem.cause = cause::too_large;
            break;
    }
    return problem;
}

bool blank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

// How many columns there are up to the last with any text.
std::size_t width_of(const std::vector<std::vector<std::string>>& rows) {
    std::size_t width = 0;
    for (const auto& row : rows)
        for (std::size_t column = row.size(); column > width; --column)
            if (!row[column - 1].empty()) {
                width = column;
                break;
            }
    return width;
}

std::string_view stem_of(std::string_view file) {
    if (const auto slash = file.find_last_of("/\\"); slash != std::string_view::npos)
        file.remove_prefix(slash + 1);
    if (const auto dot = file.rfind('.'); dot != std::string_view::npos) file = file.substr(0, dot);
    return file;
}

bool has_extension(std::string_view file, std::string_view extension) {
    return file.size() >= extension.size() &&
           lowered(file.substr(file.size() - extension.size())) == extension;
}

bool by_name(const Table& a, const Table& b) { return a.name < b.name; }

}  // namespace

bool Tables::place(Table table) {
    if (table.absent()) return true;
    const std::string name = lowered(table.name);
    const std::array<std::pair<std::string_view, Table*>, 4> places{{{"survey", &survey},
                                                                     {"choices", &choices},
                                                                     {"settings", &settings},
                                                                     {"recommendations", &recommendations}}};
    for (const auto& [known, place] : places) {
        if (name != known) continue;
        if (!place->absent()) return false;
        table.name = name;
        *place = std::move(table);
        return true;
    }
    const auto after = std::lower_bound(others.begin(), others.end(), table, by_name);
    if (after != others.end() && after->name == table.name) return false;
    others.insert(after, std::move(table));
    return true;
}

std::vector<const Table*> Tables::all() const {
    std::vector<const Table*> present;
    for (const Table* table : {&survey, &choices, &settings, &recommendations})
        if (!table->absent()) present.push_back(table);
    for (const Table& table : others) present.push_back(&table);
    return present;
}

Table table_of(std::string name, std::string file, std::vector<std::vector<std::string>> cells,
               std::vector<FlawedCell> flawed) {
    Table table{std::move(name), std::move(file), {}, {}, std::move(flawed)};
    const std::size_t width = width_of(cells);
    if (width == 0) return table;
    int number = 0;
    for (auto& row : cells) {
        ++number;
        if (number > 1 && blank(row)) continue;
        row.resize(width);
        if (number == 1)
            table.header = std::move(row);
        else
            table.rows.push_back({number, std::move(row)});
    }
    return table;
}

OrProblem<Table> read_csv(std::string name, std::string file, std::string_view bytes) {
    if (bytes.size() > largest_file)
        return tl::unexpected(Problem{.file = std::move(file), .cause = cause::too_large});
    if (!is_utf8(name))
        return tl::unexpected(Problem{.file = std::move(file), .cause = cause::name_not_utf8});
    auto records = csv_records(bytes, csv_delimiter(bytes), most_cells);
    if (!records) return tl::unexpected(problem_of(records.error(), std::move(file)));
    return table_of(std::move(name), std::move(file), std::move(*records));
}

std::string write_csv(const Table& table) {
    std::string bytes;
    append_csv_record(bytes, table.header);
    int next = 2;
    for (const TableRow& row : table.rows) {
        for (; next < row.number; ++next) bytes += '\n';
        append_csv_record(bytes, row.cells);
        ++next;
    }
    return bytes;
}

OrProblem<Tables> tables_of(std::string_view file, std::string_view bytes) {
    if (bytes.size() > largest_file)
        return tl::unexpected(Problem{.file = std::string(file), .cause = cause::too_large});
    if (has_extension(file, ".csv")) {
        auto table = read_csv(std::string(stem_of(file)), std::string(file), bytes);
        if (!table) return tl::unexpected(std::move(table.error()));
        Tables tables;
        tables.place(std::move(*table));
        return tables;
    }
    if (has_extension(file, ".xlsx") || has_extension(file, ".xlsm") || has_extension(file, ".ods"))
        return tables_of_workbook(file, bytes);
    const Cause cause = has_extension(file, ".xls") ? cause::old_workbook : cause::unknown_file_type;
    return tl::unexpected(Problem{.file = std::string(file), .cause = cause});
}

TablesResult tables_of_folder(std::string_view folder, const std::map<std::string, std::string>& files) {
    TablesResult reading;
    for (const auto& [name, bytes] : files) {
        if (!has_extension(name, ".csv")) continue;
        const std::string shown = folder.empty() ? name : std::string(folder) + "/" + name;
        auto table = read_csv(std::string(stem_of(name)), shown, bytes);
        if (!table)
            reading.problems.push_back(std::move(table.error()));
        else if (!reading.tables.place(std::move(*table)))
            reading.problems.push_back({.file = shown, .cause = cause::two_files_for_one_sheet});
    }
    return reading;
}

std::ostream& operator<<(std::ostream& out, const Table& table) {
    return out << table.name << ":\n" << write_csv(table);
}

std::ostream& operator<<(std::ostream& out, const Tables& tables) {
    for (const Table* table : tables.all()) out << *table;
    return out;
}

}  // namespace arpenteur
