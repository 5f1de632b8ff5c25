// What the sheets and their columns show before any row is read: one that is missing, one that is there twice, one that
// is not used yet, a name that is nearly right.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "questionnaires/form/headers.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

void check_sheets(const Tables& tables, const Table& survey, std::vector<Problem>& problems);

// False if the sheet is absent, or without a column that it needs to mean anything.
bool check_columns(const Table& table, SheetKind kind, std::initializer_list<std::string_view> needed,
                   std::vector<Problem>& problems);

}  // namespace arpenteur
