#include "app/screens/recommend/recommendation.h"

#include <algorithm>
#include <array>

#include "app/screens/criterion_names.h"
#include "app/screens/editing.h"
#include "app/screens/labels.h"
#include "app/screens/recommend/criteria_dialog.h"
#include "app/screens/recommend/order.h"
#include "app/screens/several_values.h"
#include "questionnaires/language/dates.h"

namespace arpenteur {

namespace {

constexpr std::array audiences{Audience::restricted, Audience::public_, Audience::funder,
                               Audience::evaluator};
constexpr std::array usual_horizons{3, 6, 12, 18, 24};

using EditingRecommendation = Editing<Recommendation, Rank>;

EditingRecommendation editing(VisitPage& page, const Id& id) {
    EditingRecommendation one(page, id, claims_on(page.view().recommendations, id));
    one.goes_with(std::optional(last_rank(page.view())));
    return one;
}

void draw_place(VisitPage& page, Recommend& state) {
    const std::vector<Id> order = in_order(page.view());
    const auto here = std::find(order.begin(), order.end(), state.recommendation);
    if (here == order.end()) {
        title(page.surface, page.in({"Nouvelle recommandation", "New recommendation"}));
        return;
    }
    title(page.surface, page.say({"Recommandation {} sur {}", "Recommendation {} of {}"},
                                 here - order.begin() + 1, order.size()));
    const auto pressed = button_row(
        page.surface, {{.path = "one/up",
                        .label = page.in({"Monter", "Move up"}),
                        .icon = Icon::chevron_up,
                        .enabled = here != order.begin()},
                       {.path = "one/down",
                        .label = page.in({"Descendre", "Move down"}),
                        .icon = Icon::chevron_down,
                        .enabled = here + 1 != order.end()},
                       {.path = "one/remove", .label = page.in({"Retirer", "Remove"}), .icon = Icon::trash}});
    if (pressed == 0) ask_to_move(page, state.recommendation, -1);
    if (pressed == 1) ask_to_move(page, state.recommendation, 1);
    if (pressed == 2) state.removing = true;
}

void draw_disputes(VisitPage& page, EditingRecommendation& one) {
    const Id& id = one.entity();
    const Visit& visit = page.view();
    if (visit.removals.contains(id) &&
        banner(page.surface, "one/removed",
               {.tone = Tone::attention,
                .text = page.in({"Quelqu’un l’a retirée pendant qu’un autre y écrivait.",
                                 "Somebody removed it while somebody else wrote in it."}),
                .action = page.in({"La garder", "Keep it"})}))
        page.intentions.restore(id);
    one.arbitrate("one/dispute", [&](const Recommendation& each) {
        return page.say(
            {"{} — {}, {}", "{} — {}, {}"}, each.text,
            each.carrier.empty() ? page.in({"personne ne la porte", "nobody carries it"}) : each.carrier,
            months_in_words(page, each.horizon_months));
    });
    several_values<Rank>(page, "one/rank-dispute", id, claims_on(visit.ranks, id), [&](const Rank& each) {
        return page.say({"À la place {}", "In place {}"}, each.rank);
    });
}

// Where it came from a rule, that rule.
void draw_origin(VisitPage& page, const Recommendation& one) {
    const auto& rules = page.grid().recommendations;
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const RecommendationRule& each) { return each.code == one.rule; });
    if (rule == rules.end()) return;
    const bool rewritten = rule->text.in(page.language()) != one.text;
    hint(page.surface,
         page.say(rewritten
                      ? WordsWith<1>{"Tirée d’une règle de {}, récrite par l’équipe.",
                                     "From a rule of {}, rewritten by the team."}
                      : WordsWith<1>{"Telle que la règle de {} la propose : dites-la pour ce territoire-ci.",
                                     "As the rule of {} proposes it: reword it for this territory."},
                  spoken_code(rule->criterion)));
}

void draw_carrier(VisitPage& page, EditingRecommendation& one) {
    heading(page.surface, page.in({"Qui la porte", "Who carries it"}));
    one.text("one/carrier", &Recommendation::carrier,
             {.label = page.in({"Par sa fonction, jamais par son nom", "By function, never by name"})});
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < all_categories.size(); ++i)
        if (one.thing().carrier_category == all_categories[i]) chosen = i;
    const auto tapped =
        choose_one(page.surface, "one/category", labels_of(all_categories, page.language()), chosen);
    if (!tapped) return;
    one.change([&](Recommendation& each) {
        if (tapped == chosen)
            each.carrier_category.reset();
        else
            each.carrier_category = all_categories[*tapped];
    });
}

void draw_horizon(VisitPage& page, EditingRecommendation& one) {
    heading(page.surface, page.in({"Pour quand", "By when"}));
    std::vector<int> horizons(usual_horizons.begin(), usual_horizons.end());
    const int now = one.thing().horizon_months;
    if (std::find(horizons.begin(), horizons.end(), now) == horizons.end()) horizons.push_back(now);
    std::sort(horizons.begin(), horizons.end());
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < horizons.size(); ++i) {
        labels.push_back(months_in_words(page, horizons[i]));
        if (horizons[i] == now) chosen = i;
    }
    if (const auto tapped = choose_one(page.surface, "one/horizon", labels, chosen))
        one.change([&](Recommendation& each) { each.horizon_months = horizons[*tapped]; });
    if (const auto month = month_after(page.today, one.thing().horizon_months, page.language()))
        hint(page.surface,
             page.say({"Soit {}, à partir d’aujourd’hui.", "That is {}, counting from today."}, *month));
}

void draw_criteria(VisitPage& page, Recommend& state, const Recommendation& one) {
    heading(page.surface, page.in({"Critères", "Criteria"}));
    for (const std::string& code : one.criteria)
        paragraph(page.surface, criterion_name(page, code), page.surface.fonts.rail, colours::ink);
    if (secondary_button(page.surface, "one/criteria",
                         page.in({"Choisir les critères", "Choose the criteria"})))
        state.criteria_chosen = one.criteria;
}

// Words may name whom the missing link does not.
void warn_of_recognisable_person(VisitPage& page, const Recommendation& one) {
    for (const std::string& code : one.criteria)
        if (const Criterion* criterion = page.grid().criterion(code);
            criterion != nullptr && criterion->identifiable_person)
            banner(page.surface, "one/person/" + code,
                   {.tone = Tone::attention,
                    .text = page.say({"{} : ce critère note une personne que l’on reconnaîtrait. La "
                                      "recommandation sortira sans ce lien ; relisez ses mots, qu’ils ne la "
                                      "désignent pas.",
                                      "{}: this criterion rates a person who would be recognised. The "
                                      "recommendation goes out without this link; read its words again, to "
                                      "be sure that they do not point to that person."},
                                     criterion_name(page, code))});
}

void draw_disclosure(VisitPage& page, const Id& id, const Recommendation& one) {
    heading(page.surface, page.in({"À qui elle peut aller", "To whom it may go"}));
    const auto found = page.view().disclosures.find(id);
    Disclosure marked;
    if (found != page.view().disclosures.end()) marked = *latest(found->second);
    const auto place = [&](Audience audience) {
        return std::find(marked.audiences.begin(), marked.audiences.end(), audience);
    };
    std::vector<bool> chosen;
    for (const Audience audience : audiences) chosen.push_back(place(audience) != marked.audiences.end());
    if (const auto tapped =
            choose_several(page.surface, "one/audience", labels_of(audiences, page.language()), chosen)) {
        if (const auto at = place(audiences[*tapped]); at != marked.audiences.end())
            marked.audiences.erase(at);
        else
            marked.audiences.push_back(audiences[*tapped]);
        std::sort(marked.audiences.begin(), marked.audiences.end());
        page.intentions.write(id, marked);
    }
    if (marked.audiences.empty())
        hint(page.surface, page.in({"À personne hors de l’équipe : elle ne sera dans aucun document.",
                                    "Nobody outside the team: it will not be in any document."}));
    else
        warn_of_recognisable_person(page, one);
    if (found != page.view().disclosures.end())
        several_values<Disclosure>(
            page, "one/audience-dispute", id, found->second, [&](const Disclosure& each) {
                std::string text;
                for (const Audience audience : each.audiences)
                    text += (text.empty() ? "" : ", ") + page.in(label_of(audience));
                return text.empty() ? page.in({"L’équipe seule", "The team only"}) : text;
            });
}

}  // namespace

void draw_recommendation(VisitPage& page, Recommend& state) {
    const Id id = state.recommendation;
    EditingRecommendation one = editing(page, id);
    draw_place(page, state);
    draw_disputes(page, one);
    const Recommendation before = one.thing();
    one.text("one/text", &Recommendation::text,
             {.label = page.in({"Ce que l’équipe recommande", "What the team recommends"}),
              .many_lines = true,
              .lines = 4});
    draw_origin(page, before);
    draw_carrier(page, one);
    draw_horizon(page, one);
    draw_criteria(page, state, before);
    if (page.view().recommendations.contains(id)) draw_disclosure(page, id, before);
}

void draw_recommendation_dialogs(VisitPage& page, Recommend& state) {
    if (state.removing)
        if (const auto answer =
                confirm(page.surface, "removal",
                        {.title = page.in({"Retirer cette recommandation ?", "Remove this recommendation?"}),
                         .text = editing(page, state.recommendation).thing().text,
                         .yes = page.in({"Retirer", "Remove"}),
                         .no = page.in({"La garder", "Keep it"}),
                         .weight = Weight::danger})) {
            state.removing = false;
            if (*answer == Answer::yes) {
                page.intentions.remove(state.recommendation);
                state.part = RecommendPart::proposals;
            }
        }
    if (state.criteria_chosen) {
        bool done = false;
        if (draw_criteria_dialog(page, *state.criteria_chosen, done))
            editing(page, state.recommendation).change([&](Recommendation& each) {
                each.criteria = *state.criteria_chosen;
            });
        if (done) state.criteria_chosen.reset();
    }
}

}  // namespace arpenteur
