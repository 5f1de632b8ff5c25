// Which texts a form lacks in one of its languages.
#pragma once

#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/form/headers.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

// One problem for each column and language: a column that names a language should have a text in every language
// of the form wherever it has one in any.
void check_translations(const Table& table, SheetKind kind, const std::vector<FormLanguage>& languages,
                        std::vector<Problem>& problems);

}  // namespace arpenteur
