// The outside world as a workspace sees it. Everything that is not a value comes through here, so a test can
// pass its own clock, its own randomness, cheap passphrases and a failing disk.
#pragma once

#include <filesystem>
#include <functional>

#include "app/platform/clock.h"
#include "app/store/visit_file.h"
#include "exports/sealing/key_file.h"
#include "exports/sealing/random.h"

namespace arpenteur {

struct Environment {
    Clock clock;
    Random random;
    // Outside every workspace, so never copied with one: it tells a workspace from its copy (incarnation.h).
    std::filesystem::path state_folder;
    PassphraseCost passphrase_cost = PassphraseCost::usual();
    // Called on another thread when an answer became durable or could not be written; may be null.
    std::function<void()> changed;
    // The disk under the visit files.
    StoreOptions store{};

    static Environment of_the_machine();
};

}  // namespace arpenteur
