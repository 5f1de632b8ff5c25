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
    return page.visit.warnings().size() + replica.journal().gaps().size() + replica.journal().forks().size() +
           (replica.journal().missing().empty() ? 0U : 1U);
}

void draw_missing(VisitPage& page) {
    Surface& surface = page.surface;
    const VisitReplica& replica = page.visit.replica();
    heading(surface, page.in({"Ce qui manque", "What is missing"}));
    if (count_missing(page) == 0) {
        paragraph(
            surface,
            page.in({"Rien ne manque de ce qui est annoncé ici : tout ce que l’on a reçu se suit.",
                     "Nothing that was announced here is missing: everything received is continuous."}));
        return;
    }
    const auto say = [&](const std::string& path, Tone tone, const std::string& text) {
        banner(surface, "missing/" + path, {.tone = tone, .text = text});
    };
    std::size_t number = 0;
    for (const UserError& warning : page.visit.warnings())
        say(std::to_string(number++), Tone::error, warning.in(page.language()));
    for (const Gap& one : replica.journal().gaps())
        say(std::to_string(number++), Tone::attention,
            one.first == one.last
                ? page.say({"Révision {} de la tablette de {} : demandez-lui un nouveau pli.",
                            "Revision {} from the tablet of {}: ask for a new dossier."},
                           one.first, owner_in_words(page, one.device))
                : page.say({"Révisions {} à {} de la tablette de {} : demandez-lui un nouveau pli.",
                            "Revisions {} to {} from the tablet of {}: ask for a new dossier."},
                           one.first, one.last, owner_in_words(page, one.device)));
    if (const auto missing = replica.journal().missing(); !missing.empty())
        say("words", Tone::attention,
            page.say({"Textes dont les mots manquent : {}. Demandez un nouveau pli à qui les a écrits.",
                      "Texts whose words are missing: {}. Ask whoever wrote them for a new dossier."},
                     missing.size()));
    for (const Fork& fork : replica.journal().forks())
        say(std::to_string(number++), Tone::info,
            page.say({"La tablette de {} a écrit deux suites, à partir d’une copie restaurée. Les deux sont "
                      "gardées, rien n’est perdu.",
                      "The tablet of {} went on twice from one point, after a copy was restored. Both are "
                      "kept; nothing is lost."},
                     owner_in_words(page, fork.device)));
}

}  // namespace arpenteur
