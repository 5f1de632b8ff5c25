#include "app/screens/prepare/new_visit.h"

#include <algorithm>

namespace arpenteur {

namespace {

// A desk founds its own visits, and the only desk there is needs no choosing.
std::optional<Card> chosen_desk(const Page& page, const NewVisitScreen& state,
                                const std::vector<Card>& desks) {
    if (page.workspace.is_desk() || desks.size() == 1) return desks.front();
    return state.desk && *state.desk < desks.size() ? std::optional(desks[*state.desk]) : std::nullopt;
}

std::string label_of(const Card& card) {
    const bool said_already = card.name().find(card.organisation()) != std::string::npos;
    return said_already ? card.name() : card.name() + ", " + card.organisation();
}

std::string label_of(const Page& page, const KnownCard& known) {
    return label_of(known.card) +
           (known.verified ? "" : page.in({" · à vérifier de vive voix", " · to be verified by voice"}));
}

std::string words_of_desk(const Page& page, const Card& desk) {
    const KnownCard* known = page.workspace.cards().find(desk.sign_key());
    return known != nullptr ? label_of(page, *known) : label_of(desk);
}

void draw_desk(Page& page, NewVisitScreen& state, const std::vector<Card>& desks) {
    heading(page.surface, page.in({"Le bureau de l’APFDT", "The APFDT’s desk"}));
    if (page.workspace.is_desk()) {
        paragraph(page.surface, page.say({"Ce poste : {}.", "This desk: {}."}, label_of(desks.front())));
    } else if (desks.size() == 1) {
        paragraph(page.surface, words_of_desk(page, desks.front()));
    } else {
        for (std::size_t i = 0; i < desks.size(); ++i)
            if (check_row(page.surface, "desk/" + std::to_string(i), words_of_desk(page, desks[i]),
                          state.desk == i))
                state.desk = i;
    }
    hint(page.surface,
         page.in(
             {"Le bureau peut ouvrir chaque visite, dès sa préparation : dites-le aux personnes rencontrées.",
              "The desk can open every visit, from its preparation onwards: tell the people you meet."}));
}

void draw_no_desk(Page& page) {
    if (banner(
            page.surface, "desk/none",
            {.tone = Tone::attention,
             .title =
                 page.in({"La carte du bureau de l’APFDT manque", "The card of the APFDT’s desk is missing"}),
             .text = page.in({"Une visite se prépare avec le bureau, qui la recevra. Prenez d’abord sa carte "
                              "dans Échanger.",
                              "A visit is prepared with the desk, which will receive it. Take in its card "
                              "first, in Exchange."}),
             .action = page.in({"Prendre la carte", "Take the card"})}))
        page.intentions.go({Screen::cards, {}, {}});
}

void draw_team_choice(Page& page, NewVisitScreen& state) {
    heading(page.surface, page.in({"L’équipe", "The team"}));
    hint(
        page.surface,
        page.in({"Vous, et les collègues dont la tablette recevra la visite. D’autres pourront être ajoutés.",
                 "You, and the colleagues whose tablet will receive the visit. Others can be added later."}));
    bool anybody = false;
    for (const KnownCard& known : page.workspace.cards().cards()) {
        const Card& card = known.card;
        if (card.is_desk() || card.sign_key() == page.workspace.card().sign_key()) continue;
        anybody = true;
        const auto chosen = std::find(state.team.begin(), state.team.end(), card);
        if (!check_row(page.surface, "team/" + card.person().hex(), label_of(page, known),
                       chosen != state.team.end()))
            continue;
        if (chosen == state.team.end())
            state.team.push_back(card);
        else
            state.team.erase(chosen);
    }
    if (!anybody)
        paragraph(page.surface, page.in({"Aucune carte de collègue encore sur cette tablette.",
                                         "No colleague’s card on this tablet yet."}));
}

}  // namespace

void draw_new_visit(Page& page, const TerritoryRegister& territories, NewVisitScreen& state) {
    if (top_bar(page.surface, {.title = page.in({"Nouvelle visite", "New visit"}),
                               .back = page.in({"Toutes les visites", "All visits"})})
            .back)
        page.intentions.go({});

    const std::vector<Card> desks = page.workspace.desks();
    const bool reading = page.workspace.access() == Access::read;
    scroll_area(page.surface, "new_visit", {.leave = bar_height(page.surface), .widest = 900.0F}, [&] {
        if (page.reports.user_error)
            banner(page.surface, "new_visit/refused",
                   {.tone = Tone::error,
                    .title = page.in({"La visite n’est pas préparée", "The visit was not prepared"}),
                    .text = page.reports.user_error->in(page.language())});
        if (desks.empty()) draw_no_desk(page);
        draw_territory_choice(page, territories, state.territory);
        if (!desks.empty()) {
            rule(page.surface);
            draw_desk(page, state, desks);
        }
        rule(page.surface);
        draw_team_choice(page, state);
    });

    const std::optional<Territory> territory = chosen_territory(state.territory);
    const std::optional<Card> desk = chosen_desk(page, state, desks);
    if (bottom_bar(page.surface, {{.path = "found",
                                   .label = page.in({"Préparer la visite", "Prepare the visit"}),
                                   .weight = Weight::primary,
                                   .icon = Icon::check,
                                   .enabled = territory && desk && !reading}}))
        page.intentions.ask(FoundVisit{*territory, *desk, state.team});
}

}  // namespace arpenteur
