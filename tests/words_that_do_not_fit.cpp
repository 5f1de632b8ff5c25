// Words whose blanks do not fit: none of these may compile, whichever language is at fault. A test compiles
// each, and reads in the compiler's message that it was refused for the right reason.
#include "questionnaires/language/sentence.h"

namespace arpenteur {

std::string said(int count) {
#if CASE == 0  // they fit: the others are refused for nothing else
    return sentence(Language::french, {"{} valeurs", "{} values"}, count);
#elif CASE == 1
    return sentence(Language::french, {"valeurs", "{} values"}, count);
#elif CASE == 2
    return sentence(Language::french, {"{} valeurs", "values"}, count);
#elif CASE == 3
    return sentence(Language::french, {"{} valeurs sur {}", "{} values"}, count);
#elif CASE == 4
    return sentence(Language::french, {"{} valeurs", "{} values of {}"}, count);
#elif CASE == 5
    return sentence(Language::french, {"{0} valeurs", "{1} values"}, count);
#elif CASE == 6
    return sentence(Language::french, {"{} valeurs {", "{} values"}, count);
#elif CASE == 7
    return sentence(Language::french, {"{} valeurs", "{:02} values"}, count);
#elif CASE == 8
    return sentence(Language::french, {"{} valeurs", "{} values"}, count > 1);
#elif CASE == 9
    return sentence(Language::french, {"{} valeurs", "{} values"}, count / 2.0);
#endif
}

}  // namespace arpenteur
