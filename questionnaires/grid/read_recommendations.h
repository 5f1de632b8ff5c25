// The rows of the sheet recommendations as rules for the criteria of a grid.
#pragma once

#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/sheets/problem.h"

namespace arpenteur {

std::vector<RecommendationRule> read_recommendations(const Form& form, const std::vector<Criterion>& criteria,
                                                     std::vector<Problem>& problems);

}  // namespace arpenteur
