#include "app/workspace/form_files.h"

#include <map>

#include "app/platform/files.h"
#include "questionnaires/form/form_causes.h"
#include "questionnaires/form/read_form.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

TablesResult read_tables(const fs::path& path) {
    const std::string shown =
        path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
    if (fs::is_directory(path)) {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::directory_iterator(path)) {
            if (entry.path().extension() != ".csv") continue;
            if (const auto bytes = read_file(entry.path(), largest_file + 1, Links::follow))
                files.emplace(entry.path().filename().string(), std::string(bytes->begin(), bytes->end()));
        }
        return tables_of_folder(shown, files);
    }
    const auto bytes = read_file(path, largest_file + 1, Links::follow);
    TablesResult reading;
    if (!bytes) {
        Problem problem;
        problem.file = shown;
        problem.cause = cause::no_survey;
        reading.problems.push_back(problem);
        return reading;
    }
    auto tables = tables_of(shown, std::string(bytes->begin(), bytes->end()));
    if (tables)
        reading.tables = std::move(*tables);
    else
        reading.problems.push_back(tables.error());
    return reading;
}

}  // namespace

Questionnaire read_questionnaire(const fs::path& path) {
    TablesResult read = read_tables(path);
    FormResult form = read_form(read.tables);
    Questionnaire questionnaire{std::move(read.tables), std::move(form.form), std::move(read.problems)};
    questionnaire.problems.insert(questionnaire.problems.end(), form.problems.begin(), form.problems.end());
    return questionnaire;
}

}  // namespace arpenteur
