// Restituer: the document that goes back to the territory is written from what may leave the team, and what
// stops it is said. What stands in clear on this machine is listed, to be opened and removed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/platform/listing.h"
#include "app/screens/page.h"

namespace arpenteur {

struct Restitute {
    // In the workspace's folder of documents. Filled before the screen is drawn; empty: list them anew.
    std::optional<std::vector<FileThere>> documents{};
    Version version = Version::restricted;
    std::optional<Language> language{};               // of the document; empty: the screen's
    std::optional<std::filesystem::path> removing{};  // asked whether to remove it
    std::string letting_pass{};                       // the row in which a reason is being given
    bool held_back_shown = false;                     // what a restitution left with the team, one by one
};

void draw_restitute(VisitPage& page, Restitute& state);

}  // namespace arpenteur
