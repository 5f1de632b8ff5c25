// A questionnaire from the disk: a folder of CSV files, an .xlsx or an .ods.
//
//     const Questionnaire grid = read_questionnaire(program_files / shipped_grid);
//     if (stops(grid.problems)) ...        // no visit is founded on it
#pragma once

#include <filesystem>
#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

struct Questionnaire {
    Tables tables;
    Form form;
    std::vector<Problem> problems;  // of the files, then of what they ask
};

Questionnaire read_questionnaire(const std::filesystem::path& path);

// The grid of capacities, among the program's own files.
inline constexpr const char* shipped_grid = "questionnaires/shipped/capacites";

}  // namespace arpenteur
