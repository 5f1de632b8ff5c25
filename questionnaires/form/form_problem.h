// A problem of a form that was read, with the file in which its sheet stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/problem.h"

namespace arpenteur {

Problem form_problem(const Form& form, std::string_view sheet, int row, std::string_view column,
                     const Cause& cause, std::vector<std::string> arguments);

}  // namespace arpenteur
