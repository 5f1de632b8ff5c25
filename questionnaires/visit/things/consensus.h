// What the members agreed on a criterion, or that they agreed to disagree.
#pragma once

#include "questionnaires/visit/declaration.h"
#include "questionnaires/visit/ids.h"

namespace arpenteur {

enum class Outcome : std::uint8_t { agreed, disagreement };

template <>
struct CodesOf<Outcome> {
    static constexpr std::array<std::string_view, 2> codes{"agreed", "disagreement"};
};

struct Consensus {
    std::string criterion;
    Outcome outcome = Outcome::agreed;
    Rating rating = Unknown{};  // as agreed; meaningless if they kept their disagreement
    std::string reason;
    bool operator==(const Consensus&) const = default;
};

template <>
struct Declaration<Consensus> {
    static constexpr std::array<std::string_view, 1> id_parts{"criterion"};
    static constexpr ThingKind kind{.subject = "consensus",
                                    .name = "consensus",
                                    .list = "consensuses",
                                    .one = {"Consensus", "Consensus"},
                                    .many = {"Consensus", "Consensuses"},
                                    .id_parts = id_parts};
    static constexpr std::tuple fields{
        kind.reference(Names::criterion, "criterion", &Consensus::criterion, {"Critère", "Criterion"},
                       to::readers_of_its_level)
            .required(),
        kind.choice("outcome", &Consensus::outcome, {"Issue", "Outcome"}, to::readers_of_its_level)
            .required(),
        kind.choice("rating", &Consensus::rating, {"Niveau", "Level"}, to::readers_of_its_level),
        kind.text("reason", &Consensus::reason, {"Raison", "Reason"},
                  to::whom_it_is_marked_for.but(Audience::evaluator, to::never))};
};

}  // namespace arpenteur
