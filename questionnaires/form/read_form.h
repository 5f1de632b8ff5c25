// From tables to a Form, with everything that is wrong: the reader goes to the end, so that ten mistakes can be
// corrected in one go.
//
//     const FormResult result = read_form(tables);
//     for (const Problem& problem : result.problems) say(message(problem, language));
//     if (!stops(result.problems)) use(result.form);
//
// Headers and types are understood as pyxform understands them, its aliases included ("select one", "caption",
// "relevance", …). A question of a type that the program cannot ask is kept, shown as the nearest kind that
// it can, and named; a column or sheet that it does not use is kept and named. With an error, the form is
// what could be understood.
#pragma once

#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/problem.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

struct FormResult {
    Form form;
    std::vector<Problem> problems;  // by sheet, row and column; errors and warnings
};

FormResult read_form(const Tables& tables);

}  // namespace arpenteur
