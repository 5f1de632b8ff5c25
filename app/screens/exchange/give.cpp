#include "app/screens/exchange/give.h"

#include <algorithm>

#include "app/screens/exchange/folders.h"
#include "exports/blocks/visit_replica.h"

namespace arpenteur {

namespace {

// Colleagues who may join, if this tablet is the founder's or the desk's: nobody else brings people in. The desk is
// in every visit from its founding on.
std::vector<const KnownCard*> who_may_join(const VisitPage& page) {
    std::vector<const KnownCard*> cards;
    if (!page.visit.replica().judgement().issues(page.workspace.card().sign_key())) return cards;
    for (const KnownCard& known : page.workspace.cards().cards())
        if (!known.card.is_desk() && known.card.sign_key() != page.workspace.card().sign_key() &&
            !page.visit.reads(known.card.sign_key()))
            cards.push_back(&known);
    return cards;
}

std::string readers_in_words(const VisitPage& page) {
    std::string names;
    for (const RosterMember& member : page.visit.replica().judgement().members)
        names += (names.empty() ? "" : ", ") + member.card.name();
    return names;
}

const KnownCard* joining_card(const VisitPage& page, const Exchange& state) {
    return state.joining ? page.workspace.cards().find(*state.joining) : nullptr;
}

std::string file_words(const VisitPage& page, const std::filesystem::path& file) {
    if (file.extension() == ".carte") return page.in({"Votre carte est écrite", "Your card is written"});
    return page.in({"Le pli est écrit", "The dossier is written"});
}

void draw_written(VisitPage& page, const Exchange& state) {
    if (!page.reports.written) return;
    const std::filesystem::path& file = *page.reports.written;
    banner(page.surface, "written",
           {.tone = Tone::done,
            .title = file_words(page, file),
            .text = page.say({"{} : {}. Éjectez une clé avant de la retirer.",
                              "{}: {}. Eject the stick before taking it out."},
                             place_in_words(page, state, file), file.filename().string())});
}

void draw_joining(VisitPage& page, Exchange& state) {
    const std::vector<const KnownCard*> cards = who_may_join(page);
    if (cards.empty() || !page.visit.writable()) return;
    label(page.surface, page.in({"Quelqu’un rejoint-il l’équipe ?", "Is somebody joining the team?"}));
    std::vector<std::string> labels{page.in({"Personne", "Nobody"})};
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        labels.push_back(cards[i]->card.name());
        if (state.joining == cards[i]->card.sign_key()) chosen = i + 1;
    }
    const auto tapped = choose_one(page.surface, "joining", labels, chosen);
    if (tapped == 0U) state.joining.reset();
    if (tapped && *tapped > 0) state.joining = cards[*tapped - 1]->card.sign_key();
    const KnownCard* joining = joining_card(page, state);
    if (joining == nullptr) return;
    if (banner(
            page.surface, "joining/warning",
            {.tone = Tone::attention,
             .title = page.say({"Ajouter la tablette de {}", "Add the tablet of {}"}, joining->card.name()),
             .text = std::string(
                 page.in({"Elle pourra lire toute la visite, passé compris, et y écrire ; cela ne se reprend "
                          "pas. ",
                          "It will be able to read the whole visit, including its past, and to write in it; "
                          "this cannot be undone. "}) +
                 (joining->verified ? page.in({"Carte vérifiée de vive voix.", "Card verified by voice."})
                                    : page.in({"Carte pas encore vérifiée de vive voix.",
                                               "Card not yet verified by voice."}))),
             .action = joining->verified ? "" : page.in({"Vérifier", "Verify"})}))
        state.comparing = joining->card.sign_key();
}

void ask_to_give(VisitPage& page, Exchange& state, const std::filesystem::path& folder) {
    HandOver wanted{folder};
    if (const KnownCard* joining = joining_card(page, state)) wanted.joining = joining->card;
    page.intentions.ask(wanted);
    state.joining.reset();
    state.around.reset();
}

}  // namespace

void draw_give(VisitPage& page, Exchange& state) {
    Surface& surface = page.surface;
    draw_written(page, state);
    heading(surface, page.in({"Le pli de cette visite", "The dossier of this visit"}));
    hint(surface, page.say({"Tout ce qui y est écrit, chiffré. Peuvent le lire : {}.",
                            "Everything that is written in it, encrypted. Who can read it: {}."},
                           readers_in_words(page)));
    draw_joining(page, state);
    const ExchangeFolder* folder = draw_folder_choice(page, state);
    const bool intentions =
        primary_button(surface, "give", page.in({"Écrire un pli", "Write a dossier"}), folder != nullptr);
    if (intentions && folder != nullptr) {
        state.into = folder->path;
        ask_to_give(page, state, folder->path);
    }
}

}  // namespace arpenteur
