#include "app/commands/visit_text.h"

#include <array>
#include <concepts>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/commands/visit_json.h"

namespace arpenteur {

using nlohmann::json;

namespace {

// The entries that are not kinds of things.
constexpr std::array beside{
    std::pair{"removals", Words{"Retiré", "Removed"}},
    std::pair{"unread", Words{"Ce que cette version ne comprend pas", "What this version does not know"}},
    std::pair{"without_effect", Words{"Écrit au nom d’un autre, sans effet",
                                      "Written in somebody else's name, without effect"}}};
constexpr Words closed{"position fermée", "closed position"};
constexpr Words erased{"effacé", "erased"};

class Reader {
public:
    Reader(const Visit& visit, Language language) : all_(json_of(visit)), language_(language) {
        for (const auto& [id, claims] : visit.members)
            names_[latest(claims)->person.hex()] = latest(claims)->name;
        for (const auto& [id, claims] : visit.participants) names_[id.hex()] = latest(claims)->name;
        for (const auto& [id, claims] : visit.sources) names_[id.hex()] = latest(claims)->title;
    }

    std::vector<std::string> run() {
        for_each_declaration([&]<class Thing>() {
            // The command itself prints the territory.
            if constexpr (!std::same_as<Thing, Territory>) section(kind_of<Thing>.list, kind_of<Thing>.many);
        });
        for (const auto& [list, words] : beside) section(list, words);
        return std::move(lines_);
    }

private:
    std::string name_or_text(const std::string& id_or_text) const {
        const auto known = names_.find(id_or_text);
        return known == names_.end() ? id_or_text : known->second;
    }

    void section(std::string_view list, const Words& words) {
        const json& things = all_.at(std::string(list));
        if (things.empty()) return;
        lines_.emplace_back(words.in(language_));
        if (things.is_array()) claims(things, {});
        if (things.is_object())
            for (const auto& [id, values] : things.items()) claims(values, name_or_text(id));
    }

    // Several values are printed one below the other: they are to arbitrate.
    void claims(const json& values, const std::string& about) {
        for (const json& claim : values) {
            std::string head = "  " + (about.empty() ? "" : about + " · ") +
                               name_or_text(claim.value("author", "")) + " · " + claim.value("time", "");
            if (claim.contains("closed")) head += " · " + std::string(closed.in(language_));
            lines_.push_back(std::move(head));
            // A variable, since what items() iterates over must outlive it.
            const json parts = claim.value("value", json::object());
            const json words_gone = claim.value("erased", json::array());
            for (const auto& [part, value] : parts.items())
                if (const std::string text = in_words(value); !text.empty())
                    lines_.push_back("    " + part + " : " + text);
            for (const json& part : words_gone)
                lines_.push_back("    " + in_words(part) + " : " + std::string(erased.in(language_)));
        }
    }

    // Deeper than any line of ours, so that none of theirs can pass for one.
    static std::string indented(std::string text) {
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
            text.insert(at + 1, 6, ' ');
        return text;
    }

    std::string in_words(const json& value) const {
        if (value.is_null()) return {};
        if (value.is_string()) return indented(name_or_text(value.get<std::string>()));
        if (!value.is_array()) return value.dump();
        std::string list;
        for (const json& each : value) list += (list.empty() ? "" : ", ") + in_words(each);
        return list;
    }

    json all_;
    Language language_;
    std::map<std::string, std::string> names_;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> text_of(const Visit& visit, Language language) {
    return Reader(visit, language).run();
}

}  // namespace arpenteur
