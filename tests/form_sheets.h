// Small questionnaires for tests: sheets typed as lines, and folders of fixtures.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "questionnaires/form/read_form.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::map<std::string, std::string> files_of(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files[entry.path().filename().string()] = bytes_of(entry.path());
    return files;
}

inline std::filesystem::path fixture(std::string_view name) {
    return std::filesystem::path(ARPENTEUR_SOURCE) / "tests" / "forms" / name;
}

inline Tables tables_from(const std::map<std::string, std::string>& files) {
    return tables_of_folder("form", files).tables;
}

// The form of a survey sheet, with a list yes_no and a form_id, so that only what a test writes can be wrong.
inline FormResult form_of(const std::string& survey, const std::string& choices = "") {
    return read_form(tables_from(
        {{"survey.csv", survey},
         {"choices.csv", choices.empty() ? "list_name,name,label\nyes_no,yes,Oui\nyes_no,no,Non\n" : choices},
         {"settings.csv", "form_id,form_title\nessai,Essai\n"}}));
}

inline const Problem* find_cause(const std::vector<Problem>& problems, Cause cause) {
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [&](const Problem& one) { return one.cause == cause; });
    return found == problems.end() ? nullptr : &*found;
}

}  // namespace arpenteur
