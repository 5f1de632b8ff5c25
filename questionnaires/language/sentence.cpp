#include "questionnaires/language/sentence.h"

#include <charconv>

namespace arpenteur {

void Filling::append_to(std::string& sentence, Language language) const {
    if (!is_number_) {
        sentence += text_.in(language);
        return;
    }
    char digits[20];
    if (negative_) sentence += '-';
    sentence.append(digits, std::to_chars(digits, digits + sizeof digits, size_).ptr);
}

std::string filled(Language language, const Words& words, std::initializer_list<Filling> fillings) {
    const std::string_view text = words.in(language);
    std::string sentence;
    sentence.reserve(text.size() + 16 * fillings.size());
    std::size_t next = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c != '{' && c != '}') {
            sentence += c;
        } else if (text[++at] == c) {
            sentence += c;
        } else {
            std::size_t number = 0;
            if (text[at] == '}') number = next++;
            for (; text[at] != '}'; ++at) number = number * 10 + static_cast<std::size_t>(text[at] - '0');
            fillings.begin()[number].append_to(sentence, language);
        }
    }
    return sentence;
}

}  // namespace arpenteur
