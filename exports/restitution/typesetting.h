// Text as a printer sets it: the spaces that must not break, and the apostrophe.
//
//     typeset("Qui paie l'eau ?")         "Qui paie l’eau\u202F?"
//     typeset("4 870 signatures, 210 €")  "4\u202F870 signatures, 210\u00A0€"
//
// It changes the kind of a space, never adds one, and no letter: so it holds for French and leaves English as
// it is. typeset(typeset(x)) == typeset(x).
#pragma once

#include <string>
#include <string_view>

namespace arpenteur {

std::string typeset(std::string_view words);

}  // namespace arpenteur
