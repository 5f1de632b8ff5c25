// Where a person is in the program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

enum class Screen : std::uint8_t {
    home,       // Accueil
    new_visit,  // Préparer, before the visit exists
    cards,      // Échanger, outside any visit: cards and dossiers in
    // Within a visit, in the order of its life:
    prepare,
    interview,
    grid,
    compare,
    recommend,
    restitute,
    exchange,
};

constexpr bool within_a_visit(Screen screen) { return screen >= Screen::prepare; }
inline constexpr std::size_t visit_screen_count =
    static_cast<std::size_t>(Screen::exchange) - static_cast<std::size_t>(Screen::prepare) + 1;

struct Route {
    Screen screen = Screen::home;
    Id visit{};               // null outside a visit
    std::string criterion{};  // where the screen is about one; empty: the one that was there before
    std::optional<ActorCategory> voice{};  // whose voice, where a cell of the grid leads to it

    bool arbitrating = false;  // Croiser, at what waits to be arbitrated

    friend bool operator==(const Route&, const Route&) = default;
};

}  // namespace arpenteur
