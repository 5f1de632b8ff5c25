// What was removed from the visit, and the way to put it back: nothing that was removed is lost.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/screens/page.h"

namespace arpenteur {

struct RemovedPart {
    bool shown = false;
};

// A button, where anything was removed; and its dialog.
void draw_removed(VisitPage& page, RemovedPart& state);

enum class Removal : std::uint8_t { asking, kept, removed };

// Asks whether to remove it, in a dialog; removes it.
Removal ask_to_remove(VisitPage& page, const Id& entity, std::string_view title,
                      const std::string& consequence);

}  // namespace arpenteur
