#include "questionnaires/disclosure/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <type_traits>

#include "questionnaires/language/fold.h"
#include "questionnaires/language/person_name.h"
#include "questionnaires/language/tidy.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {
namespace {

constexpr std::array articles{"le", "la", "l", "les", "un", "une"};

bool is_article(const std::string& folded_word) {
    return std::find(articles.begin(), articles.end(), folded_word) != articles.end();
}

class Sought {
public:
    void add(NameKind kind, const std::string& written, bool allowed = false) {
        const std::string plain = folded(written);
        if (plain.empty()) return;
        const auto [place, is_new] = by_folded_.emplace(plain, NameSought{plain, written, kind, allowed});
        place->second.allowed = place->second.allowed || allowed;
    }

    void add_person(const PersonName& name) {
        for (const std::string& full : name.full_names()) add(NameKind::full_name, full);
        for (const std::string& surname : name.surnames()) add(NameKind::surname, surname);
    }

    void add_function(const std::string& function) {
        std::vector<std::string> words = split_words(folded(function));
        const auto first = std::find_if_not(words.begin(), words.end(), [](const std::string& word) {
            return is_title(word) || is_article(word);
        });
        words.erase(words.begin(), first);
        if (words.size() >= 2) add(NameKind::function, join_words(words));
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

// "Reugny", "commune de Reugny", "Mairie de Reugny", or "Rodez Agglomération", if the perimeter calls it
// that.
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
            if (field.sought_as == SoughtAs::person) sought.add_person(PersonName(member));
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
    const std::vector<std::string> words = split_words(text);
    const std::string needle = ' ' + std::string(folded_find) + ' ';
    const auto holds = [&needle](auto first, auto last) {
        return (' ' + folded(join_words({first, last})) + ' ').find(needle) != std::string::npos;
    };
    auto last = words.begin();
    while (last != words.end() && !holds(words.begin(), last)) ++last;
    if (!holds(words.begin(), last)) return std::string(text);
    auto first = last;
    while (first != words.begin() && !holds(first, last)) --first;
    first -= std::min(beside, first - words.begin());
    last += std::min(beside, words.end() - last);
    return (first == words.begin() ? "" : "… ") + join_words({first, last}) +
           (last == words.end() ? "" : " …");
}

}  // namespace arpenteur
