#include "app/screens/recommend/proposals.h"

#include <algorithm>

#include "app/screens/criterion_names.h"
#include "app/screens/recommend/highlights.h"
#include "app/screens/recommend/level_words.h"
#include "app/screens/recommend/order.h"

namespace arpenteur {

namespace {

constexpr std::size_t shown_first = 4;  // of each kind
constexpr int carries_from = 3;         // a rule for these levels starts from what already holds

const RecommendationRule* rule_of(const Grid& grid, const std::string& code) {
    const auto found = std::find_if(grid.recommendations.begin(), grid.recommendations.end(),
                                    [&](const RecommendationRule& rule) { return rule.code == code; });
    return found == grid.recommendations.end() ? nullptr : &*found;
}

bool starts_from_strength(const Advice& advice) { return advice.result.levels->low.number() >= carries_from; }

std::string why(const VisitPage& page, const Advice& advice) {
    const std::string levels = levels_in_words(page, *advice.result.levels);
    std::string text =
        page.say({"{} : {}.", "{}: {}."}, criterion_name(page, advice.result.criterion), levels);
    if (!advice.certain)
        text += page.in({" La règle ne vaut que pour une partie de ces niveaux.",
                         " The rule applies to only some of these levels."});
    if (advice.blocked)
        text += page.in({" Quelque chose s’y oppose.", " Something opposes it."});
    else if (!starts_from_strength(advice))
        text += page.in({" Aucune position ne dit que quelque chose s’y oppose.",
                         " No position says that anything opposes it."});
    return text;
}

Id take(VisitPage& page, const RecommendationRule& rule) {
    const Id id = recommendation_of_rule_id(rule.code);
    // One that was removed and is taken again would be held back by its removal.
    if (page.view().removals.contains(id)) page.intentions.restore(id);
    page.intentions.write(id, Recommendation{rule.text.in(page.language()),
                                             {rule.criterion},
                                             rule.carrier.in(page.language()),
                                             rule.carrier_category,
                                             rule.horizon_months,
                                             rule.code});
    page.intentions.write(id, last_rank(page.view()));
    return id;
}

std::optional<Id> draw_proposal(VisitPage& page, const Advice& advice, const RecommendationRule& rule) {
    std::optional<Id> shown;
    const std::string path = "rule/" + rule.code;
    panel(page.surface, [&] {
        paragraph(page.surface, rule.text.in(page.language()), page.surface.fonts.rail, colours::ink);
        hint(page.surface, why(page, advice));
        hint(page.surface,
             page.say({"Portée par : {} · {}", "Carried by: {} · {}"}, rule.carrier.in(page.language()),
                      months_in_words(page, rule.horizon_months)));
        if (advice.taken()) {
            if (button(page.surface, {.path = path + "/see",
                                      .label = page.in({"Prise : la voir", "Taken: see it"}),
                                      .icon = Icon::check}))
                shown = advice.recommendations.front();
        } else if (button(
                       page.surface,
                       {.path = path + "/take", .label = page.in({"Prendre", "Take"}), .icon = Icon::plus})) {
            shown = take(page, rule);
        }
    });
    return shown;
}

// What makes recommendations good, said of those that there are.
void draw_advice_on_all(VisitPage& page) {
    const Visit& visit = page.view();
    hint(page.surface,
         page.in({"Peu de recommandations, portées par quelqu’un, datées, dont une au moins tire "
                  "un fil d’un point d’appui.",
                  "Few recommendations, each carried by somebody and dated, at least one of them drawing on "
                  "a strength."}));
    if (visit.recommendations.empty()) return;
    const std::vector<std::string> strengths = kept_criteria(visit, HighlightKind::strength);
    std::size_t without_carrier = 0;
    bool from_strength = false;
    for (const auto& [id, claims] : visit.recommendations) {
        const Recommendation& one = *latest(claims);
        if (one.carrier.empty()) ++without_carrier;
        from_strength =
            from_strength || std::any_of(one.criteria.begin(), one.criteria.end(), [&](const auto& code) {
                return std::find(strengths.begin(), strengths.end(), code) != strengths.end();
            });
    }
    if (without_carrier > 0)
        banner(page.surface, "proposals/carrier",
               {.tone = Tone::attention,
                .text = page.say({"Recommandations que personne ne porte encore : {}.",
                                  "Recommendations that nobody carries yet: {}."},
                                 without_carrier)});
    if (!from_strength)
        banner(page.surface, "proposals/strength",
               {.tone = Tone::attention,
                .text = page.in({"Aucune ne part encore d’un point d’appui retenu.",
                                 "None starts from a kept strength yet."})});
}

}  // namespace

std::optional<Id> draw_proposals(VisitPage& page, Recommend& state, const std::vector<Advice>& advice) {
    std::optional<Id> shown;
    Surface& surface = page.surface;
    title(surface, page.in({"Ce que les règles proposent", "What the rules propose"}));
    draw_advice_on_all(page);
    if (advice.empty())
        paragraph(surface,
                  page.in({"Rien encore : les règles s’appuient sur les positions ouvertes et sur les "
                           "consensus.",
                           "Nothing yet: the rules rest on open positions and on consensuses."}));
    std::size_t hidden = 0;
    for (const bool strong : {false, true}) {
        std::size_t of_kind = 0;
        for (const Advice& one : advice) {
            const RecommendationRule* rule = rule_of(page.grid(), one.rule);
            if (rule == nullptr || starts_from_strength(one) != strong) continue;
            if (++of_kind == 1)
                heading(surface, strong
                                     ? page.in({"En partant de ce qui porte", "Starting from what carries"})
                                     : page.in({"Là où c’est bas", "Where it is low"}));
            if (of_kind > shown_first && !state.all_proposals) {
                ++hidden;
                continue;
            }
            if (const auto id = draw_proposal(page, one, *rule)) shown = id;
        }
    }
    if (hidden > 0 &&
        secondary_button(surface, "proposals/all",
                         hidden == 1 ? page.in({"Voir la dernière", "See the last one"})
                                     : page.say({"Voir les {} autres", "See the {} others"}, hidden)))
        state.all_proposals = true;
    return shown;
}

}  // namespace arpenteur
