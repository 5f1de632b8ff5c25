#include "questionnaires/assessment/coverage.h"

#include <set>
#include <string_view>

#include "questionnaires/assessment/assess.h"
#include "questionnaires/assessment/openings.h"

namespace arpenteur {
namespace {

std::set<ActorCategory> categories_read(const Visit& visit, std::string_view criterion) {
    std::set<ActorCategory> categories;
    for_each_reading_on(visit, criterion, [&](const Id&, const Claims<Reading>& claims) {
        for (const Claim<Reading>& claim : claims) categories.insert(claim.value.category);
    });
    return categories;
}

}  // namespace

bool is_read(const Visit& visit, std::string_view criterion) {
    const auto on = visit.by_criterion.find(criterion);
    return on != visit.by_criterion.end() && !on->second.readings.empty();
}

Coverage coverage_of(const Visit& visit, const Grid& grid) {
    Coverage coverage;
    for (const Criterion& criterion : grid.criteria) {
        const std::set<ActorCategory> read = categories_read(visit, criterion.code);
        for (const ActorCategory category : criterion.actors)
            (read.contains(category) ? coverage.asked : coverage.not_asked)
                .push_back({criterion.code, category});
    }
    return coverage;
}

Progress progress_of(const Visit& visit, const Grid& grid) {
    Progress progress;
    for (const Id& member : members_of(visit)) progress.positions[member] = 0;
    for (const Criterion& criterion : grid.criteria) {
        ++progress.criteria;
        progress.with_reading += is_read(visit, criterion.code) ? 1 : 0;
        progress.open += is_open(visit, criterion.code) ? 1 : 0;
        const Conclusion conclusion = conclusion_on(visit, criterion.code);
        progress.concluded += conclusion.consensus != nullptr ? 1 : 0;
        progress.to_arbitrate += conclusion.to_arbitrate ? 1 : 0;
        std::set<Id> authors;
        for_each_position_on(visit, criterion.code, [&](const Id&, const Claims<Position>& claims) {
            for (const Claim<Position>& claim : claims) authors.insert(claim.author);
        });
        for (const Id& author : authors)
            if (const auto member = progress.positions.find(author); member != progress.positions.end())
                ++member->second;
    }
    return progress;
}

}  // namespace arpenteur
