// The rows of the survey sheet as items, groups and repeats holding theirs. What one row alone can be blamed
// for is found here; what needs the whole form is found by check_form().
#pragma once

#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

std::vector<Item> read_survey(const Table& survey, std::vector<Problem>& problems);

}  // namespace arpenteur
