#include "questionnaires/assessment/coverage.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "questionnaires/assessment/openings.h"

namespace arpenteur {
namespace {

std::set<Cell> cells_with_reading(const Visit& visit) {
    std::set<Cell> cells;
    for (const auto& [id, claims] : visit.readings)
        for (const Claim<Reading>& claim : claims)
            cells.insert({claim.value.criterion, claim.value.category});
    return cells;
}

}  // namespace

bool is_read(const Visit& visit, std::string_view criterion) {
    return std::any_of(visit.readings.begin(), visit.readings.end(), [&](const auto& entry) {
        return std::any_of(entry.second.begin(), entry.second.end(),
                           [&](const Claim<Reading>& claim) { return claim.value.criterion == criterion; });
    });
}

Coverage coverage_of(const Visit& visit, const Grid& grid) {
    Coverage coverage;
    const std::set<Cell> read = cells_with_reading(visit);
    for (const Criterion& criterion : grid.criteria)
        for (const ActorCategory category : criterion.actors) {
            const Cell cell{criterion.code, category};
            (read.contains(cell) ? coverage.asked : coverage.not_asked).push_back(cell);
        }
    return coverage;
}

Progress progress_of(const Visit& visit, const Grid& grid) {
    // One walk over each kind of thing, since this is asked at every answer.
    std::set<std::string_view> read;
    for (const auto& [id, claims] : visit.readings)
        for (const Claim<Reading>& claim : claims) read.insert(claim.value.criterion);
    std::map<std::string_view, std::set<Id>> positions, openings;
    for (const auto& [id, claims] : visit.positions)
        for (const Claim<Position>& claim : claims) positions[claim.value.criterion].insert(claim.author);
    for (const auto& [id, claims] : visit.openings)
        for (const Claim<Opening>& claim : claims) openings[claim.value.criterion].insert(claim.author);
    std::map<std::string_view, std::vector<const Consensus*>> consensuses;
    for (const auto& [id, claims] : visit.consensuses)
        for (const Claim<Consensus>& claim : claims)
            consensuses[claim.value.criterion].push_back(&claim.value);

    Progress progress;
    const std::set<Id> members = members_of(visit);
    for (const Id& member : members) progress.positions[member] = 0;
    for (const Criterion& criterion : grid.criteria) {
        ++progress.criteria;
        progress.with_reading += read.contains(criterion.code) ? 1 : 0;
        const std::set<Id>& opened = openings[criterion.code];
        progress.open +=
            !members.empty() && std::includes(opened.begin(), opened.end(), members.begin(), members.end())
                ? 1
                : 0;
        const std::vector<const Consensus*>& agreed = consensuses[criterion.code];
        const bool settled = std::all_of(agreed.begin(), agreed.end(),
                                         [&](const Consensus* one) { return *one == *agreed.front(); });
        if (!agreed.empty()) ++(settled ? progress.concluded : progress.to_arbitrate);
        for (const Id& author : positions[criterion.code])
            if (const auto member = progress.positions.find(author); member != progress.positions.end())
                ++member->second;
    }
    return progress;
}

}  // namespace arpenteur
