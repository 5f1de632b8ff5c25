// What came of what a screen asked for, to be shown by it.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/workspace/exchange.h"
#include "app/workspace/user_error.h"
#include "questionnaires/disclosure/disclose.h"

namespace arpenteur {

struct Reports {
    std::vector<Arrival> arrivals;                 // of the files taken in last
    std::optional<UserError> user_error;           // what could not be done, and the cure
    std::optional<Stopped> stopped;                // why there is no restitution
    std::optional<std::filesystem::path> written;  // the file written last
    std::vector<Withheld> withheld;                // what a restitution left with the team
};

}  // namespace arpenteur
