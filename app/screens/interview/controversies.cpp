#include "app/screens/interview/controversies.h"

#include <algorithm>

#include "app/screens/interview/coding.h"
#include "app/screens/interview/draft_context.h"
#include "app/screens/interview/marks.h"
#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"
#include "app/screens/several_values.h"

namespace arpenteur {

namespace {

std::string named(const Page& page, const Controversy& one) {
    return one.title.empty() ? page.in({"Sans titre", "Untitled"}) : one.title;
}

std::string told(const VisitPage& page, const Controversy& one) {
    std::string said = named(page, one) + ". " + one.text;
    if (!one.criteria.empty()) said += " (" + codes_in_words(one.criteria) + ")";
    return said;
}

void draw_list(InterviewContext& context) {
    VisitPage& page = context.page;
    title(page.surface, page.in({"Controverses", "Controversies"}));
    hint(page.surface, page.in({"Ce sur quoi on n’est pas d’accord ici, et qui se travaille.",
                                "What people disagree on here, and can be worked on."}));
    if (button(page.surface, {.path = "controversy/new",
                              .label = page.in({"Nouvelle controverse", "New controversy"}),
                              .icon = Icon::plus,
                              .enabled = page.visit.writable()}))
        context.going.controversy = page.new_id();
    for (const auto& [id, claims] : page.view().controversies) {
        const Controversy& one = *latest(claims);
        const bool apart = settled(claims) == nullptr || page.view().removals.contains(id);
        if (list_row(page.surface, "controversy/" + id.hex(),
                     {.title = named(page, one),
                      .subtitle = audiences_in_words(page, audiences_of(page.view(), id)),
                      .badge = apart ? page.in({"à arbitrer", "to arbitrate"}) : codes_in_words(one.criteria),
                      .badge_tone = apart ? Tone::attention : Tone::neutral})
                .opened)
            context.going.controversy = id;
    }
}

void draw_categories(InterviewContext& context, const Id& id, Controversy now) {
    VisitPage& page = context.page;
    label(page.surface, page.in({"Entre qui", "Between whom"}));
    std::vector<bool> chosen;
    for (const ActorCategory one : all_categories)
        chosen.push_back(std::find(now.categories.begin(), now.categories.end(), one) !=
                         now.categories.end());
    const auto picked = choose_several(page.surface, "controversy/between",
                                       labels_of(all_categories, page.language()), chosen);
    if (!picked) return;
    const ActorCategory one = all_categories.at(*picked);
    if (chosen[*picked])
        std::erase(now.categories, one);
    else
        now.categories.push_back(one);
    std::sort(now.categories.begin(), now.categories.end());
    page.intentions.write(id, std::move(now));
}

void draw_words(VisitPage& page, const Id& id, Controversy& now, const std::string& part,
                std::string Controversy::*words, FieldLook look) {
    const DraftKey key{id, "controversy", part};
    look.enabled = page.visit.writable();
    const auto text = typed_text(page, "controversy/" + part, key, now.*words, look);
    keep_context(page, key, {.author = page.writer});
    if (!text) return;
    now.*words = *text;
    page.intentions.write(id, now, key);
    drop_context(page, key);
}

void draw_controversy(InterviewContext& context, const Id& id) {
    VisitPage& page = context.page;
    const auto known = page.view().controversies.find(id);
    const bool any = known != page.view().controversies.end();
    Controversy now = any ? *latest(known->second) : Controversy{};
    if (button(page.surface, {.path = "controversy/back",
                              .label = page.in({"Toutes les controverses", "All controversies"}),
                              .weight = Weight::text,
                              .icon = Icon::chevron_left}))
        context.going.controversy = Id{};
    if (any) {
        removed_meanwhile(page, "controversy/removed", id);
        if (const auto kept =
                several_values<Controversy>(page, "controversy/apart", id, known->second,
                                            [&](const Controversy& each) { return told(page, each); }))
            now = *kept;
    }
    draw_words(page, id, now, "title", &Controversy::title,
               {.label = page.in({"En une phrase", "In one sentence"})});
    draw_words(page, id, now, "text", &Controversy::text,
               {.label = page.in({"Qui dit quoi, et depuis quand", "Who says what, and since when"}),
                .many_lines = true,
                .lines = 3});
    draw_categories(context, id, now);
    if (secondary_button(page.surface, "controversy/code",
                         now.criteria.empty()
                             ? page.in({"Choisir ses critères", "Choose its criteria"})
                             : page.in({"Critères : ", "Criteria: "}) + codes_in_words(now.criteria),
                         any))
        context.state.coding = id;
    if (!any) return;
    if (const auto wanted = draw_audiences(page, "controversy/audience", field_of<&Controversy::text>,
                                           audiences_of(page.view(), id)))
        page.intentions.write(id, Disclosure{*wanted});
    if (button(page.surface, {.path = "controversy/remove",
                              .label = page.in({"Supprimer", "Remove"}),
                              .weight = Weight::text,
                              .icon = Icon::trash}))
        ask_to_remove(context, id, {"Supprimer cette controverse ?", "Remove this controversy?"});
}

}  // namespace

void draw_controversies(InterviewContext& context) {
    if (context.state.controversy.is_null())
        draw_list(context);
    else
        draw_controversy(context, context.state.controversy);
}

}  // namespace arpenteur
