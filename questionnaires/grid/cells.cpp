#include "questionnaires/grid/cells.h"

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {

std::vector<std::string> words_in(std::string_view cell) {
    std::vector<std::string> words(1);
    for (const char character : cell) {
        if (character == ' ' || character == ',' || character == ';' || character == '\n')
            words.emplace_back();
        else
            words.back() += character;
    }
    std::erase(words, "");
    return words;
}

std::string category_codes() {
    std::string codes;
    for (const CategoryFacts& facts : category_facts)
        codes += (codes.empty() ? "" : " ") + std::string(facts.code);
    return codes;
}

std::string nearest_category(std::string_view word) {
    return nearest(word, words_in(category_codes())).value_or("");
}

}  // namespace arpenteur
