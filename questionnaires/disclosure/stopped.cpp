#include "questionnaires/disclosure/disclose.h"
#include "questionnaires/grid/spoken_code.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

// Where a text is, in the words of the team's screens.
Words place_of(const FieldRef& field) {
    if (field == field_of<&Participant::function>)
        return {"la fonction qui signe un verbatim", "the function that signs a verbatim"};
    if (field == field_of<&Recommendation::carrier>)
        return {"qui porte une recommandation", "whoever carries a recommendation"};
    const std::string_view subject = field.subject;
    if (subject == subject_field<Perimeter>()) return {"le périmètre", "the perimeter"};
    if (subject == subject_field<Member>())
        return {"l’organisation d’un membre de l’équipe", "the organisation of a member of the team"};
    if (subject == subject_field<Verbatim>()) return {"un verbatim", "a verbatim"};
    if (subject == subject_field<Consensus>())
        return {"la raison d’un consensus", "the reason of a consensus"};
    if (subject == subject_field<MutualExpectation>()) return {"une attente croisée", "a mutual expectation"};
    if (subject == subject_field<Controversy>()) return {"une controverse", "a controversy"};
    if (subject == subject_field<Recommendation>()) return {"une recommandation", "a recommendation"};
    return field.label;
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
