// What one category expects of another, offers it, and does not understand about it.
#pragma once

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/visit/declaration.h"
#include "questionnaires/visit/ids.h"

namespace arpenteur {

struct MutualExpectation {
    ActorCategory from = ActorCategory::elected;
    ActorCategory to = ActorCategory::agent;
    std::string expects;
    std::string offers;
    std::string not_understood;
    bool operator==(const MutualExpectation&) const = default;
};

template <>
struct Declaration<MutualExpectation> {
    static constexpr std::array<std::string_view, 2> id_parts{"from", "to"};
    static constexpr ThingKind kind{.subject = "expectation",
                                    .name = "expectation",
                                    .list = "expectations",
                                    .one = {"Attente croisée", "Mutual expectation"},
                                    .many = {"Attentes croisées", "Mutual expectations"},
                                    .id_parts = id_parts};
    static constexpr std::tuple fields{
        kind.choice("from", &MutualExpectation::from, {"De", "From"}, to::whom_it_is_marked_for).required(),
        kind.choice("to", &MutualExpectation::to, {"Envers", "Towards"}, to::whom_it_is_marked_for)
            .required(),
        kind.text("expects", &MutualExpectation::expects, {"Attend", "Expects"}, to::whom_it_is_marked_for),
        kind.text("offers", &MutualExpectation::offers, {"Offre", "Offers"}, to::whom_it_is_marked_for),
        kind.text("not_understood", &MutualExpectation::not_understood,
                  {"Ne comprend pas", "Does not understand"}, to::whom_it_is_marked_for)};
};

}  // namespace arpenteur
