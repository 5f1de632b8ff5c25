// Text as people compare it: blind to case, accents, hyphens and apostrophes.
//
//     folded("Saint-Étienne-de-l'Œuf")   // "saint etienne de l oeuf"
//     nfc("e\u0301")                     // "é": one character, however it was typed
//
// The language of the system changes nothing.
#pragma once

#include <string>
#include <string_view>

namespace arpenteur {

// Letters without their marks, in lower case (œ as oe, æ as ae, ß as ss), and digits; a run of anything else
// is one space, none at either end. What is invisible (a soft hyphen, a joiner) vanishes; a byte that is not
// UTF-8 counts as a space. folded(folded(text)) == folded(text).
std::string folded(std::string_view text);

// The same text with each accented letter as one character (Unicode's form C), so that equal texts are equal
// bytes. Text that is not UTF-8 comes back as it is: nothing is lost.
std::string nfc(std::string_view text);

}  // namespace arpenteur
