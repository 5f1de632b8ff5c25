// What was heard about one criterion from one category of actors, or from several taken together: from which
// sources, at which levels, from how many distinct persons.
//
//     const Evidence agents = evidence_on(visit, "P1_3", {ActorCategory::agent});
//     if (agents.voices >= 3) show(agents.median(), agents.range());
//
// Source: the method (domain, sections 3 and 4). A voice is a distinct person who took part in a source with
// a reading that gives a level for the criterion and for that person's own category: somebody who only sat in
// the room supports nothing. Where the method leaves a choice, the lower count is taken:
// - two entries with the same name are one person; a person whose category differs between tablets does not
//   count, nor does one who declined;
// - a source with a superior present adds at most one voice, and none if its persons speak elsewhere too; two
//   such sources that share a person add one voice between them;
// - if tablets differ on who took part, only the persons on whom all agree count; what somebody removed does
//   not count, even if somebody else went on writing.
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

// The lowest and the highest level of one source's readings.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): there is no Level without a value
struct SourceLevels {
    Id source;
    LevelPair levels;
    bool operator==(const SourceLevels&) const = default;
};

struct Evidence {
    std::vector<SourceLevels> sources;  // those with a level, sorted by id
    std::set<Id> diagnosticians;        // the authors of those readings
    int voices = 0;
    bool verified = false;  // at least one of the levels rests on a verified fact

    std::optional<LevelPair> median() const;
    std::optional<LevelPair> range() const;
    bool operator==(const Evidence&) const = default;
};

Evidence evidence_on(const Visit& visit, std::string_view criterion,
                     std::span<const ActorCategory> categories);
Evidence evidence_on(const Visit& visit, std::string_view criterion,
                     std::initializer_list<ActorCategory> categories);

// What was heard from each category for which a reading gives a level on the criterion.
std::map<ActorCategory, Evidence> heard_by_category(const Visit& visit, std::string_view criterion);

// How well something is supported. Computed, never typed in.
enum class Corroboration : std::uint8_t { no_voice, one_voice, one_category, several_categories };

Corroboration corroboration(const std::map<ActorCategory, Evidence>& by_category);

// Whether more than one voice supports it.
constexpr bool corroborated(Corroboration corroboration) {
    return corroboration >= Corroboration::one_category;
}

// How many distinct persons of these categories took part in a source of the visit, whatever was said there.
int persons_met(const Visit& visit, std::span<const ActorCategory> categories);

}  // namespace arpenteur
