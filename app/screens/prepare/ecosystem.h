// Who has somebody in the delegation, category by category.
#pragma once

#include <array>
#include <vector>

#include "questionnaires/visit/visit.h"

namespace arpenteur {

using Headcount = std::array<std::size_t, all_categories.size()>;

// How many persons of each category are in the delegation: where tablets differ, as written last.
Headcount delegation_of(const Visit& visit);
constexpr std::size_t of(const Headcount& count, ActorCategory category) {
    return count[static_cast<std::size_t>(category)];
}

std::vector<ActorCategory> missing_of_the_four(const Headcount& count);

}  // namespace arpenteur
