// Whether an outgoing text names somebody.
//
//     const auto sought = names_sought(visit);
//     for (const NameSought& found : names_in("Mme Durand a dit non.", sought)) ...   // "Durand", a surname
//
// The search is for whole words, and ignores case, accents, hyphens and apostrophes. For each person met and
// each member of the team it looks for the full name, in both orders, and the surname; for each person met
// also for the function, if it has at least two words, and the organisation, unless it is the territory. A
// leading title or article ("Mme", "la") is ignored.
//
// language/person_name.h says which words of a name are the surname.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/fields/field_ref.h"
#include "questionnaires/journal/id.h"
#include "questionnaires/language/words.h"
#include "questionnaires/visit/visit.h"

namespace arpenteur {

enum class NameKind : std::uint8_t { full_name, surname, function, organisation };

Words label_of(NameKind kind);

// Something to search for.
struct NameSought {
    std::string folded;   // "elise durand"
    std::string written;  // "Élise Durand"
    NameKind kind = NameKind::full_name;
    bool allowed =
        false;  // the team allows it (AllowedName, with a reason), and with it everything inside it
    bool operator==(const NameSought&) const = default;
};

// A text that names somebody: where it is, and what was found in it.
struct NameFound {
    Id entity;       // the thing that holds the text
    FieldRef field;  // which of its texts
    std::string find;
    NameKind kind = NameKind::full_name;
    std::string around;  // the words around the match
    bool operator==(const NameFound&) const = default;
};

// What to search the texts of a visit for, the longest first.
std::vector<NameSought> names_sought(const Visit& visit);

// Those that occur in the text and are not allowed, each once. What is inside a longer match is not reported
// again.
std::vector<NameSought> names_in(std::string_view text, const std::vector<NameSought>& sought);

// The match with six words on each side, for a person to judge it.
std::string words_around(std::string_view text, std::string_view folded_find);

}  // namespace arpenteur
