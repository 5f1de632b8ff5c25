#include "questionnaires/sheets/workbook.h"

#include <string>
#include <utility>
#include <vector>

#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/csv.h"
#include "questionnaires/sheets/names.h"
#include "questionnaires/sheets/ods.h"
#include "questionnaires/sheets/table_causes.h"
#include "questionnaires/sheets/xlsx.h"
#include "questionnaires/sheets/zip_container.h"

namespace arpenteur {
namespace {

constexpr std::size_t most_sheets = 200;

tl::unexpected<Problem> refused(std::string_view file, Cause cause, std::string why = "") {
    return tl::unexpected(Problem{.file = std::string(file), .cause = cause, .arguments = {std::move(why)}});
}

bool is_text(const SheetCells& sheet) {
    for (const auto& row : sheet.cells)
        for (const std::string& cell : row)
            if (!is_utf8(cell)) return false;
    return is_utf8(sheet.name);
}

}  // namespace

OrProblem<Tables> tables_of_workbook(std::string_view file, std::string_view bytes) {
    const auto container = ZipContainer::open(bytes);
    if (!container) return refused(file, cause::damaged_workbook, "zip");
    auto sheets = lowered(file).ends_with(".ods") ? sheets_of_ods(*container) : sheets_of_xlsx(*container);
    if (!sheets) return refused(file, sheets.error().cause, sheets.error().why);
    if (sheets->size() > most_sheets) return refused(file, cause::too_large);
    Tables tables;
    for (SheetCells& sheet : *sheets) {
        if (!is_text(sheet)) return refused(file, cause::damaged_workbook, sheet.name);
        Table table =
            table_of(tidied(sheet.name), std::string(file), std::move(sheet.cells), std::move(sheet.flawed));
        tables.place(std::move(table));
    }
    return tables;
}

}  // namespace arpenteur
