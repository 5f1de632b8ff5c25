// The lock screen: a passphrase opens the workspace. On the demonstration it shows the passphrase, and which
// of the three workspaces to open.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/widgets/surface.h"
#include "app/workspace/user_error.h"

namespace arpenteur {

// Made by `arpenteur demo`: two tablets and the APFDT's desk, with one passphrase that is no secret.
struct Demonstration {
    std::string passphrase;
    std::vector<std::filesystem::path> workspaces;
};
// Whether this workspace is of a demonstration; nothing for anybody's own.
std::optional<Demonstration> demonstration_around(const std::filesystem::path& workspace);

struct Unlock {
    std::string typed;
    std::optional<UserError> refused;
    bool first_frame = true;
};

struct UnlockAsked {
    bool open = false;                           // with what is typed
    std::optional<std::filesystem::path> other;  // another workspace of the demonstration
    bool language = false;                       // the other one
    bool lost = false;                           // the passphrase, and there are twelve words
};
UnlockAsked draw_unlock(Surface& surface, Unlock& state, const std::filesystem::path& workspace,
                        const std::optional<Demonstration>& demonstration);

}  // namespace arpenteur
