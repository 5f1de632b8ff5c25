// All the sheets of a questionnaire as one string of bytes, the same everywhere: a form travels inside a visit
// this way, and its digest names it.
//
// The bytes are CSV, so that a person can read them: a first record "arpenteur-tables,1", then one record for
// each row of each sheet: the sheet's name, the row's number, the cells. The header is row 1. Sheets come in
// the order of Tables::all(). This format is for ever.
#pragma once

#include <string>
#include <string_view>

#include "questionnaires/sheets/tables.h"

namespace arpenteur {

std::string canonical_csv(const Tables& tables);

// The tables, equal to those that were written. Bytes that canonical_csv() would not write are refused.
OrProblem<Tables> tables_from_canonical(std::string_view bytes);

}  // namespace arpenteur
