// For a person who has their twelve words: a passphrase that was lost, or a second tablet. They type the
// words, compare the four words of the key with their sheet, and choose a passphrase.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/screens/unlock/new_passphrase.h"
#include "app/widgets/surface.h"
#include "app/workspace/workspace.h"

namespace arpenteur {

struct EnterWords {
    enum class Step : std::uint8_t { words, comparison, passphrase };

    bool second_tablet = false;
    Step step = Step::words;
    std::string typed{};
    std::string wrong{};  // what is, in the language in which it was judged
    std::string key{};    // its four words
    NewWorkspace owner{};
    NewPassphrase passphrase{};
    std::optional<UserError> refused{};
};

struct WantedRescue {
    std::string words;
    std::string passphrase;
    std::optional<NewWorkspace> second_tablet{};
};

struct EnterWordsAsked {
    bool back = false;
    std::optional<WantedRescue> rescue{};
};
EnterWordsAsked draw_enter_words(Surface& surface, EnterWords& state);

}  // namespace arpenteur
