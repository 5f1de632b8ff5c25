#include "app/screens/interview/talk.h"

#include "app/screens/criterion_names.h"

namespace arpenteur {

void removed_meanwhile(VisitPage& page, const std::string& path, const Id& entity) {
    if (!page.view().removals.contains(entity)) return;
    panel(
        page.surface,
        [&] {
            paragraph(page.surface, page.in({"Supprimé par quelqu’un, complété par quelqu’un d’autre.",
                                             "Removed by somebody, completed by somebody else."}));
            const auto pressed = button_row(
                page.surface, {{.path = path + "/keep", .label = page.in({"Le garder", "Keep it"})},
                               {.path = path + "/remove",
                                .label = page.in({"Le supprimer", "Remove it"}),
                                .weight = Weight::danger}});
            if (pressed == 0) page.asked.restore(entity);
            if (pressed == 1) page.asked.remove(entity);
        },
        colours::attention_ground);
}

void ask_to_remove(Talk& talk, const Id& entity, const Words& question) {
    talk.state.removing = PendingRemoval{entity, talk.page.in(question)};
}

void draw_removal(Talk& talk) {
    if (!talk.state.removing) return;
    const PendingRemoval removing = *talk.state.removing;
    const auto answer = confirm(talk.surface(), "removal",
                                {.title = removing.question,
                                 .yes = talk.page.in({"Supprimer", "Remove"}),
                                 .no = talk.page.in({"Garder", "Keep"}),
                                 .weight = Weight::danger});
    if (answer == Answer::yes) {
        talk.page.asked.remove(removing.entity);
        if (talk.state.controversy == removing.entity) talk.state.controversy = {};
    }
    if (answer) talk.state.removing.reset();
}

std::string source_said(const VisitPage& page, const Id& source) {
    const auto known = page.view().sources.find(source);
    return known == page.view().sources.end() ? std::string() : source_title(page, *latest(known->second));
}

}  // namespace arpenteur
