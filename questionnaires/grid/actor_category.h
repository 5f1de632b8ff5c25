// The categories of actors that a delegation is made of, and those met beside it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "questionnaires/language/codes.h"

namespace arpenteur {

enum class ActorCategory : std::uint8_t { elected, agent, socioeconomic, state, other };

// In the order in which a grid, a table and a document show them.
inline constexpr std::array all_categories{ActorCategory::elected, ActorCategory::agent,
                                           ActorCategory::socioeconomic, ActorCategory::state,
                                           ActorCategory::other};

// As the questionnaires' tables and the journal write them.
template <>
struct CodesOf<ActorCategory> {
    static constexpr std::array<std::string_view, 5> codes{"elected", "agent", "socioeconomic", "state",
                                                           "other"};
};

}  // namespace arpenteur
