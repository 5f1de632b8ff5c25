// The rows of the survey sheet as items, those of a group or repeat inside it. Mistakes that one row alone shows
// are found here; those that only the whole form shows are found by check_form().
#pragma once

#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

std::vector<Item> read_survey(const Table& survey, std::vector<Problem>& problems);

}  // namespace arpenteur
