// The spaces of French typography, so that no line begins with a sign: U+202F before ; ! ? and U+00A0 before
// : and inside « ».
//
//     typeset("Qui paie l'eau ?")          // "Qui paie l’eau\u202F?"
//     typeset("4 870 signatures, 210 €")   // "4\u202F870 signatures, 210\u00A0€"
//     typed_sign("Qui ", U'?')             // {1, "\u202F?"}: the plain space goes
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace arpenteur {

// The text as a printer sets it: its spaces before signs, inside numbers and before their units made
// unbreakable, its apostrophes curved. Adds no space and changes no letter, so English is left as it is.
// typeset(typeset(text)) == typeset(text).
std::string typeset(std::string_view text);

// What typing `sign` after `before` becomes: `replaced` bytes of `before` go, `inserted` comes in.
struct TypedSign {
    std::size_t replaced = 0;
    std::string inserted;
};

// Nothing when the sign is typed as it is. ; : ! ? and » take the place of a plain space before them; «
// brings its space with it, and so does » after a word.
std::optional<TypedSign> typed_sign(std::string_view before, char32_t sign);

}  // namespace arpenteur
