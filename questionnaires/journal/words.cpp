#include "questionnaires/journal/words.h"

namespace arpenteur {

bool has_words(const Atom& atom) {
    if (std::holds_alternative<FreeText>(atom)) return true;
    const auto* opaque = std::get_if<Opaque>(&atom);
    return opaque && opaque->kind >= first_kind_with_words && !opaque->beside.empty();
}

bool lacks_words(const Atom& atom) {
    if (std::holds_alternative<Erased>(atom)) return true;
    const auto* opaque = std::get_if<Opaque>(&atom);
    return opaque && opaque->kind >= first_kind_with_words && opaque->beside.empty();
}

void drop_words(Atom& atom) {
    if (const auto* words = std::get_if<FreeText>(&atom))
        atom = Erased{words->digest()};
    else if (auto* opaque = std::get_if<Opaque>(&atom); opaque && opaque->kind >= first_kind_with_words)
        opaque->beside.clear();
}

}  // namespace arpenteur
