#include "questionnaires/language/words.h"

namespace arpenteur {

std::optional<Language> language_from(std::string_view code) {
    if (code == "fr") return Language::french;
    if (code == "en") return Language::english;
    return std::nullopt;
}

std::string_view code_of(Language language) { return language == Language::french ? "fr" : "en"; }

}  // namespace arpenteur
