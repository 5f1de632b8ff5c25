// The spaces that French typography puts around its signs, so that no line begins with one: U+202F before ; !
// ?, U+00A0 before : and inside « ».
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace arpenteur {

// A text as somebody else wrote it, with its plain spaces before signs made unbreakable. Never adds a space
// where there was none, so times, addresses and English are left alone.
std::string with_french_spaces(std::string_view text);

// What typing `sign` after `before` becomes: `replaced` bytes of `before` go, `inserted` comes in.
struct TypedSign {
    std::size_t replaced = 0;
    std::string inserted;
};

// Nothing when the sign is typed as it is. ; : ! ? and » take the place of a plain space before them; «
// brings its space with it, and so does » after a word.
std::optional<TypedSign> typed_sign(std::string_view before, char32_t sign);

}  // namespace arpenteur
