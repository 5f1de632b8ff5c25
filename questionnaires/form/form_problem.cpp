#include "questionnaires/form/form_problem.h"

#include <utility>

namespace arpenteur {

Problem form_problem(const Form& form, std::string_view sheet, int row, std::string_view column,
                     const Cause& cause, std::vector<std::string> arguments) {
    const auto file = form.files.find(sheet);
    return {file == form.files.end() ? "" : file->second,
            std::string(sheet),
            row,
            std::string(column),
            cause,
            std::move(arguments)};
}

}  // namespace arpenteur
