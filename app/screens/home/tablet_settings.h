// Réglages: language and size of the texts, the pause and its code, the passphrase, the rescue sheet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/screens/page.h"
#include "app/screens/unlock/new_passphrase.h"

namespace arpenteur {

struct TabletSettings {
    enum class Step : std::uint8_t { all, code, passphrase };

    Step step = Step::all;
    std::string code{};   // being typed
    std::string first{};  // typed once, to be typed again
    std::string wrong{};  // what was, with the last one
    NewPassphrase passphrase{};
};

// A dialog while there is a state; closing it empties that.
void draw_tablet_settings(Page& page, std::optional<TabletSettings>& state);

}  // namespace arpenteur
