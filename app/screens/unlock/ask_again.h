// The passphrase once more, before what cannot be taken back (a reader added to a visit, a document in clear)
// and before what opens the tablet to others (the pause code, another passphrase, the rescue words).
#pragma once

#include <optional>
#include <string>

#include "app/screens/intentions.h"
#include "app/screens/unlock/unlock.h"
#include "app/widgets/surface.h"

namespace arpenteur {

struct AskAgain {
    Intention wanted;
    std::string typed{};
    std::optional<UserError> refused{};
};

// Why it is asked for before this; nothing where it is not.
std::optional<Words> reason_to_ask_again(const Intention& intention);

enum class AskedAgain : std::uint8_t { still_asking, typed, given_up };
// A dialog over the screen; "again/yes", "again/no".
AskedAgain draw_ask_again(Surface& surface, AskAgain& state,
                          const std::optional<Demonstration>& demonstration);

}  // namespace arpenteur
