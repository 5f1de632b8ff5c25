// The twelve words that are a person, for their owner to copy by hand onto the rescue sheet, and then two of
// them asked back. They are shown, and go nowhere else.
//
//     if (showing)
//         if (const auto asked = draw_show_words(surface, workspace.tablet(), *showing)) …
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "app/widgets/surface.h"
#include "exports/sealing/identity.h"
#include "exports/sealing/random.h"

namespace arpenteur {

struct ShowWords {
    bool asking_back = false;
    std::array<std::size_t, 2> places{};  // of the words that are asked back, from 0
    std::array<std::string, 2> typed{};
    bool judged = false;  // and at least one was wrong

    static ShowWords begin(const Random& random);
};

enum class ShowWordsAsked : std::uint8_t {
    sheet,  // opens the page to be printed
    later,  // gives up for now
    done,   // both words were right
};
std::optional<ShowWordsAsked> draw_show_words(Surface& surface, const Identity& identity, ShowWords& state);

}  // namespace arpenteur
