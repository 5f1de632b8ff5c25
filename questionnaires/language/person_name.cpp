#include "questionnaires/language/person_name.h"

#include <algorithm>
#include <array>

#include "questionnaires/language/fold.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {
namespace {

constexpr std::array<std::string_view, 13> titles{"m",        "mr",     "mme",          "mmes", "mlle",
                                                  "monsieur", "madame", "mademoiselle", "dr",   "pr",
                                                  "docteur",  "maitre", "professeur"};

// Each once, in the same order.
std::vector<std::string> distinct(const std::vector<std::string>& texts) {
    std::vector<std::string> once;
    for (const std::string& text : texts)
        if (std::find(once.begin(), once.end(), text) == once.end()) once.push_back(text);
    return once;
}

}  // namespace

bool is_title(std::string_view folded_word) {
    return std::find(titles.begin(), titles.end(), folded_word) != titles.end();
}

PersonName::PersonName(std::string_view written) : words_(split_words(written)) {
    words_.erase(words_.begin(), std::find_if(words_.begin(), words_.end(), [](const std::string& word) {
                     const std::string plain = folded(word);
                     return !plain.empty() && !is_title(plain);
                 }));
    for (const std::string& word : words_) (in_capitals(word) ? last_ : first_).push_back(word);
    if (words_.empty() || (!first_.empty() && !last_.empty())) return;
    first_.assign(words_.begin(), words_.begin() + (words_.size() > 1 ? 1 : 0));
    last_.assign(words_.begin() + static_cast<std::ptrdiff_t>(first_.size()), words_.end());
}

std::string PersonName::key() const {
    std::vector<std::string> sorted = split_words(folded(join_words(words_)));
    std::sort(sorted.begin(), sorted.end());
    return join_words(sorted);
}

std::vector<std::string> PersonName::full_names() const {
    if (first_.empty()) return {};
    const std::string first = join_words(first_), last = join_words(last_);
    return distinct({join_words(words_), first + ' ' + last, last + ' ' + first});
}

std::vector<std::string> PersonName::surnames() const {
    if (last_.empty()) return {};
    return distinct({join_words(last_), last_.back()});
}

}  // namespace arpenteur
