#include "app/screens/interview/controversies.h"

#include <algorithm>

#include "app/screens/editing.h"
#include "app/screens/interview/coding.h"
#include "app/screens/interview/marks.h"
#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"

namespace arpenteur {

namespace {

std::string named(const Page& page, const Controversy& one) {
    return one.title.empty() ? page.in({"Sans titre", "Untitled"}) : one.title;
}

std::string in_words(const VisitPage& page, const Controversy& one) {
    std::string text = named(page, one) + ". " + one.text;
    if (!one.criteria.empty()) text += " (" + codes_in_words(one.criteria) + ")";
    return text;
}

void draw_list(InterviewContext& context) {
    VisitPage& page = context.page;
    title(page.surface, page.in({"Controverses", "Controversies"}));
    hint(page.surface, page.in({"Ce sur quoi on n’est pas d’accord ici, et qui se travaille.",
                                "What people here disagree about, and what can be worked on."}));
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

void draw_categories(VisitPage& page, Editing<Controversy>& controversy) {
    label(page.surface, page.in({"Entre qui", "Between whom"}));
    const std::vector<ActorCategory>& now = controversy.thing().categories;
    std::vector<bool> chosen;
    for (const ActorCategory one : all_categories)
        chosen.push_back(std::find(now.begin(), now.end(), one) != now.end());
    const auto picked = choose_several(page.surface, "controversy/between",
                                       labels_of(all_categories, page.language()), chosen);
    if (!picked) return;
    controversy.change([&](Controversy& each) {
        if (chosen[*picked])
            std::erase(each.categories, all_categories.at(*picked));
        else
            each.categories.push_back(all_categories.at(*picked));
        std::sort(each.categories.begin(), each.categories.end());
    });
}

void draw_controversy(InterviewContext& context, const Id& id) {
    VisitPage& page = context.page;
    const Claims<Controversy>& claims = claims_on(page.view().controversies, id);
    const bool exists = !claims.empty();
    Editing<Controversy> controversy(page, id, claims);
    if (button(page.surface, {.path = "controversy/back",
                              .label = page.in({"Toutes les controverses", "All controversies"}),
                              .weight = Weight::text,
                              .icon = Icon::chevron_left}))
        context.going.controversy = Id{};
    if (exists) removed_meanwhile(page, "controversy/removed", id);
    controversy.arbitrate("controversy/apart", [&](const Controversy& each) { return in_words(page, each); });
    controversy.text("controversy/title", &Controversy::title,
                     {.label = page.in({"En une phrase", "In one sentence"})});
    controversy.text("controversy/text", &Controversy::text,
                     {.label = page.in({"Qui dit quoi, et depuis quand", "Who says what, and since when"}),
                      .many_lines = true,
                      .lines = 3});
    draw_categories(page, controversy);
    const std::vector<std::string>& criteria = controversy.thing().criteria;
    if (secondary_button(page.surface, "controversy/code",
                         criteria.empty() ? page.in({"Choisir ses critères", "Choose its criteria"})
                                          : page.in({"Critères : ", "Criteria: "}) + codes_in_words(criteria),
                         exists))
        context.state.coding = id;
    if (!exists) return;
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
