#include "app/commands/commands.h"
#include "app/commands/json_answers.h"
#include "questionnaires/grid/grid_causes.h"
#include "questionnaires/grid/grid_of.h"

namespace arpenteur {

namespace {

// A form without any criterion is a valid questionnaire; it is just not a grid.
bool is_only_no_grid(const std::vector<Problem>& problems) {
    return problems.size() == 1 && problems.front().cause == cause::no_criterion;
}

}  // namespace

Exit run(const Invocation& call, const CheckOptions& options) {
    if (!std::filesystem::exists(options.form))
        call.refuse({"Il n’y a rien à cet endroit : {}", "There is nothing at {}"},
                    options.form.string());
    const Questionnaire read = read_questionnaire(options.form);
    std::vector<Problem> problems = read.problems;
    const GridResult grid = grid_of(read.form);
    if (!is_only_no_grid(grid.problems))
        problems.insert(problems.end(), grid.problems.begin(), grid.problems.end());

    if (call.json) {
        print(json_answer(problems, grid.grid.criteria.size(), call.language));
    } else {
        for (const Problem& problem : problems) print(message(problem, call.language));
        if (!stops(problems))
            print(
                sentence(call.language,
                         {"Questionnaire valable : {} critères.", "The questionnaire is valid: {} criteria."},
                         grid.grid.criteria.size()));
    }
    return stops(problems) ? Exit::refused : Exit::done;
}

}  // namespace arpenteur
