#include "questionnaires/territory/search_key.h"

#include <algorithm>
#include <array>
#include <utility>

#include "questionnaires/language/fold.h"

namespace arpenteur {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr std::array<Replacement, 4> written_short{
    Replacement{"st", "saint"}, {"ste", "sainte"}, {"sts", "saints"}, {"stes", "saintes"}};

constexpr std::array<Replacement, 3> written_long{Replacement{"communaute de communes", "cc"},
                                                  {"communaute d agglomeration", "ca"},
                                                  {"communaute urbaine", "cu"}};

// True if the key begins with these whole words.
bool opens_with(std::string_view text, std::string_view words) {
    return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

std::string kind_in_short(std::string key) {
    for (const auto& [full, brief] : written_long)
        if (opens_with(key, full)) return std::string(brief) + key.substr(full.size());
    return key;
}

enum class LastWord { whole, as_typed };

std::string saints_in_full(std::string_view key, LastWord last) {
    if (key.find("st") == std::string_view::npos) return std::string(key);
    std::string full;
    full.reserve(key.size() + 8);
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(' '), key.size());
        std::string_view word = key.substr(0, end);
        const bool is_last = end == key.size();
        if (!is_last || last == LastWord::whole)
            for (const auto& [brief, saint] : written_short)
                if (word == brief) {
                    word = saint;
                    break;
                }
        if (!full.empty()) full += ' ';
        full += word;
        key.remove_prefix(is_last ? end : end + 1);
    }
    return full;
}

void add_once(std::vector<std::string>& keys, std::string key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
        keys.push_back(std::move(key));
}

}  // namespace

bool links_words(std::string_view word) {
    constexpr std::array<std::string_view, 12> links{"de",  "du", "des", "d",  "la",  "le",
                                                     "les", "l",  "et",  "en", "sur", "a"};
    return std::find(links.begin(), links.end(), word) != links.end();
}

std::string search_key(std::string_view name) {
    return kind_in_short(saints_in_full(folded(name), LastWord::whole));
}

std::vector<std::string> search_keys_while_typing(std::string_view typed) {
    const std::string plain = folded(typed);
    std::vector<std::string> keys;
    for (const LastWord last : {LastWord::as_typed, LastWord::whole})
        add_once(keys, kind_in_short(saints_in_full(plain, last)));
    if (plain.starts_with("communaute "))
        for (const auto& [full, brief] : written_long)
            if (full.starts_with(plain)) add_once(keys, std::string(brief));
    return keys;
}

std::string_view without_courtesy(std::string_view key) {
    for (const std::string_view courtesy : {"ville de ", "ville du ", "ville des ", "ville d ", "commune de ",
                                            "commune du ", "commune des ", "commune d "})
        if (key.starts_with(courtesy)) return key.substr(courtesy.size());
    return {};
}

std::size_t own_words(std::string_view key) {
    constexpr std::array<std::string_view, 4> kinds{"cc", "ca", "cu", "metropole"};
    std::size_t at = 0;
    for (;;) {
        const std::size_t end = key.find(' ', at);
        if (end == std::string_view::npos) return at;
        const std::string_view word = key.substr(at, end - at);
        const bool kind = at == 0 && std::find(kinds.begin(), kinds.end(), word) != kinds.end();
        if (!kind && !links_words(word)) return at;
        at = end + 1;
    }
}

}  // namespace arpenteur
