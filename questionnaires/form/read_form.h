// From tables to a Form, with all that is wrong in one go: the reader goes to the end, so ten mistakes are
// mended at once.
//
//     const FormResult reading = read_form(tables);
//     for (const Problem& problem : reading.problems) say(message(problem, language));
//     if (!stops(reading.problems)) use(reading.form);
//
// Headers and types are taken as pyxform takes them, its aliases included ("select one", "caption",
// "relevance", …). A question of a type that the program cannot ask is kept, shown as the nearest kind that
// it can, and named; a column or sheet that it does not use is kept and named. With an error, the form holds
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
