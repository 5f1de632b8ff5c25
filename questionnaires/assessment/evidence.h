// What was heard about one criterion from one category of actors, or from several joined: which sources, at
// which levels, by how many distinct persons.
//
//     const Evidence agents = evidence_on(visit, "P1_3", {ActorCategory::agent});
//     if (agents.voices >= 3) show(agents.median(), agents.range());
//
// Source: the method (domain, sections 3 and 4). A voice is a distinct person who takes part in a
// source that holds a reading with a level for the criterion and for that person's own category: who only sat
// in the room supports nothing. Where the method leaves a choice, fewer are counted:
// - two entries of one name are one person; a person whose category differs between tablets is none, one who
//   declined neither;
// - a source that took place in front of a superior adds one voice at most, and none where its persons speak
//   elsewhere too; two such sources that share a person add one together;
// - where tablets differ on who took part, those count on whom all agree; what somebody removed counts for
//   nothing, even if somebody else wrote on.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/assessment/levels.h"
#include "questionnaires/grid/actor_category.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

// The lowest and the highest of one source's readings.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): there is no Level without a value
struct SourceLevels {
    Id source;
    LevelPair levels;
    bool operator==(const SourceLevels&) const = default;
};

struct Evidence {
    std::vector<SourceLevels> sources;  // by id; those with a level
    std::set<Id> diagnosticians;        // who read these levels
    int voices = 0;
    bool verified = false;  // at least one of the levels rests on a fait vérifié

    std::optional<LevelPair> median() const;
    std::optional<LevelPair> range() const;
    bool operator==(const Evidence&) const = default;
};

Evidence evidence_on(const Visit& visit, std::string_view criterion,
                     std::span<const ActorCategory> categories);
Evidence evidence_on(const Visit& visit, std::string_view criterion,
                     std::initializer_list<ActorCategory> categories);

// The categories of which a reading gives a level for the criterion, each with what was heard.
std::map<ActorCategory, Evidence> heard_by_category(const Visit& visit, std::string_view criterion);

// Computed, never typed.
enum class Corroboration : std::uint8_t { no_voice, one_voice, one_category, several_categories };

Corroboration corroboration(const std::map<ActorCategory, Evidence>& by_category);

// Whether more than one voice supports what is said.
constexpr bool corroborated(Corroboration corroboration) {
    return corroboration >= Corroboration::one_category;
}

// The distinct persons of these categories who take part in a source of the visit, whatever was said there.
int persons_met(const Visit& visit, std::span<const ActorCategory> categories);

}  // namespace arpenteur
