#include "questionnaires/assessment/agreement.h"

#include <cstdlib>
#include <iterator>
#include <map>
#include <set>

#include "questionnaires/assessment/openings.h"

namespace arpenteur {
namespace {

struct Given {
    Level level;
    bool after_exchange;
};

// The level from each author who gave exactly one.
std::map<Id, Given> given_on(const Visit& visit, std::string_view criterion) {
    std::map<Id, Given> given;
    std::set<Id> seen, twice;
    for (const HeldPosition& held : open_positions(visit, criterion)) {
        if (!seen.insert(held.author).second) twice.insert(held.author);
        if (const auto level = level_of(held.position.rating))
            given.emplace(held.author, Given{*level, held.after_exchange});
    }
    for (const Id& author : twice) given.erase(author);
    return given;
}

void count(PairAgreement& pair, const Given& first, const Given& second) {
    if (first.after_exchange || second.after_exchange) {
        ++pair.after_exchange;
        return;
    }
    const int difference = first.level.number() - second.level.number();
    if (difference == 0)
        ++pair.same;
    else if (std::abs(difference) == 1)
        ++pair.one_apart;
    else
        ++pair.further;
    if (difference > 0) ++pair.first_above;
    if (difference < 0) ++pair.second_above;
}

}  // namespace

std::vector<PairAgreement> agreement(const Visit& visit, std::span<const std::string> criteria) {
    std::vector<PairAgreement> pairs;
    const std::set<Id> members = members_of(visit);
    for (auto first = members.begin(); first != members.end(); ++first)
        for (auto second = std::next(first); second != members.end(); ++second) {
            PairAgreement pair;
            pair.first = *first;
            pair.second = *second;
            pairs.push_back(pair);
        }
    for (const std::string& criterion : criteria) {
        const auto given = given_on(visit, criterion);
        for (PairAgreement& pair : pairs) {
            const auto first = given.find(pair.first), second = given.find(pair.second);
            if (first != given.end() && second != given.end()) count(pair, first->second, second->second);
        }
    }
    return pairs;
}

}  // namespace arpenteur
