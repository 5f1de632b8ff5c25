// A questionnaire from the disk: a folder of CSV files, an .xlsx or an .ods.
#pragma once

#include <filesystem>

#include "questionnaires/sheets/tables.h"

namespace arpenteur {

TablesResult read_form_files(const std::filesystem::path& path);

}  // namespace arpenteur
