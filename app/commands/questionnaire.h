// A questionnaire on the disk, for a visit that is to be founded on it.
#pragma once

#include <filesystem>

#include "app/commands/invocation.h"
#include "questionnaires/form/form.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

struct Questionnaire {
    Tables tables;
    Form form;
};

// The one at this place; refused with all that stops it.
Questionnaire read_questionnaire(const Invocation& call, const std::filesystem::path& path);

// The grid that the program ships.
Questionnaire shipped_grid(const Invocation& call);

}  // namespace arpenteur
