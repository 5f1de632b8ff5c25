// The cells of an Office Open XML workbook (ECMA-376, part 1, chapter 18), as Excel, LibreOffice, Google
// Sheets and the usual libraries write it.
#pragma once

#include "questionnaires/sheets/sheet_cells.h"
#include "questionnaires/sheets/zip_container.h"

namespace arpenteur {

WorkbookSheets sheets_of_xlsx(const ZipContainer& container);

}  // namespace arpenteur
