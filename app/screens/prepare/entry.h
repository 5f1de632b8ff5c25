// Something that is open over its list: the way back above its fields, what ends it below them.
//
//     draw_entry_top(page, "source", entry, "Toutes les sources");
//     …its fields…
//     draw_entry_end(page, "source", entry, removed, removable);
//
// An entry closes one frame after the touch that ends it: a field that the touch leaves is written by then.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/screens/page.h"
#include "app/screens/prepare/removed.h"

namespace arpenteur {

struct Entry {
    std::optional<Id> open;  // the thing; null: the list is shown
    bool ends = false;       // after the next frame
    bool removing = false;   // the question is asked
};

void open_entry(VisitPage& page, Entry& entry, const Id& thing);

// Path: "<path>/back".
void draw_entry_top(VisitPage& page, std::string_view path, Entry& entry, const std::string& whole);

struct Removable {
    std::string title;
    std::function<std::string()> consequence;  // of removing it; asked for where the question is
};
// "<path>/done", and "<path>/remove" where it can be removed. True where the entry was closed.
bool draw_entry_end(VisitPage& page, std::string_view path, Entry& entry,
                    const std::optional<Removable>& removable);

}  // namespace arpenteur
