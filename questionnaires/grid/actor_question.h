// What the team asks one category of actors about a criterion, with the territory's own names for two things.
//
//     const ActorQuestion question(wording);  // "Quand ${titre_n1} en a-t-il parlé ?"
//     say(question.in(Language::french, {.n1_title = "la maire", .cap_name = "Beaumont 2040"}));
//     // "Quand la maire en a-t-il parlé ?"
#pragma once

#include <array>
#include <string>
#include <variant>
#include <vector>

#include "questionnaires/language/wording.h"

namespace arpenteur {

// What a question may name, as the form's first questions ask for it.
struct TerritoryNames {
    std::string n1_title;  // ${titre_n1}: whoever heads the executive
    std::string cap_name;  // ${nom_cap}: where the territory says that it is going
};

class ActorQuestion {
public:
    ActorQuestion() = default;
    // Read once, here. Any other ${name} stays as it is written.
    explicit ActorQuestion(Wording wording);

    std::string in(Language language, const TerritoryNames& names) const;
    const Wording& wording() const { return wording_; }

private:
    using Piece = std::variant<std::string, std::string TerritoryNames::*>;

    Wording wording_;
    std::array<std::vector<Piece>, 2> pieces_;  // by language
};

}  // namespace arpenteur
