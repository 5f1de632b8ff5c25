#include "questionnaires/grid/actor_question.h"

#include <utility>

#include "questionnaires/form/text_pieces.h"
#include "questionnaires/language/wording.h"

namespace arpenteur {
namespace {

std::size_t place_of(Language language) { return static_cast<std::size_t>(language); }

}  // namespace

ActorQuestion::ActorQuestion(Wording wording) : wording_(std::move(wording)) {
    for (const Language language : {Language::french, Language::english}) {
        auto& pieces = pieces_[place_of(language)];
        for (TextPiece& piece : pieces_of(wording_.in(language))) {
            if (auto* const text = std::get_if<std::string>(&piece)) {
                pieces.emplace_back(std::move(*text));
                continue;
            }
            const xpath::Reference& reference = std::get<xpath::Reference>(piece);
            if (reference.name == "titre_n1")
                pieces.emplace_back(&TerritoryNames::n1_title);
            else if (reference.name == "nom_cap")
                pieces.emplace_back(&TerritoryNames::cap_name);
            else
                pieces.emplace_back("${" + reference.name + "}");
        }
    }
}

std::string ActorQuestion::in(Language language, const TerritoryNames& names) const {
    std::string text;
    for (const Piece& piece : pieces_[place_of(language)]) {
        const auto* const name = std::get_if<std::string TerritoryNames::*>(&piece);
        text += name ? names.*(*name) : std::get<std::string>(piece);
    }
    return text;
}

}  // namespace arpenteur
