#include "app/screens/exchange/missing.h"

#include "exports/blocks/visit_replica.h"

namespace arpenteur {

namespace {

std::string owner_in_words(const VisitPage& page, const Id& device) {
    const RosterMember* owner = page.visit.replica().owner_of(device);
    return owner != nullptr ? owner->card.name()
                            : page.in({"quelqu’un d’encore inconnu", "somebody not known yet"});
}

}  // namespace

std::size_t count_missing(const VisitPage& page) {
    const VisitReplica& replica = page.visit.replica();
    return replica.journal().gaps().size() + replica.journal().forks().size() +
           (replica.waiting().empty() ? 0U : 1U) + (replica.judgement().founded_twice ? 1U : 0U);
}

void draw_missing(VisitPage& page) {
    Surface& surface = page.surface;
    const VisitReplica& replica = page.visit.replica();
    heading(surface, page.in({"Ce qui manque", "What is missing"}));
    if (count_missing(page) == 0) {
        paragraph(
            surface,
            page.in(
                {"Rien ne manque de ce qui est annoncé ici : tout ce que l’on a reçu se suit.",
                 "Nothing that was announced here is missing: everything received is continuous."}));
        return;
    }
    const auto say = [&](const std::string& path, Tone tone, const std::string& text) {
        banner(surface, "missing/" + path, {.tone = tone, .text = text});
    };
    std::size_t number = 0;
    for (const Gap& one : replica.journal().gaps())
        say(std::to_string(number++), Tone::attention,
            one.first == one.last
                ? page.say({"Révision {} de la tablette de {} : demandez-lui un nouveau pli.",
                            "Revision {} from the tablet of {}: ask for a new dossier."},
                           one.first, owner_in_words(page, one.device))
                : page.say({"Révisions {} à {} de la tablette de {} : demandez-lui un nouveau pli.",
                            "Revisions {} to {} from the tablet of {}: ask for a new dossier."},
                           one.first, one.last, owner_in_words(page, one.device)));
    if (!replica.waiting().empty())
        say("waiting", Tone::attention,
            page.say({"En attente d’une inscription à la liste d’équipe : {}. Le pli de qui a ajouté ce "
                      "collègue fera entrer ce qui attend.",
                      "Waiting for a record of the team’s roster: {}. A dossier from whoever added that "
                      "colleague will let in what is waiting."},
                     replica.waiting().size()));
    for (const Fork& fork : replica.journal().forks())
        say(std::to_string(number++), Tone::info,
            page.say({"La tablette de {} a écrit deux suites, à partir d’une copie restaurée. Les deux sont "
                      "gardées, rien n’est perdu.",
                      "The tablet of {} went on twice from one point, after a copy was restored. Both are "
                      "kept; nothing is lost."},
                     owner_in_words(page, fork.device)));
    if (replica.judgement().founded_twice)
        say("founded-twice", Tone::error,
            page.in({"Cette visite a été fondée deux fois. Parlez-en à l’APFDT avant d’y écrire davantage.",
                     "This visit was founded twice. Talk to the APFDT before writing more in it."}));
}

}  // namespace arpenteur
