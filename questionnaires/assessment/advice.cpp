#include "questionnaires/assessment/advice.h"

#include <algorithm>
#include <map>

#include "questionnaires/assessment/openings.h"

namespace arpenteur {
namespace {

struct Reach {
    int held = 0;  // how many levels of the pair the rule applies to
    int all = 0;
};

Reach reach(const RecommendationRule& rule, const LevelPair& pair) {
    Reach result;
    for (int number = pair.low.number(); number <= pair.high.number(); ++number) {
        ++result.all;
        const Level level = *Level::from(number);
        result.held += std::find(rule.levels.begin(), rule.levels.end(), level) != rule.levels.end() ? 1 : 0;
    }
    return result;
}

bool is_blocked(const Visit& visit, std::string_view criterion) {
    const auto positions = open_positions(visit, criterion);
    return std::any_of(positions.begin(), positions.end(), [](const HeldPosition& held) {
        return !held.position.blocking.empty() || !held.position.blocking_by.empty();
    });
}

std::map<std::string, std::vector<Id>> recommendations_by_rule(const Visit& visit) {
    std::map<std::string, std::vector<Id>> made;
    for (const auto& [id, claims] : visit.recommendations)
        for (const Claim<Recommendation>& claim : claims) {
            std::vector<Id>& ids = made[claim.value.rule];
            if (ids.empty() || ids.back() != id) ids.push_back(id);
        }
    return made;
}

std::size_t place_in(const Grid& grid, std::string_view criterion) {
    return static_cast<std::size_t>(
        std::find_if(grid.criteria.begin(), grid.criteria.end(),
                     [&](const Criterion& one) { return one.code == criterion; }) -
        grid.criteria.begin());
}

}  // namespace

std::vector<Advice> advice_for(const Visit& visit, const Grid& grid) {
    std::vector<Advice> advice;
    const auto made = recommendations_by_rule(visit);
    for (const RecommendationRule& rule : grid.recommendations) {
        CriterionResult one = assess(visit, rule.criterion);
        if (!one.levels) continue;
        const Reach held = reach(rule, *one.levels);
        if (held.held == 0) continue;
        const auto recommendations = made.find(rule.code);
        advice.push_back({rule.code, std::move(one), held.held == held.all, is_blocked(visit, rule.criterion),
                          recommendations == made.end() ? std::vector<Id>{} : recommendations->second});
    }
    std::stable_sort(advice.begin(), advice.end(), [&grid](const Advice& a, const Advice& b) {
        const LevelPair &one = *a.result.levels, &other = *b.result.levels;
        if (one.low != other.low) return one.low < other.low;
        if (one.high != other.high) return one.high < other.high;
        return place_in(grid, a.result.criterion) < place_in(grid, b.result.criterion);
    });
    return advice;
}

}  // namespace arpenteur
