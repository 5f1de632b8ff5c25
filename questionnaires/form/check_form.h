// What only the whole form shows: a list that is missing, a ${name} that no question has, two questions of one
// name, an expression that cannot be read.
#pragma once

#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/problem.h"

namespace arpenteur {

void check_form(const Form& form, std::vector<Problem>& problems);

}  // namespace arpenteur
