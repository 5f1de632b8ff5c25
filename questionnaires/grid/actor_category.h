// The categories of actors that a delegation is made of, and those met beside it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace arpenteur {

enum class ActorCategory : std::uint8_t { elected, agent, socioeconomic, state, other };

// In the order in which a grid, a table and a document show them.
inline constexpr std::array all_categories{ActorCategory::elected, ActorCategory::agent,
                                           ActorCategory::socioeconomic, ActorCategory::state,
                                           ActorCategory::other};

// "elected", "agent", "socioeconomic", "state", "other": as the questionnaires' tables and the journal write
// them.
constexpr std::string_view code_of(ActorCategory category) {
    switch (category) {
        case ActorCategory::elected:
            return "elected";
        case ActorCategory::agent:
            return "agent";
        case ActorCategory::socioeconomic:
            return "socioeconomic";
        case ActorCategory::state:
            return "state";
        case ActorCategory::other:
            return "other";
    }
    return "";
}

constexpr std::optional<ActorCategory> category_from(std::string_view code) {
    for (const ActorCategory category : all_categories)
        if (code_of(category) == code) return category;
    return std::nullopt;
}

}  // namespace arpenteur
