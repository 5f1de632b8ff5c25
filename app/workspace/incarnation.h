// Distinguishes a workspace from a copy of it. At each opening the workspace gets a new token, kept in its
// folder and beside the system's own state, which is in no copy. Where the two differ, somebody opened
// another copy of this folder meanwhile, or this is the copy: it takes a new incarnation, and with it a new
// device in each visit before it writes there.
#pragma once

#include <filesystem>

#include "exports/sealing/random.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

struct Incarnation {
    Id workspace;    // random, for ever
    Id incarnation;  // changes when the folder is found to be a copy

    friend bool operator==(const Incarnation&, const Incarnation&) = default;
};

// Reads, compares and renews the tokens. `workspace_folder` must be writable; a missing token there is a new
// workspace. Throws FileError.
Incarnation renew_incarnation(const std::filesystem::path& workspace_folder,
                              const std::filesystem::path& state_folder, const Random& random);

}  // namespace arpenteur
