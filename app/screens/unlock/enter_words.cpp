#include "app/screens/unlock/enter_words.h"

#include "app/screens/unlock/owner_fields.h"
#include "app/screens/unlock/word_completions.h"
#include "app/widgets/controls.h"
#include "exports/sealing/rescue.h"
#include "exports/sealing/word_list.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {

namespace {

using Step = EnterWords::Step;

// Both the words of the screen and what is asked for with them.
struct EnterWordsFrame {
    Surface& surface;
    EnterWords& state;
    EnterWordsAsked asked{};

    std::string in(const Words& words) const { return std::string(words.in(surface.language)); }

    void judge() {
        const auto identity = identity_from(state.typed);
        state.wrong = identity ? "" : message(identity.error(), surface.language);
        if (!identity) return;
        state.key = fingerprint(identity->sign_key());
        state.step = Step::comparison;
        surface.focus.leave();
    }

    void draw_words() {
        title(surface, in({"Vos douze mots", "Your twelve words"}));
        paragraph(surface, in({"Ceux de votre feuille de secours, dans l’ordre.",
                               "Those of your rescue sheet, in order."}));
        const std::size_t count = typed_words(state.typed).size();
        const std::string progress =
            sentence(surface.language, {"{} sur {}", "{} of {}"}, count, rescue_word_count);
        if (text_field(surface, "words", state.typed,
                       {.label = in({"Les douze mots", "The twelve words"}),
                        .hint = progress,
                        .error = state.wrong,
                        .many_lines = true,
                        .lines = 2,
                        .password = true,
                        .typography = false})
                .changed)
            state.wrong.clear();
        word_completions(surface, "words", state.typed);
        if (primary_button(surface, "words/next", in({"Continuer", "Continue"}), count > 0)) judge();
    }

    void draw_comparison() {
        title(surface, in({"Est-ce bien votre clé\u202F?", "Is this your key?"}));
        paragraph(surface, in({"Comparez ces quatre mots avec ceux qui sont imprimés sur votre feuille.",
                               "Compare these four words with those that are printed on your sheet."}));
        panel(surface, [&] { title(surface, state.key); });
        const auto pressed =
            button_row(surface, {{.path = "key/differs", .label = in({"Ce n’est pas cela", "They differ"})},
                                 {.path = "key/same",
                                  .label = in({"Ce sont les mêmes", "They are the same"}),
                                  .weight = Weight::primary}});
        if (pressed == 1) state.step = Step::passphrase;
        if (pressed != 0) return;
        state.step = Step::words;
        state.wrong = in({"L’un de ces mots n’est pas celui de la feuille. Relisez-les.",
                          "One of these words is not the sheet’s. Read them again."});
    }

    void draw_passphrase() {
        title(surface, in({"Une nouvelle phrase de passe", "A new passphrase"}));
        if (state.refused)
            banner(surface, "words/refused",
                   {.tone = Tone::error, .text = state.refused->in(surface.language)});
        if (state.second_tablet) draw_owner_fields(surface, state.owner);
        draw_new_passphrase(surface, state.passphrase);
        const auto owner = filled_in(state.owner);
        const auto passphrase = chosen(state.passphrase);
        const bool ready = passphrase && (owner || !state.second_tablet);
        if (primary_button(surface, "words/open", in({"Ouvrir", "Open"}), ready))
            asked.rescue = WantedRescue{state.typed, *passphrase, state.second_tablet ? owner : std::nullopt};
    }
};

}  // namespace

EnterWordsAsked draw_enter_words(Surface& surface, EnterWords& state) {
    EnterWordsFrame frame{surface, state};
    const std::string subtitle = state.second_tablet
                                     ? frame.in({"Votre deuxième tablette", "Your second tablet"})
                                     : frame.in({"Phrase de passe perdue", "Lost passphrase"});
    frame.asked.back =
        top_bar(surface, {.title = "Arpenteur", .subtitle = subtitle, .back = frame.in({"Retour", "Back"})})
            .back;
    scroll_area(surface, "enter-words", {.widest = 760.0F}, [&] {
        if (state.step == Step::words) return frame.draw_words();
        if (state.step == Step::comparison) return frame.draw_comparison();
        frame.draw_passphrase();
    });
    return frame.asked;
}

}  // namespace arpenteur
