#include "app/screens/compare/together.h"

#include <algorithm>

#include "app/screens/criterion_names.h"
#include "questionnaires/assessment/agreement.h"

namespace arpenteur {

namespace {

void draw_filter(VisitPage& page, Compare& state, const std::vector<CriterionStage>& stages) {
    std::vector<std::string> labels{page.say({"Tous : {}", "All: {}"}, stages.size())};
    std::size_t chosen = 0;
    for (const Stage stage : all_stages) {
        const auto count = std::count_if(stages.begin(), stages.end(),
                                         [&](const CriterionStage& one) { return one.stage == stage; });
        if (state.filter == stage) chosen = labels.size();
        labels.push_back(page.in(label_of(stage)) + page.in({" : ", ": "}) + std::to_string(count));
    }
    label(page.surface, page.in({"Critères à montrer", "Criteria to show"}));
    const auto tapped = choose_one(page.surface, "filter", labels, chosen);
    if (!tapped) return;
    if (*tapped == 0)
        state.filter.reset();
    else
        state.filter = all_stages[*tapped - 1];
}

std::string stage_in_words(const VisitPage& page, const CriterionStage& one) {
    if (one.stage == Stage::to_agree && one.distance > 0)
        return page.say({"écart de {}", "{} apart"}, one.distance);
    return one.stage == Stage::concluded ? page.in({"Conclu", "Concluded"}) : page.in(label_of(one.stage));
}

Tone tone_of(Stage stage) {
    switch (stage) {
        case Stage::to_agree:
        case Stage::to_arbitrate:
            return Tone::attention;
        case Stage::concluded:
            return Tone::done;
        case Stage::waiting:
            return Tone::info;
        case Stage::to_give:
            return Tone::neutral;
    }
    return Tone::neutral;
}

std::string direction_in_words(const VisitPage& page, const PairAgreement& pair) {
    const std::string first = person_name(page, pair.first), second = person_name(page, pair.second);
    if (pair.first_above == pair.second_above)
        return page.say({"Autant d’écarts dans un sens que dans l’autre : {} et {}.",
                         "As many gaps one way as the other: {} and {}."},
                        pair.first_above, pair.second_above);
    const bool up = pair.first_above > pair.second_above;
    const std::string& above = up ? first : second;
    const std::string& below = up ? second : first;
    if (pair.apart() == 1)
        return page.say({"Un seul écart : {} au-dessus de {}.", "A single gap: {} above {}."}, above, below);
    return page.say({"{} au-dessus de {} : {} écarts sur {}.", "{} above {}: {} gaps out of {}."}, above,
                    below, std::max(pair.first_above, pair.second_above), pair.apart());
}

void draw_pair(VisitPage& page, const PairAgreement& pair) {
    label(page.surface,
          page.say({"{} et {}", "{} and {}"}, person_name(page, pair.first), person_name(page, pair.second)));
    paragraph(page.surface,
              page.say({"Critères comparés : {}. Même niveau : {}. Un niveau d’écart : {}. Davantage : {}.",
                        "Criteria compared: {}. Same level: {}. One level apart: {}. Further: {}."},
                       pair.compared(), pair.same, pair.one_apart, pair.further),
              page.surface.fonts.rail, colours::ink);
    if (pair.apart() > 0)
        paragraph(page.surface, direction_in_words(page, pair), page.surface.fonts.rail, colours::ink);
    if (pair.after_exchange > 0)
        hint(page.surface, page.say({"Laissés de côté, écrits après échange : {}.",
                                     "Left aside, written after the exchange: {}."},
                                    pair.after_exchange));
}

void draw_agreement(VisitPage& page) {
    std::vector<std::string> criteria;
    for (const Criterion& criterion : page.grid().criteria) criteria.push_back(criterion.code);
    std::vector<PairAgreement> pairs = agreement(page.view(), criteria);
    std::erase_if(pairs,
                  [](const PairAgreement& pair) { return pair.compared() + pair.after_exchange == 0; });
    heading(page.surface, page.in({"Accord de l’équipe", "Agreement within the team"}));
    if (pairs.empty())
        hint(page.surface,
             page.in({"Rien à comparer encore : il faut des critères ouverts, avec deux positions.",
                      "Nothing to compare yet: that takes open criteria with two positions."}));
    for (const PairAgreement& pair : pairs) panel(page.surface, [&] { draw_pair(page, pair); });
}

}  // namespace

void draw_together(VisitPage& page, Compare& state, const std::vector<CriterionStage>& stages, bool listed) {
    title(page.surface, page.in({"Croiser les lectures", "Compare the readings"}));
    hint(
        page.surface,
        page.in(
            {"D’abord chacun sa position, sans voir celles des autres ; puis côte à côte, pour convenir d’un "
             "niveau ou garder le désaccord.",
             "First everybody gives their own position, without seeing the others’; then, side by side, the "
             "team agrees on a level or keeps the disagreement."}));
    draw_filter(page, state, stages);
    if (listed)
        for (const CriterionStage& one : filtered(stages, state.filter, {}))
            if (list_row(page.surface, "list/" + one.criterion->code,
                         {.title = criterion_name(page, one.criterion->code),
                          .badge = stage_in_words(page, one),
                          .badge_tone = tone_of(one.stage)})
                    .opened)
                state.criterion = one.criterion->code;
    draw_agreement(page);
}

}  // namespace arpenteur
