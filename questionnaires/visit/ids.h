// The ids of the things of a visit.
//
// What is unique by nature has an id derived from what makes it unique, so two tablets that write the same thing
// independently write to the same entity, and a conflict shows. The id of somebody's own thing covers its author,
// so that nobody writes in another's place: where nothing makes it unique, 16 bytes are drawn for it.
//
//     const Id drawn = random_id();
//     write(own_id(me, drawn), Note{"…", {}, drawn});
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/journal/value.h"

namespace arpenteur {

enum class HighlightKind : std::uint8_t;  // things/highlight.h
struct ThingKind;                         // declaration.h

Id member_id(const Id& person);
Id reading_id(const Id& source, const Id& author, std::string_view criterion, ActorCategory category);
Id position_id(const Id& author, std::string_view criterion);
Id opening_id(const Id& author, std::string_view criterion);
Id consensus_id(std::string_view criterion);
Id expectation_id(ActorCategory from, ActorCategory to);
Id highlight_id(HighlightKind kind, std::string_view criterion);
Id recommendation_of_rule_id(std::string_view rule);
Id allowed_name_id(std::string_view folded_find);
Id own_id(const Id& author, const Id& drawn);
// Of what stands beside a thing: its coding, its disclosure.
Id beside_id(const ThingKind& kind, const Id& thing);

// Whether things of this kind have an id that their parts give.
bool has_derived_id(const ThingKind& kind);
// The id that these parts and this author give; empty if a part is missing. From the bare parts, so that a code
// of a later version gives it too.
std::optional<Id> id_given_by(const ThingKind& kind, const Value& value, const Id& author);
// The parts that give it, alone: a removal carries them.
Value id_parts_of(const ThingKind& kind, const Value& value);

}  // namespace arpenteur
