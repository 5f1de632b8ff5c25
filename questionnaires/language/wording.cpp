#include "questionnaires/language/wording.h"

#include <algorithm>

namespace arpenteur {

void Wording::add(std::string tag, std::string text) {
    const auto known =
        std::find_if(texts_.begin(), texts_.end(), [&](const auto& entry) { return entry.first == tag; });
    if (known != texts_.end())
        known->second = std::move(text);
    else
        texts_.emplace_back(std::move(tag), std::move(text));
}

const std::string* Wording::under(std::string_view tag) const {
    for (const auto& [known, text] : texts_)
        if (known == tag) return &text;
    return nullptr;
}

const std::string& Wording::in(Language language) const {
    static const std::string nothing;
    if (const std::string* exact = under(code_of(language))) return *exact;
    if (const std::string* plain = under("")) return *plain;
    return texts_.empty() ? nothing : texts_.front().second;
}

}  // namespace arpenteur
