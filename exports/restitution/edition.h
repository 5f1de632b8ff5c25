// The language of a document, and the day that it bears.
#pragma once

#include <string>

#include "questionnaires/language/words.h"

namespace arpenteur {

struct Edition {
    Language language = Language::french;
    std::string date;  // "2026-11-24"
};

}  // namespace arpenteur
