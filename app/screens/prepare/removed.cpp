#include "app/screens/prepare/removed.h"

#include <algorithm>
#include <array>

#include "app/screens/several_values.h"
#include "exports/blocks/visit_replica.h"

namespace arpenteur {

namespace {

struct NamedBy {
    std::string_view field, part;
};
constexpr std::array named_by{
    NamedBy{"participant", "name"},    NamedBy{"member", "name"},         NamedBy{"source", "title"},
    NamedBy{"own.note", "text"},       NamedBy{"own.verbatim", "text"},   NamedBy{"controversy", "title"},
    NamedBy{"recommendation", "text"}, NamedBy{"expectation", "expects"}, NamedBy{"consensus", "reason"},
    NamedBy{"own.reading", "reason"},  NamedBy{"allowed_name", "find"}};

// From what the removal hides.
std::string title_of(const VisitPage& page, const Id& entity) {
    for (const Written& hidden : page.visit.replica().journal().hidden_of(entity))
        for (const NamedBy& one : named_by)
            if (hidden.revision.subject.field == one.field)
                if (const std::string text = hidden.revision.value.text(one.part); !text.empty())
                    return text.substr(0, text.find('\n'));
    return page.in({"Retiré", "Removed"});
}

// What is somebody's own, they put back themselves.
bool may_restore(const VisitPage& page, const Id& entity) {
    const std::vector<Written> hidden = page.visit.replica().journal().hidden_of(entity);
    return page.visit.writable() && std::all_of(hidden.begin(), hidden.end(), [&](const Written& one) {
               return page.visit.may_act(page.writer, one.revision.subject.field, one.revision.author,
                                         one.id);
           });
}

void draw_dialog(VisitPage& page, RemovedPart& state) {
    heading(page.surface, page.in({"Ce qui a été retiré", "What was removed"}));
    hint(page.surface, page.in({"Personnes, sources, notes : rien n’est perdu, tout peut être remis.",
                                "People, sources, notes: nothing is lost, everything can be put back."}));
    for (const auto& [entity, claims] : page.view().removals) {
        const Claim<Removed>& removal = claims.back();
        const RowTouch row =
            list_row(page.surface, "removed/" + entity.hex(),
                     {.title = title_of(page, entity),
                      .subtitle = author_in_words(page, removal.author, removal.id, removal.time),
                      .badge = page.in({"Remettre", "Put back"}),
                      .badge_tone = Tone::info,
                      .chevron = false,
                      .enabled = may_restore(page, entity)});
        if (row.opened) page.intentions.restore(entity);
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

Removal ask_to_remove(VisitPage& page, const Id& entity, std::string_view title,
                      const std::string& consequence) {
    const auto answer = confirm(page.surface, "remove",
                                {.title = page.say({"Retirer {} ?", "Remove {}?"}, title),
                                 .text = consequence,
                                 .yes = page.in({"Retirer", "Remove"}),
                                 .no = page.in({"Garder", "Keep"}),
                                 .weight = Weight::danger});
    if (!answer) return Removal::asking;
    if (answer == Answer::no) return Removal::kept;
    page.intentions.remove(entity);
    return Removal::removed;
}

}  // namespace arpenteur
