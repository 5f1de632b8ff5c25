// The kinds of territory: the codes of the register, and the words for them.
//
//     kind_words("CU").in(Language::french) == "communauté urbaine"
#pragma once

#include <span>
#include <string_view>

#include "questionnaires/language/words.h"

namespace arpenteur {

struct TerritoryKind {
    std::string_view code;
    Words words;
};

// Every kind that has words, in the order of a list to choose from: communes and their parts, groupings, the
// rest.
std::span<const TerritoryKind> territory_kinds();

// An unknown kind is its own words: `kind` must then outlive them.
Words kind_words(std::string_view kind);

}  // namespace arpenteur
