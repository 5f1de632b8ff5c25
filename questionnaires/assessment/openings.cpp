#include "questionnaires/assessment/openings.h"

#include <algorithm>
#include <map>

namespace arpenteur {
namespace {

// The links of each author's openings on the criterion.
std::map<Id, std::set<Id>> openings_on(const Visit& visit, std::string_view criterion) {
    std::map<Id, std::set<Id>> links;
    for_each_opening_on(visit, criterion, [&](const Id&, const Claims<Opening>& claims) {
        for (const Claim<Opening>& claim : claims) links[claim.author].insert(claim.id.link);
    });
    return links;
}

// The author's own opening counts too: before that, there was nothing of the others' to see.
bool saw_all(const Position& position, const std::set<Id>& members,
             const std::map<Id, std::set<Id>>& openings) {
    return members.size() > 1 && std::all_of(members.begin(), members.end(), [&](const Id& member) {
               const auto theirs = openings.find(member);
               return theirs != openings.end() &&
                      std::any_of(position.saw.begin(), position.saw.end(),
                                  [&](const Id& link) { return theirs->second.contains(link); });
           });
}

}  // namespace

std::set<Id> members_of(const Visit& visit) {
    std::set<Id> persons;
    for (const auto& [id, claims] : visit.members)
        for (const Claim<Member>& claim : claims) persons.insert(claim.value.person);
    return persons;
}

bool is_open(const Visit& visit, std::string_view criterion) {
    const std::set<Id> members = members_of(visit);
    const auto openings = openings_on(visit, criterion);
    return !members.empty() && std::all_of(members.begin(), members.end(),
                                           [&](const Id& member) { return openings.contains(member); });
}

std::vector<HeldPosition> open_positions(const Visit& visit, std::string_view criterion) {
    std::vector<HeldPosition> held;
    if (!is_open(visit, criterion)) return held;
    const std::set<Id> members = members_of(visit);
    const auto openings = openings_on(visit, criterion);
    for_each_position_on(visit, criterion, [&](const Id&, const Claims<Position>& claims) {
        const bool one = settled(claims) != nullptr;
        for (const Claim<Position>& claim : claims) {
            if (!members.contains(claim.author)) continue;
            held.push_back({claim.author, claim.value, saw_all(claim.value, members, openings)});
            if (one) break;
        }
    });
    std::stable_sort(held.begin(), held.end(),
                     [](const HeldPosition& a, const HeldPosition& b) { return a.author < b.author; });
    return held;
}

}  // namespace arpenteur
