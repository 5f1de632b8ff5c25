// Whether a text that is to go out names somebody.
//
//     const auto sought = names_sought(visit);
//     for (const NameSought& found : names_in("Mme Durand a dit non.", sought)) ...   // "Durand", a surname
//
// Looked for, as whole words, blind to case, accents, hyphens and apostrophes: of each person met and of
// each member of the team, the full name in both orders and the surname; of each person met, the function
// where it has two words or more, and the organisation unless it is the territory. A leading title or
// article ("Mme", "la") counts for nothing.
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

// One thing to look for.
struct NameSought {
    std::string folded;   // "elise durand"
    std::string written;  // "Élise Durand"
    NameKind kind = NameKind::full_name;
    bool allowed =
        false;  // the team lets it pass (AllowedName, with a reason): it hides what stands inside it
    bool operator==(const NameSought&) const = default;
};

// A text that names somebody: where it is written, and what was found there.
struct NameFound {
    Id entity;       // the thing that holds the text
    FieldRef field;  // which of its texts
    std::string find;
    NameKind kind = NameKind::full_name;
    std::string around;  // the words about the find
    bool operator==(const NameFound&) const = default;
};

// What to look for in the texts of a visit; the longest first.
std::vector<NameSought> names_sought(const Visit& visit);

// Those that the text holds and that are not allowed, each once. What stands inside a longer find is not
// found again.
std::vector<NameSought> names_in(std::string_view text, const std::vector<NameSought>& sought);

// The words of the text about a find, six on each side: what a person reads to judge it.
std::string words_around(std::string_view text, std::string_view folded_find);

}  // namespace arpenteur
