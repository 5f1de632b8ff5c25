// A text of a questionnaire, in as many languages as its author wrote.
//
//     Wording title;
//     title.add("fr", "Portage");
//     title.add("br", "Dougen");
//     title.in(Language::english);   // "Portage": the first text, as there is none in English
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "questionnaires/language/words.h"

namespace arpenteur {

class Wording {
public:
    Wording() = default;
    explicit Wording(std::string only) { add("", std::move(only)); }

    // `tag` is the code of the language ("fr", "en", "br"), empty where the table names no language. A second
    // text with the same tag replaces the first.
    void add(std::string tag, std::string text);

    // The text in that language; failing that the text without a language, then the first text.
    const std::string& in(Language language) const;
    // The text with exactly this tag, or null.
    const std::string* under(std::string_view tag) const;
    bool empty() const { return texts_.empty(); }

    const std::vector<std::pair<std::string, std::string>>& texts() const { return texts_; }

    bool operator==(const Wording&) const = default;

private:
    std::vector<std::pair<std::string, std::string>> texts_;  // tag, text; in the order of the columns
};

}  // namespace arpenteur
