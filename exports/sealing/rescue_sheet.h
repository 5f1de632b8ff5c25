// The sheet of paper onto which a person copies their twelve words by hand, as a page for a browser to print.
// It has twelve empty lines: the words themselves never reach a file or a printer.
//
//     write_file(page, bytes_of(rescue_sheet(camille.sign_key(), Language::french)));
#pragma once

#include <string>

#include "exports/sealing/keys.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

// HTML, in one file. It names nobody; the four words of the key are printed on it.
std::string rescue_sheet(const SignKey& key, Language language);

}  // namespace arpenteur
