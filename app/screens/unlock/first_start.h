// The first start: name, organisation, passphrase; and what a person must know before they trust us with
// anything. Whoever has twelve words already makes their second tablet with them (enter_words.h).
#pragma once

#include <optional>
#include <string>

#include "app/screens/unlock/new_passphrase.h"
#include "app/widgets/surface.h"
#include "app/workspace/workspace.h"

namespace arpenteur {

struct FirstStart {
    NewWorkspace owner{};
    NewPassphrase passphrase{};
    std::optional<UserError> refused{};
};

struct WantedWorkspace {
    NewWorkspace owner;
    std::string passphrase;
};

struct FirstStartAsked {
    std::optional<WantedWorkspace> create{};  // when everything is there and the button was touched
    bool has_words = false;                   // already
    bool language = false;                    // the other one
};
FirstStartAsked draw_first_start(Surface& surface, FirstStart& state);

}  // namespace arpenteur
