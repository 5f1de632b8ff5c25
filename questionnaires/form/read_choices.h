// The rows of the choices sheet as lists of choices, in the order in which each list is first named.
#pragma once

#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

// `repeats_allowed`: two choices of one list may have the same name (the setting allow_choice_duplicates).
std::vector<ChoiceList> read_choices(const Table& choices, bool repeats_allowed,
                                     std::vector<Problem>& problems);

}  // namespace arpenteur
