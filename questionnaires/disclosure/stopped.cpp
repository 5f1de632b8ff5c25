#include "questionnaires/disclosure/disclose.h"
#include "questionnaires/grid/spoken_code.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

// Where a text stands, as the team's screens call it.
Words place_of(Field field) {
    switch (field) {
        case Field::perimeter_authority:
        case Field::perimeter_n1_title:
        case Field::perimeter_cap_name:
        case Field::perimeter_beyond:
            return {"le périmètre", "the perimeter"};
        case Field::member_organisation:
            return {"l’organisation d’un membre de l’équipe", "the organisation of a member of the team"};
        case Field::verbatim_text:
            return {"un verbatim", "a verbatim"};
        case Field::participant_function:
            return {"la fonction qui signe un verbatim", "the function that signs a verbatim"};
        case Field::consensus_reason:
            return {"la raison d’un consensus", "the reason of a consensus"};
        case Field::expectation_expects:
        case Field::expectation_offers:
        case Field::expectation_not_understood:
            return {"une attente croisée", "a mutual expectation"};
        case Field::controversy_title:
        case Field::controversy_text:
            return {"une controverse", "a controversy"};
        case Field::recommendation_text:
            return {"une recommandation", "a recommendation"};
        case Field::recommendation_carrier:
            return {"qui porte une recommandation", "who carries a recommendation"};
        default:
            return {"un texte", "a text"};
    }
}

constexpr Words no_territory{
    "Le territoire n’est pas arrêté : choisissez-le dans Préparer, ou arbitrez entre ceux qui sont écrits.",
    "The territory is not settled: choose it in Prepare, or arbitrate between those that are written."};
constexpr WordsWith<2> criterion_to_arbitrate{
    "{} {} : plusieurs consensus différents. Arbitrez-les dans Croiser avant une restitution publique.",
    "{} {}: several differing consensuses. Arbitrate them in Compare before a public restitution."};
constexpr WordsWith<4> name_found{
    "Dans {}, « {} » ({}) : {}. Récrivez ce passage, ou laissez passer ce nom en disant pourquoi.",
    "In {}, “{}” ({}): {}. Rewrite the passage, or let the name pass and say why."};

}  // namespace

std::vector<std::string> messages(const Stopped& stopped, const Grid& grid, Language language) {
    std::vector<std::string> said;
    if (stopped.territory_unsettled) said.emplace_back(no_territory.in(language));
    for (const std::string& code : stopped.to_arbitrate) {
        const Criterion* criterion = grid.criterion(code);
        said.push_back(sentence(language, criterion_to_arbitrate, spoken_code(code),
                                criterion ? criterion->title.in(language) : std::string()));
    }
    for (const NameFound& one : stopped.names)
        said.push_back(sentence(language, name_found, place_of(one.field).in(language), one.find,
                                label_of(one.kind).in(language), one.around));
    return said;
}

}  // namespace arpenteur
