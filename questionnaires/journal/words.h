// The words of a part, which stand beside the chain: they may be there, or be lacking because they were erased or
// because a forwarder left them out. The chain is the same in all three cases.
#pragma once

#include "questionnaires/journal/value.h"

namespace arpenteur {

// The kinds of parts from this one on have words beside the chain, in this version and in later ones.
inline constexpr std::uint8_t first_kind_with_words = 128;

bool has_words(const Atom& atom);
// A part that should have words and has none. Whether they are erased or missing is the journal's to say.
bool lacks_words(const Atom& atom);

// What remains once the words are gone.
void drop_words(Atom& atom);

}  // namespace arpenteur
