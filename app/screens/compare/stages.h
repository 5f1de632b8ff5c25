// How far each criterion has come, as the person who writes sees it: what the rail shows and sorts by.
//
//     const auto stages = stages_of(visit, grid, writer);
//     for (const CriterionStage& one : filtered(stages, Stage::to_agree, "P1_1")) ...  // widest first
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/widgets/rows.h"
#include "questionnaires/grid/grid.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

enum class Stage : std::uint8_t {
    to_give,       // the writer has not given their position
    waiting,       // given, and others have not
    to_agree,      // open, without a conclusion
    to_arbitrate,  // several conclusions, or two positions of the writer's own tablets
    concluded,     // agreed, or the disagreement kept
};
inline constexpr std::array all_stages{Stage::to_give, Stage::waiting, Stage::to_agree, Stage::to_arbitrate,
                                       Stage::concluded};

Words label_of(Stage stage);

// Of one frame: it points into the grid.
struct CriterionStage {
    const Criterion* criterion = nullptr;
    Stage stage = Stage::to_give;
    bool begun = false;  // the writer has written a position
    int distance = 0;    // of a criterion to agree on: between the lowest open position and the highest
};

// In the order of the grid. For somebody who is not in the team, what is not open is waiting.
std::vector<CriterionStage> stages_of(const Visit& visit, const Grid& grid, const Id& writer);

// Those of one stage, and the selected one whatever its stage; those to agree on, the widest first.
std::vector<CriterionStage> filtered(const std::vector<CriterionStage>& stages, std::optional<Stage> stage,
                                     std::string_view selected);

RailState rail_state(const CriterionStage& stage);

}  // namespace arpenteur
