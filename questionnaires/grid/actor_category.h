// The categories of actors that a delegation is made of, and those met beside it. All that the program says of them
// stands in one table.
//
//     from_code<ActorCategory>("state")                   // ActorCategory::state
//     label_of(ActorCategory::state).in(Language::french)  // "État déconcentré"
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "questionnaires/language/codes.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class ActorCategory : std::uint8_t { elected, agent, socioeconomic, state, other };

struct CategoryFacts {
    ActorCategory category;
    std::string_view code;  // as the questionnaires' tables and the journal write it
    Words label;            // those who are heard
    Words short_label;      // narrow enough for five chips on a line; no two look alike
    bool in_delegation;     // or met beside it
};

// In the order in which a grid, a table and a document show them, which is also the order of the enum.
inline constexpr std::array category_facts{
    CategoryFacts{ActorCategory::elected,
                  "elected",
                  {"Élues et élus", "Elected officials"},
                  {"Élues et élus", "Elected"},
                  true},
    CategoryFacts{ActorCategory::agent, "agent", {"Agents", "Agents"}, {"Agents", "Agents"}, true},
    CategoryFacts{ActorCategory::socioeconomic,
                  "socioeconomic",
                  {"Acteurs socio-économiques", "Socio-economic actors"},
                  {"Socio-éco.", "Economic"},
                  true},
    CategoryFacts{
        ActorCategory::state, "state", {"État déconcentré", "State services"}, {"État", "State"}, true},
    CategoryFacts{ActorCategory::other,
                  "other",
                  {"Autres : opérateurs, agences, parcs", "Others: operators, agencies, parks"},
                  {"Autres", "Others"},
                  false},
};

constexpr const CategoryFacts& facts_of(ActorCategory category) {
    return category_facts[static_cast<std::size_t>(category)];
}
constexpr Words label_of(ActorCategory category) { return facts_of(category).label; }
constexpr Words short_label_of(ActorCategory category) { return facts_of(category).short_label; }

inline constexpr auto all_categories = [] {
    std::array<ActorCategory, category_facts.size()> all{};
    for (std::size_t index = 0; index < all.size(); ++index) all[index] = category_facts[index].category;
    return all;
}();

static_assert(std::is_sorted(all_categories.begin(), all_categories.end()), "in the order of the enum");

// Those that a delegation is made of.
inline constexpr auto delegation_categories = [] {
    constexpr auto count = [] {
        std::size_t in_delegation = 0;
        for (const CategoryFacts& facts : category_facts) in_delegation += facts.in_delegation ? 1 : 0;
        return in_delegation;
    }();
    std::array<ActorCategory, count> those{};
    std::size_t next = 0;
    for (const CategoryFacts& facts : category_facts)
        if (facts.in_delegation) those[next++] = facts.category;
    return those;
}();

template <>
struct CodesOf<ActorCategory> {
    static constexpr auto codes = [] {
        std::array<std::string_view, category_facts.size()> all{};
        for (std::size_t index = 0; index < all.size(); ++index) all[index] = category_facts[index].code;
        return all;
    }();
};

}  // namespace arpenteur
