// Before a workspace is open: its lock screen, or the first start where the folder holds none.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/screens/unlock/first_start.h"
#include "app/screens/unlock/unlock.h"

namespace arpenteur {

class Entrance {
public:
    Entrance(std::filesystem::path folder, Random random);

    const std::filesystem::path& folder() const { return folder_; }
    // Where the workspace is of one.
    const std::optional<Demonstration>& demonstration() const { return demonstration_; }

    struct Intentions {
        std::optional<std::string> open{};  // with this passphrase
        std::optional<WantedWorkspace> create{};
        bool other_language = false;
    };
    Intentions draw(Surface& surface);
    // What was asked could not be done; what was typed stays.
    void refuse(const UserError& user_error);

private:
    void arrive(std::filesystem::path folder);

    std::filesystem::path folder_;
    Random random_;
    std::optional<Demonstration> demonstration_;
    std::optional<FirstStart> first_start_;
    Unlock unlock_;
};

}  // namespace arpenteur
