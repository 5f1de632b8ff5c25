#include "app/commands/questionnaire.h"

#include "app/workspace/form_files.h"
#include "questionnaires/form/read_form.h"

namespace arpenteur {

Questionnaire read_questionnaire(const Invocation& call, const std::filesystem::path& path) {
    TablesResult read = read_form_files(path);
    FormResult form = read_form(read.tables);
    std::vector<Problem> problems = std::move(read.problems);
    problems.insert(problems.end(), form.problems.begin(), form.problems.end());
    if (stops(problems)) {
        RefusedCommand refusal;
        for (const Problem& problem : problems) refusal.lines.push_back(message(problem, call.language));
        throw refusal;
    }
    return {std::move(read.tables), std::move(form.form)};
}

Questionnaire shipped_grid(const Invocation& call) {
    return read_questionnaire(call, call.program_files() / "questionnaires/shipped/capacites");
}

}  // namespace arpenteur
