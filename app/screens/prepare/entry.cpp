#include "app/screens/prepare/entry.h"

namespace arpenteur {

void open_entry(VisitPage& page, Entry& entry, const Id& thing) {
    entry = {.open = thing};
    page.surface.redraw();
}

void draw_entry_top(VisitPage& page, std::string_view path, Entry& entry, const std::string& whole) {
    // Read before the touches of this frame.
    if (entry.ends) entry.open.reset();
    if (button(page.surface, {.path = std::string(path) + "/back",
                              .label = whole,
                              .weight = Weight::text,
                              .icon = Icon::chevron_left}))
        entry.ends = true;
}

bool draw_entry_end(VisitPage& page, std::string_view path, Entry& entry,
                    const std::optional<Removable>& removable) {
    const std::string root(path);
    std::vector<Button> buttons;
    if (removable)
        buttons.push_back({.path = root + "/remove",
                           .label = page.in({"Retirer", "Remove"}),
                           .icon = Icon::trash,
                           .enabled = page.visit.writable()});
    buttons.push_back({.path = root + "/done",
                       .label = page.in({"Terminé", "Done"}),
                       .weight = Weight::primary,
                       .icon = Icon::check});
    space(page.surface, 8.0F);
    const auto pressed = button_row(page.surface, buttons, Align::right);
    if (pressed && *pressed + 1 == buttons.size()) entry.ends = true;
    if (pressed && *pressed + 1 < buttons.size()) entry.removing = true;
    if (entry.removing && removable && entry.open) {
        const Removal answer = ask_to_remove(page, *entry.open, removable->title, removable->consequence());
        entry.removing = answer == Removal::asking;
        if (answer == Removal::removed) entry.open.reset();
    }
    if (entry.ends) page.surface.redraw();
    if (entry.open) return false;
    entry = {};
    return true;
}

}  // namespace arpenteur
