// What was removed from the visit, and the way to put it back: nothing that was removed is lost.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "app/screens/page.h"

namespace arpenteur {

struct RemovedPart {
    bool shown = false;
    std::map<Id, std::string> titles;  // of what was removed since this screen opened: the visit forgets them
};

// A button, where anything was removed; and its dialog.
void draw_removed(VisitPage& page, RemovedPart& state);

enum class Removal : std::uint8_t { asking, kept, removed };

// Asks whether to remove it, in a dialog; removes it, and remembers its title.
Removal ask_to_remove(VisitPage& page, RemovedPart& state, const Id& entity, std::string_view title,
                      const std::string& consequence);

}  // namespace arpenteur
