#include <nlohmann/json.hpp>

#include "app/commands/commands.h"
#include "app/workspace/form_files.h"
#include "questionnaires/form/read_form.h"
#include "questionnaires/grid/grid_causes.h"
#include "questionnaires/grid/grid_of.h"

namespace arpenteur {

namespace {

// A form without any criterion is a fine questionnaire; it is only no grid.
bool is_only_no_grid(const std::vector<Problem>& problems) {
    return problems.size() == 1 && problems.front().cause == cause::no_criterion;
}

void check(Invocation& call, const std::filesystem::path& path) {
    if (!std::filesystem::exists(path))
        call.refuse(Words{"Il n’y a rien à cet endroit : {}", "There is nothing at this place: {}"},
                    path.string());
    TablesResult tables = read_form_files(path);
    std::vector<Problem> problems = tables.problems;
    const FormResult form = read_form(tables.tables);
    problems.insert(problems.end(), form.problems.begin(), form.problems.end());
    const GridResult grid = grid_of(form.form);
    if (!is_only_no_grid(grid.problems))
        problems.insert(problems.end(), grid.problems.begin(), grid.problems.end());

    if (call.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const Problem& problem : problems)
            list.push_back({{"file", problem.file},
                            {"sheet", problem.sheet},
                            {"row", problem.row},
                            {"column", problem.column},
                            {"severity", problem.severity() == Severity::error ? "error" : "warning"},
                            {"message", message(problem, call.language())}});
        print(nlohmann::json{{"problems", list}, {"criteria", grid.grid.criteria.size()}});
    } else {
        for (const Problem& problem : problems) print(message(problem, call.language()));
        if (!stops(problems))
            print(sentence(
                call.language(),
                Words{"Questionnaire valable : {} critères.", "The questionnaire is valid: {} criteria."},
                grid.grid.criteria.size()));
    }
    if (stops(problems)) call.exit_code = refused_exit;
}

}  // namespace

void add_check(CLI::App& app, Invocation& call) {
    CLI::App* command = app.add_subcommand("check", "Vérifie un questionnaire / validates a questionnaire");
    auto path = std::make_shared<std::filesystem::path>();
    command->add_option("FORM", *path, "dossier, .xlsx ou .ods / folder, .xlsx or .ods")->required();
    command->callback([&call, path] { check(call, *path); });
}

}  // namespace arpenteur
