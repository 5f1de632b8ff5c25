#include "app/screens/compare/stages.h"

#include <algorithm>

#include "questionnaires/assessment/levels.h"
#include "questionnaires/assessment/openings.h"

namespace arpenteur {

namespace {

int distance_between(const std::vector<HeldPosition>& positions) {
    std::vector<LevelPair> levels;
    for (const HeldPosition& held : positions)
        if (const auto level = level_of(held.position.rating)) levels.push_back({*level, *level});
    const auto all = range(levels);
    return all ? all->high.number() - all->low.number() : 0;
}

}  // namespace

Words label_of(Stage stage) {
    switch (stage) {
        case Stage::to_give:
            return {"À donner", "To give"};
        case Stage::waiting:
            return {"En attente", "Waiting"};
        case Stage::to_agree:
            return {"À convenir", "To agree on"};
        case Stage::to_arbitrate:
            return {"À arbitrer", "To arbitrate"};
        case Stage::concluded:
            return {"Conclus", "Concluded"};
    }
    return {"", ""};
}

std::vector<CriterionStage> stages_of(const Visit& visit, const Grid& grid, const Id& writer) {
    const bool member = members_of(visit).contains(writer);
    std::vector<CriterionStage> stages;
    for (const Criterion& criterion : grid.criteria) {
        CriterionStage one{&criterion};
        const auto& own = claims_on(visit.positions, position_id(writer, criterion.code));
        const auto& consensus = claims_on(visit.consensuses, consensus_id(criterion.code));
        one.begun = !own.empty();
        if ((!own.empty() && !settled(own)) || (!consensus.empty() && !settled(consensus))) {
            one.stage = Stage::to_arbitrate;
        } else if (!consensus.empty()) {
            one.stage = Stage::concluded;
        } else if (is_open(visit, criterion.code)) {
            one.stage = Stage::to_agree;
            one.distance = distance_between(open_positions(visit, criterion.code));
        } else if (!member || visit.openings.contains(opening_id(writer, criterion.code))) {
            one.stage = Stage::waiting;
        }
        stages.push_back(one);
    }
    return stages;
}

std::vector<CriterionStage> filtered(const std::vector<CriterionStage>& stages, std::optional<Stage> stage,
                                     std::string_view selected) {
    std::vector<CriterionStage> shown;
    for (const CriterionStage& one : stages)
        if (!stage || one.stage == *stage || one.criterion->code == selected) shown.push_back(one);
    if (stage == Stage::to_agree)
        std::stable_sort(shown.begin(), shown.end(), [](const CriterionStage& a, const CriterionStage& b) {
            return a.distance > b.distance;
        });
    return shown;
}

RailState rail_state(const CriterionStage& stage) {
    switch (stage.stage) {
        case Stage::to_give:
            return stage.begun ? RailState::started : RailState::none;
        case Stage::waiting:
            return RailState::started;
        case Stage::to_agree:
        case Stage::to_arbitrate:
            return RailState::attention;
        case Stage::concluded:
            return RailState::done;
    }
    return RailState::none;
}

}  // namespace arpenteur
