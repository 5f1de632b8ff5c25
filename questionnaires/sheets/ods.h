// The cells of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3, chapter 9), as LibreOffice writes
// it.
#pragma once

#include "questionnaires/sheets/sheet_cells.h"
#include "questionnaires/sheets/zip_container.h"

namespace arpenteur {

WorkbookSheets sheets_of_ods(const ZipContainer& container);

}  // namespace arpenteur
