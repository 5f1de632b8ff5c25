// "I have given my position", or "open the positions without mine".
#pragma once

#include "questionnaires/visit/declaration.h"
#include "questionnaires/visit/ids.h"

namespace arpenteur {

enum class OpeningState : std::uint8_t { given, open };

template <>
struct CodesOf<OpeningState> {
    static constexpr std::array<std::string_view, 2> codes{"given", "open"};
};

struct Opening {
    std::string criterion;
    OpeningState state = OpeningState::given;
    std::vector<Id> saw;  // the links of the others' openings that the author had seen
    bool operator==(const Opening&) const = default;
};

template <>
struct Declaration<Opening> {
    static constexpr std::array<std::string_view, 1> id_parts{"criterion"};
    static constexpr ThingKind kind{.subject = "own.opening",
                                    .name = "opening",
                                    .list = "openings",
                                    .one = {"Ouverture", "Opening"},
                                    .many = {"Positions données", "Positions given"},
                                    .id_parts = id_parts};
    static constexpr std::tuple fields{
        kind.reference(Names::criterion, "criterion", &Opening::criterion, {"Critère", "Criterion"},
                       DisclosureRules{.evaluator = to::always})
            .required(),
        kind.choice("state", &Opening::state, {"Ouverture", "Opening"},
                    DisclosureRules{.evaluator = to::always}),
        kind.reference(Names::revision, "saw", &Opening::saw, {"Avait vu", "Had seen"}, to::nobody)};
};

}  // namespace arpenteur
