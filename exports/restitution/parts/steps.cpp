#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words head_of_the_executive{"la première personne de l’exécutif", "the head of the executive"};

constexpr Words face_to_face_title{"Un échange en tête à tête.", "A face-to-face conversation."};
constexpr WordsWith<1> face_to_face{
    "Avant la restitution restreinte, l’équipe rencontre {} et lui dit de vive voix ce qui la concerne en "
    "propre. Rien de cela n’est écrit ici.",
    "Before the restricted restitution, the team meets {} and tells them in person what concerns them alone. "
    "None of it is written here."};
constexpr Words restricted_title{"La restitution restreinte.", "The restricted restitution."};
constexpr Words restricted{
    "Les élues et élus et les principaux responsables reçoivent ce document et y répondent : chaque constat "
    "est confirmé, nuancé ou contesté ; chaque recommandation est retenue, adaptée, différée ou écartée, "
    "avec qui la porte et jusqu’à quand.",
    "The elected officials and senior managers receive this document and respond to it: each finding is "
    "confirmed, qualified or contested; each recommendation is kept, adapted, deferred or dropped, with who "
    "carries it and until when."};
constexpr Words corrections_title{"Les corrections de fait.", "Corrections of fact."};
constexpr Words corrections{
    "Une date, une somme, un nom de lieu faux se corrigent. Un désaccord sur un constat ne s’efface pas : il "
    "s’ajoute.",
    "A wrong date, amount or place name is corrected. A disagreement with a finding does not erase it: it is "
    "added."};
constexpr Words public_title{"La restitution publique.", "The public restitution."};
constexpr Words public_step{
    "La version publique est présentée à toutes les personnes qui font le territoire, avec la réponse de la "
    "collectivité.",
    "The public version is presented to everyone who makes the territory what it is, with the response of "
    "the authority."};
constexpr Words later_title{"Plus tard.", "Later."};
constexpr Words later{
    "La même grille, relue dans un an ou deux, dira ce qui a bougé, critère par critère.",
    "The same grid, read again in a year or two, will show what has changed, criterion by criterion."};

constexpr WordsWith<1> done_about{
    "Ce document vient après un échange avec {}, une restitution aux élues et élus et aux principaux "
    "responsables, et leurs corrections de fait. Il reste deux choses à faire ensemble.",
    "This document follows a conversation with {}, a restitution to the elected officials and senior "
    "managers, and their corrections of fact. Two things remain to be done together."};
constexpr Words discuss_title{"En parler.", "Talk about it."};
constexpr Words discuss{
    "Lors de la restitution publique, chacun peut confirmer, nuancer ou contester un constat. Ce qui est dit "
    "est consigné avec la catégorie d’acteurs qui le dit, sans nom.",
    "At the public restitution, everyone may confirm, qualify or contest a finding. What they say is noted "
    "with their category of actors, without a name."};
constexpr Words follow_title{"Suivre.", "Follow."};
constexpr Words follow{
    "Chaque recommandation retenue a quelqu’un qui la porte et une échéance : on peut demander où elle en "
    "est.",
    "Each recommendation that is kept has someone who carries it and a deadline: anyone may ask how far it "
    "has "
    "come."};

Html step(const Words& title, std::string_view words, Language language) {
    return strong(title.in(language)) + text(" ") + text(words);
}

std::string head_in_words(const Perimeter& perimeter, Language language) {
    return perimeter.n1_title.empty() ? std::string(head_of_the_executive.in(language)) : perimeter.n1_title;
}

}  // namespace

template <>
Html steps(const RestrictedVisit& visit, const Edition& edition) {
    const Language language = edition.language;
    return numbered_list_of(
        {step(face_to_face_title, sentence(language, face_to_face, head_in_words(visit.perimeter, language)),
              language),
         step(restricted_title, restricted.in(language), language),
         step(corrections_title, corrections.in(language), language),
         step(public_title, public_step.in(language), language),
         step(later_title, later.in(language), language)},
        "steps");
}

template <>
Html steps(const PublicVisit& visit, const Edition& edition) {
    const Language language = edition.language;
    return paragraph(sentence(language, done_about, head_in_words(visit.perimeter, language)), "lead") +
           list_of({step(discuss_title, discuss.in(language), language),
                    step(follow_title, follow.in(language), language),
                    step(later_title, later.in(language), language)},
                   "steps");
}

}  // namespace arpenteur
