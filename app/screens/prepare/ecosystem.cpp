#include "app/screens/prepare/ecosystem.h"

namespace arpenteur {

Headcount delegation_of(const Visit& visit) {
    Headcount count{};
    for (const auto& [id, claims] : visit.participants) {
        const Participant* participant = latest(claims);
        if (participant != nullptr && participant->presence == Presence::delegation)
            count[static_cast<std::size_t>(participant->category)] += 1;
    }
    return count;
}

std::vector<ActorCategory> missing_of_the_four(const Headcount& count) {
    std::vector<ActorCategory> missing;
    for (const ActorCategory category : delegation_categories)
        if (of(count, category) == 0) missing.push_back(category);
    return missing;
}

}  // namespace arpenteur
