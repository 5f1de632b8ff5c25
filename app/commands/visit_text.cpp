#include "app/commands/visit_text.h"

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/commands/visit_json.h"

namespace arpenteur {

using nlohmann::json;

namespace {

// In the order of a visit's life; those that are not named here say nothing to a reader.
constexpr std::array kinds{
    std::pair{"perimeter", Words{"Périmètre", "Perimeter"}},
    std::pair{"prerequisites", Words{"Conditions préalables", "Prerequisites"}},
    std::pair{"members", Words{"Équipe", "Team"}},
    std::pair{"participants", Words{"Personnes rencontrées", "Persons met"}},
    std::pair{"consents", Words{"Notices et accords", "Notices and agreements"}},
    std::pair{"sources", Words{"Sources", "Sources"}},
    std::pair{"notes", Words{"Notes", "Notes"}},
    std::pair{"codings", Words{"Critères des notes", "Criteria of the notes"}},
    std::pair{"verbatims", Words{"Verbatims", "Verbatims"}},
    std::pair{"disclosures", Words{"Diffusion choisie", "Chosen audiences"}},
    std::pair{"readings", Words{"Lectures", "Readings"}},
    std::pair{"positions", Words{"Positions", "Positions"}},
    std::pair{"openings", Words{"Positions données", "Positions given"}},
    std::pair{"consensuses", Words{"Consensus", "Consensuses"}},
    std::pair{"expectations", Words{"Attentes croisées", "Mutual expectations"}},
    std::pair{"controversies", Words{"Controverses", "Controversies"}},
    std::pair{"recommendations", Words{"Recommandations", "Recommendations"}},
    std::pair{"ranks", Words{"Ordre des recommandations", "Order of the recommendations"}},
    std::pair{"highlights", Words{"Points retenus ou laissés", "Points kept or left"}},
    std::pair{"allowed_names", Words{"Noms que l’équipe laisse passer", "Names that the team lets pass"}},
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
        for (const auto& [kind, words] : kinds) {
            const json& things = all_.at(kind);
            if (things.empty()) continue;
            lines_.emplace_back(words.in(language_));
            if (things.is_array()) claims(things, {});
            if (things.is_object())
                for (const auto& [id, values] : things.items()) claims(values, describe_in_words(id));
        }
        return std::move(lines_);
    }

private:
    std::string describe_in_words(const std::string& id_or_text) const {
        const auto known = names_.find(id_or_text);
        return known == names_.end() ? id_or_text : known->second;
    }

    // Several values stand one under another: they are to arbitrate.
    void claims(const json& values, const std::string& about) {
        for (const json& claim : values) {
            std::string head = "  " + (about.empty() ? "" : about + " · ") +
                               describe_in_words(claim.value("author", "")) + " · " + claim.value("time", "");
            if (claim.contains("closed")) head += " · " + std::string(closed.in(language_));
            lines_.push_back(std::move(head));
            // Named: what items() walks over must outlive it.
            const json parts = claim.value("value", json::object());
            const json words_gone = claim.value("erased", json::array());
            for (const auto& [part, value] : parts.items())
                if (const std::string text = in_words(value); !text.empty())
                    lines_.push_back("    " + part + " : " + text);
            for (const json& part : words_gone)
                lines_.push_back("    " + in_words(part) + " : " + std::string(erased.in(language_)));
        }
    }

    std::string in_words(const json& value) const {
        if (value.is_null()) return {};
        if (value.is_string()) return describe_in_words(value.get<std::string>());
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
