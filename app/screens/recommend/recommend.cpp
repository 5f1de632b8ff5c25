#include "app/screens/recommend/recommend.h"

#include <algorithm>
#include <utility>

#include "app/screens/recommend/highlights.h"
#include "app/screens/recommend/order.h"
#include "app/screens/recommend/proposals.h"
#include "app/screens/recommend/recommendation.h"
#include "exports/blocks/visit_replica.h"

namespace arpenteur {

namespace {

struct Shown {
    RecommendPart part;
    Id recommendation{};
};

const RulesSay& rules_now(const VisitPage& page, Recommend& state) {
    const std::size_t revisions = page.visit.replica().journal().size();
    if (!state.rules || state.rules->revisions != revisions)
        state.rules = RulesSay{revisions, points_of(page.view(), page.grid(), Identifiable::counted),
                               advice_for(page.view(), page.grid())};
    return *state.rules;
}

std::string summary_of(const VisitPage& page, const Claims<Recommendation>& claims) {
    const Claim<Recommendation>& last = claims.back();
    if (std::find(last.erased.begin(), last.erased.end(), "text") != last.erased.end())
        return page.in({"(effacé)", "(erased)"});
    return last.value.text.empty() ? page.in({"(à écrire)", "(to be written)"}) : last.value.text;
}

std::optional<Shown> draw_rail(VisitPage& page, const Recommend& state) {
    std::optional<Shown> chosen;
    Surface& surface = page.surface;
    const auto part = [&](const char* path, const Words& letter, const std::string& title, RecommendPart here,
                          bool begun) {
        if (rail_row(surface, path,
                     {.number = page.in(letter),
                      .title = title,
                      .state = begun ? RailState::started : RailState::none,
                      .selected = state.part == here}))
            chosen = Shown{here};
    };
    part("rail/strengths", {"A", "S"}, page.in({"Points d’appui", "Strengths"}), RecommendPart::strengths,
         !kept_criteria(page.view(), HighlightKind::strength).empty());
    part("rail/weaknesses", {"F", "W"}, page.in({"Points de fragilité", "Weaknesses"}),
         RecommendPart::weaknesses, !kept_criteria(page.view(), HighlightKind::weakness).empty());
    part("rail/proposals", {"R", "R"}, page.in({"Ce que les règles proposent", "What the rules propose"}),
         RecommendPart::proposals, false);

    rail_heading(surface, page.in({"Nos recommandations", "Our recommendations"}));
    const bool shows_one = state.part == RecommendPart::recommendation;
    int number = 0;
    for (const Id& id : in_order(page.view())) {
        const Claims<Recommendation>& claims = page.view().recommendations.at(id);
        if (rail_row(surface, "recommendation/" + id.hex(),
                     {.number = std::to_string(++number),
                      .title = summary_of(page, claims),
                      .state = settled(claims) ? RailState::none : RailState::attention,
                      .selected = shows_one && state.recommendation == id}))
            chosen = Shown{RecommendPart::recommendation, id};
    }
    const bool unwritten = shows_one && !page.view().recommendations.contains(state.recommendation);
    if (rail_row(surface, "rail/add",
                 {.number = "+",
                  .title = page.in({"Ajouter une recommandation", "Add a recommendation"}),
                  .selected = unwritten}))
        chosen = Shown{RecommendPart::recommendation, page.new_id()};
    return chosen;
}

}  // namespace

void draw_recommend(VisitPage& page, Recommend& state) {
    const RulesSay& rules = rules_now(page, state);
    std::optional<Shown> chosen;
    TwoColumns columns(page.surface, "recommend");
    columns.rail([&] { chosen = draw_rail(page, state); });
    columns.content(
        [&] {
            if (std::exchange(state.from_the_top, false)) scroll_to_the_top();
            switch (state.part) {
                case RecommendPart::strengths:
                    return draw_highlights(page, HighlightKind::strength, rules);
                case RecommendPart::weaknesses:
                    return draw_highlights(page, HighlightKind::weakness, rules);
                case RecommendPart::proposals:
                    if (const auto shown = draw_proposals(page, state, rules.advice))
                        chosen = Shown{RecommendPart::recommendation, *shown};
                    return;
                case RecommendPart::recommendation:
                    return draw_recommendation(page, state);
            }
        },
        {.widest = 860.0F});
    draw_recommendation_dialogs(page, state);
    // What was being typed is written by the field that is left, so it is drawn once more before another one
    // is.
    if (chosen) {
        state.part = chosen->part;
        state.recommendation = chosen->recommendation;
        state.from_the_top = true;
    }
}

}  // namespace arpenteur
