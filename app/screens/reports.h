// What came of what was asked, for the screen that asked.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace/complaint.h"
#include "app/workspace/exchange.h"

namespace arpenteur {

struct Reports {
    std::vector<Arrival> arrivals;                 // of the files taken in last
    std::optional<Complaint> complaint;            // what could not be done, and the cure
    std::vector<std::string> stopped;              // why there is no restitution, one entry for each fault
    std::optional<std::filesystem::path> written;  // the file written last
    std::size_t held_back = 0;                     // things that a restitution left with the team
};

}  // namespace arpenteur
