// The ids of things that are unique by nature, derived from what makes them unique. So two tablets that write
// the same thing independently write to the same entity, and a conflict shows.
#pragma once

#include <cstdint>
#include <string_view>

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

enum class HighlightKind : std::uint8_t;  // things/highlight.h

Id member_id(const Id& person);
Id reading_id(const Id& source, const Id& author, std::string_view criterion, ActorCategory category);
Id position_id(const Id& author, std::string_view criterion);
Id opening_id(const Id& author, std::string_view criterion);
Id consensus_id(std::string_view criterion);
Id expectation_id(ActorCategory from, ActorCategory to);
Id highlight_id(HighlightKind kind, std::string_view criterion);
Id recommendation_of_rule_id(std::string_view rule);
Id allowed_name_id(std::string_view folded_find);

}  // namespace arpenteur
