#include "app/screens/prepare/removed.h"

#include "app/screens/several_values.h"

namespace arpenteur {

namespace {

std::string title_of(const VisitPage& page, const RemovedPart& state, const Id& entity) {
    const auto known = state.titles.find(entity);
    if (known != state.titles.end() && !known->second.empty()) return known->second;
    return page.in({"Retiré plus tôt ou ailleurs", "Removed earlier or elsewhere"});
}

void draw_dialog(VisitPage& page, RemovedPart& state) {
    heading(page.surface, page.in({"Ce qui a été retiré", "What was removed"}));
    hint(page.surface, page.in({"Personnes, sources, notes : rien n’est perdu, tout peut être remis.",
                                "Persons, sources, notes: nothing is lost, all can be put back."}));
    for (const auto& [entity, claims] : page.view().removals) {
        const Claim<Removed>& removal = claims.back();
        const RowTouch row =
            list_row(page.surface, "removed/" + entity.hex(),
                     {.title = title_of(page, state, entity),
                      .subtitle = author_said(page, removal.author, removal.place, removal.time),
                      .badge = page.in({"Remettre", "Put back"}),
                      .badge_tone = Tone::info,
                      .chevron = false,
                      .enabled = page.visit.writable()});
        if (row.opened) page.asked.restore(entity);
    }
    if (primary_button(page.surface, "removed/close", page.in({"Fermer", "Close"}))) state.shown = false;
}

}  // namespace

void draw_removed(VisitPage& page, RemovedPart& state) {
    const std::size_t count = page.view().removals.size();
    if (count == 0) {
        state.shown = false;
        return;
    }
    if (text_button(page.surface, "removed",
                    page.say({"Ce qui a été retiré ({})", "What was removed ({})"}, count)))
        state.shown = true;
    if (state.shown && dialog(page.surface, "removed/dialog", [&] { draw_dialog(page, state); }))
        state.shown = false;
}

Removal ask_to_remove(VisitPage& page, RemovedPart& state, const Id& entity, std::string_view title,
                      const std::string& consequence) {
    const auto answer = confirm(page.surface, "remove",
                                {.title = page.say({"Retirer {} ?", "Remove {}?"}, title),
                                 .text = consequence,
                                 .yes = page.in({"Retirer", "Remove"}),
                                 .no = page.in({"Garder", "Keep"}),
                                 .weight = Weight::danger});
    if (!answer) return Removal::asking;
    if (answer == Answer::no) return Removal::kept;
    state.titles[entity] = title;
    page.asked.remove(entity);
    return Removal::removed;
}

}  // namespace arpenteur
