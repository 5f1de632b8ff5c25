// Before a workspace is open: its lock screen, or the first start where the folder holds none; and over
// either, the twelve words.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/screens/unlock/enter_words.h"
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
        std::optional<WantedRescue> rescue{};
        bool other_language = false;
    };
    Intentions draw(Surface& surface);
    // What was asked could not be done; what was typed stays.
    void refuse(const UserError& user_error);
    // It could: nothing that was typed stays.
    void forget() { arrive(folder_); }

private:
    void arrive(std::filesystem::path folder);

    std::filesystem::path folder_;
    Random random_;
    std::optional<Demonstration> demonstration_;
    Unlock unlock_;
    std::optional<FirstStart> first_start_;  // where there is no workspace
    std::optional<EnterWords> enter_words_;  // over either
};

}  // namespace arpenteur
