// Reads a questionnaire from disk: a folder of CSV files, an .xlsx or an .ods.
//
//     const Questionnaire grid = read_questionnaire(program_files / shipped_grid);
//     if (stops(grid.problems)) ...        // no visit can be founded on it
#pragma once

#include <filesystem>
#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

struct Questionnaire {
    Tables tables;
    Form form;
    std::vector<Problem> problems;  // first those of the files, then those of the questionnaire
};

Questionnaire read_questionnaire(const std::filesystem::path& path);

// The grid of capacities, within the program's own files.
inline constexpr const char* shipped_grid = "questionnaires/shipped/capacites";

}  // namespace arpenteur
