#include "questionnaires/sheets/canonical.h"

#include <utility>
#include <vector>

#include "questionnaires/language/numbers.h"
#include "questionnaires/sheets/csv.h"
#include "questionnaires/sheets/table_causes.h"

namespace arpenteur {
namespace {

const CsvRecord first_record{"arpenteur-tables", "1"};

void append(std::string& bytes, const Table& table, int row, const std::vector<std::string>& cells) {
    CsvRecord record{table.name, std::to_string(row)};
    record.insert(record.end(), cells.begin(), cells.end());
    append_csv_record(bytes, record);
}

// Adds a row in its place; false if it cannot stand there.
bool add(std::vector<Table>& sheets, CsvRecord&& record) {
    if (record.size() < 3) return false;
    const auto number = number_from<int>(record[1]);
    if (!number || *number < 1 || *number > most_rows) return false;
    std::string name = std::move(record[0]);
    record.erase(record.begin(), record.begin() + 2);
    if (*number == 1) {
        sheets.push_back({std::move(name), "", std::move(record), {}});
        sheets.back().file = sheets.back().name;
        return true;
    }
    if (sheets.empty() || sheets.back().name != name || record.size() != sheets.back().header.size())
        return false;
    auto& rows = sheets.back().rows;
    if (!rows.empty() && rows.back().number >= *number) return false;
    rows.push_back({*number, std::move(record)});
    return true;
}

}  // namespace

std::string canonical_csv(const Tables& tables) {
    std::string bytes;
    append_csv_record(bytes, first_record);
    for (const Table* table : tables.all()) {
        append(bytes, *table, 1, table->header);
        for (const TableRow& row : table->rows) append(bytes, *table, row.number, row.cells);
    }
    return bytes;
}

OrProblem<Tables> tables_from_canonical(std::string_view bytes) {
    const tl::unexpected<Problem> refused(Problem{.cause = cause::not_tables});
    if (bytes.size() > largest_file) return refused;
    auto records = csv_records(bytes, ',', most_cells);
    if (!records || records->empty() || records->front() != first_record) return refused;
    std::vector<Table> sheets;
    for (std::size_t index = 1; index < records->size(); ++index)
        if (!add(sheets, std::move((*records)[index]))) return refused;
    Tables tables;
    for (Table& sheet : sheets)
        if (!tables.place(std::move(sheet))) return refused;
    // There must be one way to write the same tables, or a form would have several digests.
    if (canonical_csv(tables) != bytes) return refused;
    return tables;
}

}  // namespace arpenteur
