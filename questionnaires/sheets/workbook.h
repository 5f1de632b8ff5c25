// The sheets of a workbook (.xlsx, .xlsm, .ods) as tables.
//
// Whatever the bytes, the result is tables or one problem. Numbers are written as a person would ("12",
// "0.5"), dates as 2026-11-24, true and false as TRUE and FALSE, formulas as their last result; line
// breaks inside a cell are kept. A cell that has no result, or shows an error, is listed in Table::flawed.
#pragma once

#include <string_view>

#include "questionnaires/sheets/tables.h"

namespace arpenteur {

OrProblem<Tables> tables_of_workbook(std::string_view file, std::string_view bytes);

}  // namespace arpenteur
