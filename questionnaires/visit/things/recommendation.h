// What the team advises, and its rank among the recommendations.
#pragma once

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/visit/declaration.h"

namespace arpenteur {

struct Recommendation {
    std::string text;
    std::vector<std::string> criteria;
    std::string carrier;
    std::optional<ActorCategory> carrier_category;
    int horizon_months = 12;
    std::string rule;  // the rule of the grid that it came from, if any
    bool operator==(const Recommendation&) const = default;
};

template <>
struct Declaration<Recommendation> {
    static constexpr ThingKind kind{.subject = "recommendation",
                                    .name = "recommendation",
                                    .list = "recommendations",
                                    .one = {"Recommandation", "Recommendation"},
                                    .many = {"Recommandations", "Recommendations"}};
    static constexpr std::tuple fields{
        kind.text("text", &Recommendation::text, {"Recommandation", "Recommendation"},
                  to::whom_it_is_marked_for),
        kind.reference(Names::criterion, "criteria", &Recommendation::criteria, {"Critères", "Criteria"},
                       to::whom_it_is_marked_for),
        kind.text("carrier", &Recommendation::carrier, {"Qui porte", "Who carries"},
                  to::whom_it_is_marked_for),
        kind.choice("carrier_category", &Recommendation::carrier_category, {"Au titre de", "As"},
                    to::whom_it_is_marked_for.but(Audience::funder, to::counted)),
        kind.choice("horizon_months", &Recommendation::horizon_months,
                    {"Horizon, en mois", "Horizon, in months"},
                    to::whom_it_is_marked_for.but(Audience::funder, to::counted)),
        kind.code("rule", &Recommendation::rule, {"Règle", "Rule"}, to::nobody)};
};

// The smallest comes first. It is attached to the recommendation's entity.
struct Rank {
    int rank = 0;
    bool operator==(const Rank&) const = default;
};

template <>
struct Declaration<Rank> {
    static constexpr ThingKind kind{.subject = "rank",
                                    .name = "rank",
                                    .list = "ranks",
                                    .one = {"Rang d’une recommandation", "Rank of a recommendation"},
                                    .many = {"Ordre des recommandations", "Order of the recommendations"},
                                    .stands_on = StandsOn::another};
    static constexpr std::tuple fields{
        kind.choice("rank", &Rank::rank, {"Rang", "Rank"}, to::whom_it_is_marked_for)};
};

}  // namespace arpenteur
