#include "questionnaires/disclosure/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <type_traits>

#include "questionnaires/language/fold.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {
namespace {

constexpr std::array titles{"m",        "mr",     "mme",          "mmes", "mlle",
                            "monsieur", "madame", "mademoiselle", "dr",   "pr",
                            "docteur",  "maitre", "professeur"};
constexpr std::array articles{"le", "la", "l", "les", "un", "une"};

std::vector<std::string> label_of(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

bool is_title(const std::string& folded_word) {
    return std::find(titles.begin(), titles.end(), folded_word) != titles.end();
}
bool is_article(const std::string& folded_word) {
    return std::find(articles.begin(), articles.end(), folded_word) != articles.end();
}

// The words of a name as written, without what stands before it ("Mme").
std::vector<std::string> without_titles(std::string_view name) {
    const std::vector<std::string> words = label_of(name);
    const auto first = std::find_if(words.begin(), words.end(), [](const std::string& word) {
        const std::string plain = folded(word);
        return !plain.empty() && !is_title(plain);
    });
    return {first, words.end()};
}

// "DURAND", "LE", "O'NEILL": two letters at least, none of them small. Accented letters are those of French.
bool in_capitals(std::string_view word) {
    int letters = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte >= 'a' && byte <= 'z') return false;
        if (byte >= 'A' && byte <= 'Z') ++letters;
        if (byte == 0xC3 && i + 1 < word.size()) {
            if (static_cast<unsigned char>(word[i + 1]) >= 0x9F) return false;
            ++letters;
        }
        if (byte == 0xC5 && i + 1 < word.size() && static_cast<unsigned char>(word[i + 1]) == 0x93)
            return false;
    }
    return letters >= 2;
}

// The first name and the surname of a name, as far as its writing tells.
struct NameParts {
    std::vector<std::string> first, last;
};

NameParts parts_of(const std::vector<std::string>& words) {
    NameParts parts;
    for (const std::string& word : words) (in_capitals(word) ? parts.last : parts.first).push_back(word);
    if (!parts.last.empty() && !parts.first.empty()) return parts;
    if (words.size() == 1) return {{}, words};
    return {{words.front()}, {words.begin() + 1, words.end()}};
}

class Sought {
public:
    void add(NameKind kind, const std::string& written, bool allowed = false) {
        const std::string plain = folded(written);
        if (plain.empty()) return;
        const auto [place, is_new] = by_folded_.emplace(plain, NameSought{plain, written, kind, allowed});
        place->second.allowed = place->second.allowed || allowed;
    }

    void add_person(const std::string& name) {
        const std::vector<std::string> words = without_titles(name);
        if (words.empty()) return;
        const NameParts parts = parts_of(words);
        const std::string first = joined(parts.first), last = joined(parts.last);
        if (!first.empty()) {
            add(NameKind::full_name, joined(words));
            add(NameKind::full_name, first + ' ' + last);
            add(NameKind::full_name, last + ' ' + first);
        }
        add(NameKind::surname, last);
        add(NameKind::surname, parts.last.back());
    }

    void add_function(const std::string& function) {
        std::vector<std::string> words = label_of(folded(function));
        const auto first = std::find_if_not(words.begin(), words.end(), [](const std::string& word) {
            return is_title(word) || is_article(word);
        });
        words.erase(words.begin(), first);
        if (words.size() >= 2) add(NameKind::function, joined(words));
    }

    std::vector<NameSought> longest_first() const {
        std::vector<NameSought> sought;
        for (const auto& [plain, one] : by_folded_) sought.push_back(one);
        std::stable_sort(sought.begin(), sought.end(), [](const NameSought& a, const NameSought& b) {
            return a.folded.size() > b.folded.size();
        });
        return sought;
    }

private:
    std::map<std::string, NameSought> by_folded_;
};

// "Reugny", "commune de Reugny", "Mairie de Reugny", "Rodez Agglomération" as the perimeter calls it.
bool is_territory(const Visit& visit, const std::string& organisation) {
    const std::string plain = folded(organisation);
    for (const auto& claim : visit.perimeter)
        if (plain == folded(claim.value.authority)) return true;
    for (const auto& claim : visit.territory) {
        const std::string name = folded(claim.value.name);
        if (name.empty()) continue;
        if (plain == name) return true;
        const std::string kind = folded(kind_words(claim.value.kind).fr);
        for (const std::string& authority :
             {kind, std::string("ville"), std::string("mairie"), std::string("commune")})
            for (const char* of : {" ", " de ", " d ", " du ", " des ", " de la ", " de l "})
                if (plain == authority + of + name) return true;
    }
    return false;
}

bool allowed(const Claims<AllowedName>& claims) {
    return !claims.empty() && std::all_of(claims.begin(), claims.end(), [&](const auto& claim) {
        return !claim.value.reason.empty() && folded(claim.value.find) == folded(claims.front().value.find);
    });
}

}  // namespace

Words label_of(NameKind kind) {
    switch (kind) {
        case NameKind::full_name:
            return {"nom complet", "full name"};
        case NameKind::surname:
            return {"nom de famille", "surname"};
        case NameKind::function:
            return {"fonction", "function"};
        case NameKind::organisation:
            return {"organisation", "organisation"};
    }
    return {"", ""};
}

std::vector<NameSought> names_sought(const Visit& visit) {
    Sought sought;
    const auto add = [&](const FieldRef& field, const auto& member) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::string>) {
            if (field.sought_as == SoughtAs::person) sought.add_person(member);
            if (field.sought_as == SoughtAs::function) sought.add_function(member);
            if (field.sought_as == SoughtAs::organisation && !is_territory(visit, member))
                sought.add(NameKind::organisation, member);
        }
    };
    for_each_thing(visit, [&](const Id&, const auto& claims) {
        for (const auto& claim : claims) visit_fields(add, claim.value);
    });
    for (const auto& [id, claims] : visit.allowed_names)
        if (allowed(claims) && !visit.removals.contains(id))
            sought.add(NameKind::full_name, claims.front().value.find, true);
    return sought.longest_first();
}

std::vector<NameSought> names_in(std::string_view text, const std::vector<NameSought>& sought) {
    std::vector<NameSought> found;
    std::string plain = ' ' + folded(text) + ' ';
    for (const NameSought& one : sought) {
        const std::string needle = ' ' + one.folded + ' ';
        bool here = false;
        for (std::size_t at = plain.find(needle); at != std::string::npos; at = plain.find(needle, at)) {
            here = true;
            plain.replace(at + 1, one.folded.size(), one.folded.size(), '.');
        }
        if (here && !one.allowed) found.push_back(one);
    }
    return found;
}

std::string words_around(std::string_view text, std::string_view folded_find) {
    constexpr std::ptrdiff_t beside = 6;
    const std::vector<std::string> words = label_of(text);
    const std::string needle = ' ' + std::string(folded_find) + ' ';
    const auto holds = [&needle](auto first, auto last) {
        return (' ' + folded(joined({first, last})) + ' ').find(needle) != std::string::npos;
    };
    auto last = words.begin();
    while (last != words.end() && !holds(words.begin(), last)) ++last;
    if (!holds(words.begin(), last)) return std::string(text);
    auto first = last;
    while (first != words.begin() && !holds(first, last)) --first;
    first -= std::min(beside, first - words.begin());
    last += std::min(beside, words.end() - last);
    return (first == words.begin() ? "" : "… ") + joined({first, last}) + (last == words.end() ? "" : " …");
}

}  // namespace arpenteur
