// Tells a workspace from a copy of it. Each time it is opened, the workspace gets a new token, kept both in
// its folder and in the state folder of the system, which no copy takes along. If the two differ, somebody
// has opened another copy of this folder meanwhile, or this is the copy. It then takes a new incarnation, and
// so a new device in each visit before it writes there.
#pragma once

#include <filesystem>

#include "exports/sealing/random.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

struct Incarnation {
    Id workspace;    // random, never changes
    Id incarnation;  // changes when the folder turns out to be a copy

    friend bool operator==(const Incarnation&, const Incarnation&) = default;
};

// Reads, compares and renews the tokens. `workspace_folder` must be writable; without a token in it, the
// workspace is new. Throws FileError.
Incarnation renew_incarnation(const std::filesystem::path& workspace_folder,
                              const std::filesystem::path& state_folder, const Random& random);

}  // namespace arpenteur
