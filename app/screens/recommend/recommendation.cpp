#include "app/screens/recommend/recommendation.h"

#include <algorithm>
#include <array>

#include "app/screens/criterion_names.h"
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

Recommendation current_on(const Visit& visit, const Id& id) {
    const auto found = visit.recommendations.find(id);
    return found == visit.recommendations.end() ? Recommendation{} : *latest(found->second);
}

void write(VisitPage& page, const Id& id, const Recommendation& wanted, std::optional<DraftKey> ended) {
    const bool first = !page.view().recommendations.contains(id);
    page.intentions.write(id, wanted, std::move(ended));
    if (first) page.intentions.write(id, last_rank(page.view()));
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

// The value that was kept of several, where one was.
std::optional<Recommendation> draw_disputes(VisitPage& page, const Id& id) {
    std::optional<Recommendation> kept;
    const Visit& visit = page.view();
    if (visit.removals.contains(id) &&
        banner(page.surface, "one/removed",
               {.tone = Tone::attention,
                .text = page.in({"Quelqu’un l’a retirée pendant qu’un autre y écrivait.",
                                 "Somebody removed it while somebody else wrote in it."}),
                .action = page.in({"La garder", "Keep it"})}))
        page.intentions.restore(id);
    if (const auto found = visit.recommendations.find(id); found != visit.recommendations.end())
        kept = several_values<Recommendation>(
            page, "one/dispute", id, found->second, [&](const Recommendation& each) {
                return page.say({"{} — {}, {}", "{} — {}, {}"}, each.text,
                                each.carrier.empty() ? page.in({"personne ne la porte", "nobody carries it"})
                                                     : each.carrier,
                                months_in_words(page, each.horizon_months));
            });
    if (const auto found = visit.ranks.find(id); found != visit.ranks.end())
        several_values<Rank>(page, "one/rank-dispute", id, found->second, [&](const Rank& each) {
            return page.say({"À la place {}", "In place {}"}, each.rank);
        });
    return kept;
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
                                     "As the rule of {} proposes it: say it for this very territory."},
                  spoken_code(rule->criterion)));
}

void draw_carrier(VisitPage& page, const Id& id, Recommendation& wanted, std::optional<DraftKey>& ended) {
    heading(page.surface, page.in({"Qui la porte", "Who carries it"}));
    const DraftKey key{id, "recommendation", "carrier"};
    if (const auto text = typed_text(
            page, "one/carrier", key, wanted.carrier,
            {.label = page.in({"Par sa fonction, jamais par son nom", "By function, never by name"})})) {
        wanted.carrier = *text;
        ended = key;
    }
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < all_categories.size(); ++i)
        if (wanted.carrier_category == all_categories[i]) chosen = i;
    if (const auto tapped =
            choose_one(page.surface, "one/category", labels_of(all_categories, page.language()), chosen)) {
        if (tapped == chosen)
            wanted.carrier_category.reset();
        else
            wanted.carrier_category = all_categories[*tapped];
    }
}

void draw_horizon(VisitPage& page, Recommendation& wanted) {
    heading(page.surface, page.in({"Pour quand", "By when"}));
    std::vector<int> horizons(usual_horizons.begin(), usual_horizons.end());
    if (std::find(horizons.begin(), horizons.end(), wanted.horizon_months) == horizons.end())
        horizons.push_back(wanted.horizon_months);
    std::sort(horizons.begin(), horizons.end());
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < horizons.size(); ++i) {
        labels.push_back(months_in_words(page, horizons[i]));
        if (horizons[i] == wanted.horizon_months) chosen = i;
    }
    if (const auto tapped = choose_one(page.surface, "one/horizon", labels, chosen))
        wanted.horizon_months = horizons[*tapped];
    if (const auto month = month_after(page.today, wanted.horizon_months, page.language()))
        hint(page.surface,
             page.say({"Soit {}, à partir d’aujourd’hui.", "That is {}, from today on."}, *month));
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
                                      "recommendation goes out without this link; read its words again, that "
                                      "they do not point at them."},
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
                                    "To nobody outside the team: it will be in no document."}));
    else
        warn_of_recognisable_person(page, one);
    if (found != page.view().disclosures.end())
        several_values<Disclosure>(
            page, "one/audience-dispute", id, found->second, [&](const Disclosure& each) {
                std::string said;
                for (const Audience audience : each.audiences)
                    said += (said.empty() ? "" : ", ") + page.in(label_of(audience));
                return said.empty() ? page.in({"L’équipe seule", "The team only"}) : said;
            });
}

}  // namespace

void draw_recommendation(VisitPage& page, Recommend& state) {
    const Id id = state.recommendation;
    Recommendation current = current_on(page.view(), id);
    // A field that is left and a chip that is touched may come in one frame: one revision says both.
    std::optional<DraftKey> ended;

    draw_place(page, state);
    if (const auto kept = draw_disputes(page, id)) current = *kept;
    Recommendation wanted = current;
    const DraftKey key{id, "recommendation", "text"};
    if (const auto text =
            typed_text(page, "one/text", key, current.text,
                       {.label = page.in({"Ce que l’équipe recommande", "What the team recommends"}),
                        .many_lines = true,
                        .lines = 4})) {
        wanted.text = *text;
        ended = key;
    }
    draw_origin(page, current);
    draw_carrier(page, id, wanted, ended);
    draw_horizon(page, wanted);
    draw_criteria(page, state, current);
    if (page.view().recommendations.contains(id)) draw_disclosure(page, id, current);
    if (!(wanted == current)) write(page, id, wanted, ended);
}

void draw_recommendation_dialogs(VisitPage& page, Recommend& state) {
    if (state.removing)
        if (const auto answer =
                confirm(page.surface, "removal",
                        {.title = page.in({"Retirer cette recommandation ?", "Remove this recommendation?"}),
                         .text = current_on(page.view(), state.recommendation).text,
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
        if (draw_criteria_dialog(page, *state.criteria_chosen, done)) {
            Recommendation wanted = current_on(page.view(), state.recommendation);
            wanted.criteria = *state.criteria_chosen;
            write(page, state.recommendation, wanted, {});
        }
        if (done) state.criteria_chosen.reset();
    }
}

}  // namespace arpenteur
