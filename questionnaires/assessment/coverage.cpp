#include "questionnaires/assessment/coverage.h"

#include <set>

#include "questionnaires/assessment/openings.h"
#include "questionnaires/assessment/standing.h"

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
    Progress progress;
    std::set<std::string> read;
    for (const Cell& cell : cells_with_reading(visit)) read.insert(cell.criterion);
    for (const Id& member : members_of(visit)) progress.positions[member] = 0;
    std::set<std::pair<Id, std::string>> given;
    for (const auto& [id, claims] : visit.positions)
        for (const Claim<Position>& claim : claims) given.emplace(claim.author, claim.value.criterion);

    for (const Criterion& criterion : grid.criteria) {
        ++progress.criteria;
        progress.with_reading += read.contains(criterion.code) ? 1 : 0;
        progress.open += is_open(visit, criterion.code) ? 1 : 0;
        const CriterionStanding one = standing(visit, criterion.code);
        progress.concluded += one.basis == Basis::consensus || one.disagreement_kept ? 1 : 0;
        progress.to_arbitrate += one.to_arbitrate ? 1 : 0;
        for (auto& [member, count] : progress.positions)
            count += given.contains({member, criterion.code}) ? 1 : 0;
    }
    return progress;
}

}  // namespace arpenteur
