#include "app/screens/interview/interview_context.h"

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
            if (pressed == 0) page.intentions.restore(entity);
            if (pressed == 1) page.intentions.remove(entity);
        },
        colours::attention_ground);
}

void ask_to_remove(InterviewContext& context, const Id& entity, const Words& question) {
    context.state.removing = PendingRemoval{entity, context.page.in(question)};
}

void draw_removal(InterviewContext& context) {
    if (!context.state.removing) return;
    const PendingRemoval removing = *context.state.removing;
    const auto answer = confirm(context.surface(), "removal",
                                {.title = removing.question,
                                 .yes = context.page.in({"Supprimer", "Remove"}),
                                 .no = context.page.in({"Garder", "Keep"}),
                                 .weight = Weight::danger});
    if (answer == Answer::yes) {
        context.page.intentions.remove(removing.entity);
        if (context.state.controversy == removing.entity) context.state.controversy = {};
    }
    if (answer) context.state.removing.reset();
}

std::string source_in_words(const VisitPage& page, const Id& source) {
    const auto known = page.view().sources.find(source);
    return known == page.view().sources.end() ? std::string() : source_title(page, *latest(known->second));
}

}  // namespace arpenteur
