#include "app/screens/exchange/known_cards.h"

#include "app/screens/exchange/folders.h"

namespace arpenteur {

namespace {

// Four words a line: so they are read aloud, and compared.
std::string in_two_lines(const std::string& words) {
    std::size_t space = std::string::npos;
    for (std::size_t at = 0, count = 0; at < words.size() && count < fingerprint_words / 2; ++at)
        if (words[at] == ' ') {
            space = at;
            ++count;
        }
    if (space == std::string::npos) return words;
    return words.substr(0, space) + "\n" + words.substr(space + 1);
}

// One person may have several tablets.
std::string hex_of(const SignKey& key) { return to_hex(key.bytes.data(), key.bytes.size()); }

void draw_own_card(Page& page, Exchange& state) {
    Surface& surface = page.surface;
    heading(surface, page.in({"Votre carte", "Your card"}));
    panel(surface, [&] {
        hint(surface, page.in({"Les huit mots à lire à voix haute à qui reçoit votre carte :",
                               "The eight words to read aloud to the person who receives your card:"}));
        title(surface, in_two_lines(fingerprint(page.workspace.card())));
    });
    const ExchangeFolder* folder = draw_folder_choice(page, state);
    if (primary_button(surface, "card/give", page.in({"Donner ma carte", "Give my card"}),
                       folder != nullptr)) {
        page.intentions.ask(GiveCard{folder->path});
        state.around.reset();
    }
    if (page.reports.written && page.reports.written->extension() == ".carte")
        banner(surface, "card/written",
               {.tone = Tone::done,
                .title = page.in({"Votre carte est écrite", "Your card is written"}),
                .text = page.say({"{} : {}", "{}: {}"}, place_in_words(page, state, *page.reports.written),
                                 page.reports.written->filename().string())});
}

}  // namespace

void draw_known_cards(Page& page, Exchange& state) {
    Surface& surface = page.surface;
    draw_own_card(page, state);
    heading(surface, page.in({"Cartes connues", "Known cards"}));
    const auto& cards = page.workspace.cards().cards();
    if (cards.empty())
        paragraph(surface,
                  page.in({"Aucune encore : prenez celle d’un collègue.", "None yet: take a colleague’s."}));
    for (const KnownCard& known : cards)
        if (list_row(
                surface, "card/" + hex_of(known.card.sign_key()),
                {.title = known.card.name(),
                 .subtitle =
                     known.card.organisation() +
                     (known.card.is_desk() ? page.in({" · bureau de l’APFDT", " · the APFDT’s desk"}) : ""),
                 .badge = known.verified ? page.in({"vérifiée", "verified"})
                                         : page.in({"à vérifier de vive voix", "to verify by voice"}),
                 .badge_tone = known.verified ? Tone::done : Tone::attention,
                 .icon = Icon::person})
                .opened)
            state.comparing = known.card.sign_key();
}

void draw_comparing(Page& page, Exchange& state) {
    if (!state.comparing) return;
    const KnownCard* known = page.workspace.cards().find(*state.comparing);
    if (known == nullptr) {
        state.comparing.reset();
        return;
    }
    const SignKey key = known->card.sign_key();
    const bool escaped = dialog(page.surface, "comparing", [&] {
        heading(page.surface, known->card.name());
        hint(page.surface,
             page.say({"Demandez à {} de vous lire les huit mots de sa carte. Lisez-vous les mêmes ?",
                       "Ask {} to read you the eight words of their card. Do you read the same?"},
                      known->card.name()));
        title(page.surface, in_two_lines(fingerprint(known->card)));
        hint(page.surface,
             page.in(
                 {"Un mot diffère ? Ne lui donnez aucune visite, et reprenez sa carte en main "
                  "propre.",
                  "If a word differs, give them no visit, and take their card again from their own hands."}));
        std::vector<Button> buttons{{.path = "comparing/close", .label = page.in({"Fermer", "Close"})}};
        if (!known->verified)
            buttons.push_back({.path = "comparing/same",
                               .label = page.in({"Ce sont les mêmes mots", "The words are the same"}),
                               .weight = Weight::primary});
        const auto pressed = button_row(page.surface, buttons, Align::right);
        if (pressed == 1) page.intentions.ask(VerifyCard{key});
        if (pressed) state.comparing.reset();
    });
    if (escaped) state.comparing.reset();
}

}  // namespace arpenteur
