#include "app/screens/exchange/missing.h"

namespace arpenteur {

namespace {

std::string owner_said(const VisitPage& page, const Id& device) {
    const RosterMember* owner = page.visit.holding().owner_of(device);
    return owner != nullptr ? owner->card.name()
                            : page.in({"quelqu’un d’encore inconnu", "somebody not known yet"});
}

}  // namespace

std::size_t count_missing(const VisitPage& page) {
    const Holding& holding = page.visit.holding();
    return holding.journal().gaps().size() + holding.journal().forks().size() +
           (holding.waiting().empty() ? 0U : 1U) + (holding.judgement().founded_twice ? 1U : 0U);
}

void draw_missing(VisitPage& page) {
    Surface& surface = page.surface;
    const Holding& holding = page.visit.holding();
    heading(surface, page.in({"Ce qui manque", "What is missing"}));
    if (count_missing(page) == 0) {
        paragraph(surface,
                  page.in({"Rien ne manque de ce qui est annoncé ici : tout ce que l’on a reçu se suit.",
                           "Nothing is missing of what was announced here: all that was received "
                           "follows on."}));
        return;
    }
    const auto say = [&](const std::string& path, Tone tone, const std::string& text) {
        banner(surface, "missing/" + path, {.tone = tone, .text = text});
    };
    std::size_t number = 0;
    for (const Gap& one : holding.journal().gaps())
        say(std::to_string(number++), Tone::attention,
            one.first == one.last
                ? page.say({"Révision {} de la tablette de {} : demandez-lui un nouveau pli.",
                            "Revision {} of the tablet of {}: ask for a new dossier."},
                           one.first, owner_said(page, one.device))
                : page.say({"Révisions {} à {} de la tablette de {} : demandez-lui un nouveau pli.",
                            "Revisions {} to {} of the tablet of {}: ask for a new dossier."},
                           one.first, one.last, owner_said(page, one.device)));
    if (!holding.waiting().empty())
        say("waiting", Tone::attention,
            page.say(
                {"En attente d’une inscription à la liste d’équipe : {}. Le pli de qui a ajouté ce "
                 "collègue fera entrer ce qui attend.",
                 "Waiting for a record of the team’s roster: {}. The dossier of who added that colleague "
                 "will let in what waits."},
                holding.waiting().size()));
    for (const Fork& fork : holding.journal().forks())
        say(std::to_string(number++), Tone::info,
            page.say(
                {"La tablette de {} a écrit deux suites, à partir d’une copie restaurée. Les deux sont "
                 "gardées, rien n’est perdu.",
                 "The tablet of {} wrote two continuations, from a restored copy. Both are kept, nothing "
                 "is lost."},
                owner_said(page, fork.device)));
    if (holding.judgement().founded_twice)
        say("founded-twice", Tone::error,
            page.in({"Cette visite a été fondée deux fois. Parlez-en à l’APFDT avant d’y écrire davantage.",
                     "This visit was founded twice. Talk to the APFDT before writing more in it."}));
}

}  // namespace arpenteur
