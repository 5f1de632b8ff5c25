// One diagnostician's own conclusion on one criterion, all sources taken together.
#pragma once

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/visit/declaration.h"
#include "questionnaires/visit/ids.h"

namespace arpenteur {

enum class Tendency : std::uint8_t { unknown, progress, stable, decline };

template <>
struct CodesOf<Tendency> {
    static constexpr std::array<std::string_view, 4> codes{"unknown", "progress", "stable", "decline"};
};

struct Position {
    std::string criterion;
    Rating rating = Unknown{};
    Tendency tendency = Tendency::unknown;
    std::string blocking;  // who or what opposes; empty if nothing does
    std::vector<ActorCategory> blocking_by;
    std::string reason;
    std::vector<Id> saw;  // the links of the openings that the author had seen
    bool operator==(const Position&) const = default;
};

template <>
struct Declaration<Position> {
    static constexpr std::array<std::string_view, 1> id_parts{"criterion"};
    static constexpr ThingKind kind{.subject = "own.position",
                                    .name = "position",
                                    .list = "positions",
                                    .one = {"Position", "Position"},
                                    .many = {"Positions", "Positions"},
                                    .id_parts = id_parts};
    static constexpr DisclosureRules counted_for_documents =
        to::counts_only.but(Audience::evaluator, to::always);
    static constexpr std::tuple fields{
        kind.reference(Names::criterion, "criterion", &Position::criterion, {"Critère", "Criterion"},
                       counted_for_documents)
            .required(),
        kind.choice("rating", &Position::rating, {"Niveau", "Level"}, counted_for_documents).required(),
        kind.choice("tendency", &Position::tendency, {"Tendance", "Tendency"}, counted_for_documents),
        kind.text("blocking", &Position::blocking, {"Ce qui bloque", "What blocks"}, to::nobody),
        kind.choice("blocking_by", &Position::blocking_by, {"De la part de", "On the part of"},
                    DisclosureRules{.evaluator = to::always}),
        kind.text("reason", &Position::reason, {"Raison", "Reason"}, to::nobody),
        kind.reference(Names::revision, "saw", &Position::saw, {"Avait vu", "Had seen"}, to::nobody)};
};

}  // namespace arpenteur
