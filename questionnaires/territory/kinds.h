// The kinds of territory, as the register writes them and as people say them.
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

// Every kind that can be worded, in the order of a list to choose from: communes and their parts, groupings,
// the rest.
std::span<const TerritoryKind> territory_kinds();

// A kind that is not known is worded as it is written: `kind` must then outlive the words.
Words kind_words(std::string_view kind);

}  // namespace arpenteur
