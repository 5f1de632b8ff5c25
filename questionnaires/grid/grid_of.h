// The grid that a form defines, if it defines one: its criteria are the select_one rows with a `criterion`
// cell.
//
//     const GridResult result = grid_of(form);
//     if (!stops(result.problems)) walk(result.grid);
//
// Columns of the survey: capacity, axis, criterion, actors, meaning, evidence, question_elected,
// question_agent, question_socioeconomic, question_state, question_other, probes, trap, identifiable_person.
// A group row with a `capacity` and no `axis` is a capacity, one with an `axis` is an axis. A criterion's
// list of choices has 0 to 4, unknown and not_applicable, whose labels are the descriptors; it comes with
// P1_1_support and P1_1_reason. The sheet recommendations: recommendation, criterion, levels, text, carrier,
// carrier_category, horizon_months.
#pragma once

#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/sheets/problem.h"

namespace arpenteur {

struct GridResult {
    Grid grid;
    std::vector<Problem> problems;
};

// A form without any criterion has one problem, no_criterion, and no other.
GridResult grid_of(const Form& form);

}  // namespace arpenteur
