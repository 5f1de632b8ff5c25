#include "app/screens/prepare/progress.h"

#include <algorithm>

#include "app/screens/prepare/ecosystem.h"

namespace arpenteur {

namespace {

RailState far(bool begun, bool complete) {
    return complete ? RailState::done : begun ? RailState::started : RailState::none;
}

template <class Thing>
bool several(const Claims<Thing>& claims) {
    return !claims.empty() && settled(claims) == nullptr;
}
template <class Thing>
bool several(const ById<Thing>& things) {
    return std::any_of(things.begin(), things.end(), [](const auto& thing) { return several(thing.second); });
}

bool was_told(const Visit& visit, const Id& participant) {
    const auto consent = visit.consents.find(participant);
    return consent != visit.consents.end() && !latest(consent->second)->informed_on.empty();
}

}  // namespace

RailState perimeter_state(const Visit& visit) {
    if (several(visit.territory) || several(visit.perimeter)) return RailState::attention;
    const Perimeter* perimeter = latest(visit.perimeter);
    if (perimeter == nullptr) return RailState::none;
    return far(true,
               !perimeter->authority.empty() && !perimeter->n1_title.empty() && !perimeter->cap_name.empty());
}

RailState prerequisites_state(const Visit& visit) {
    if (several(visit.prerequisites)) return RailState::attention;
    const Prerequisites* met = latest(visit.prerequisites);
    if (met == nullptr) return RailState::none;
    return far(true, met->ecosystem != Met::unknown && met->n1_engaged != Met::unknown &&
                         !met->elected_referent.empty() && !met->agent_referent.empty());
}

RailState team_state(const Visit& visit) {
    if (several(visit.members)) return RailState::attention;
    const auto of_role = [&](Role role) {
        return std::count_if(visit.members.begin(), visit.members.end(),
                             [&](const auto& member) { return latest(member.second)->role == role; });
    };
    return far(!visit.members.empty(), of_role(Role::diagnostician) >= 2 && of_role(Role::apfdt) >= 1);
}

RailState participants_state(const Visit& visit) {
    if (several(visit.participants) || several(visit.consents)) return RailState::attention;
    const bool all_told =
        std::all_of(visit.participants.begin(), visit.participants.end(), [&](const auto& participant) {
            return latest(participant.second)->presence == Presence::declined ||
                   was_told(visit, participant.first);
        });
    return far(!visit.participants.empty(), all_told && missing_of_the_four(delegation_of(visit)).empty());
}

RailState sources_state(const Visit& visit) {
    if (several(visit.sources)) return RailState::attention;
    return far(!visit.sources.empty(), false);
}

}  // namespace arpenteur
