#include "app/screens/unlock/show_words.h"

#include "app/screens/unlock/word_completions.h"
#include "app/widgets/controls.h"
#include "exports/sealing/rescue.h"
#include "exports/sealing/word_list.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {

namespace {

struct ShowWordsFrame {
    Surface& surface;
    const std::vector<std::string_view>& words;
    ShowWords& state;
    std::optional<ShowWordsAsked> asked{};

    std::string in(const Words& text) const { return std::string(text.in(surface.language)); }

    bool right(std::size_t which) const {
        const std::vector<std::string_view> typed = typed_words(state.typed[which]);
        return typed.size() == 1 && word_named(typed.front()) == words[state.places[which]];
    }

    void draw_words() {
        scroll_area(surface, "show-words", {.leave = bar_height(surface), .widest = 960.0F}, [&] {
            title(surface, in({"Vos douze mots de secours", "Your twelve rescue words"}));
            paragraph(
                surface,
                in({"Recopiez-les à la main, dans l’ordre. Si vous perdez votre phrase de passe ou votre "
                    "tablette, ils rouvrent tout. Qui les a est vous\u00A0: ne les photographiez pas, gardez "
                    "la "
                    "feuille loin de la tablette.",
                    "Copy them by hand, in order. If you lose your passphrase or your tablet, they open "
                    "everything again. Whoever has them is you: take no picture, keep the sheet away from "
                    "the tablet."}));
            cells(
                surface, 200.0F,
                [&](CellFlow& flow) {
                    for (std::size_t place = 0; place < words.size(); ++place) {
                        flow.next();
                        paragraph(surface, std::to_string(place + 1) + ". " + std::string(words[place]));
                    }
                },
                4);
            if (secondary_button(surface, "show/sheet",
                                 in({"Ouvrir la feuille à imprimer", "Open the sheet to print"})))
                asked = ShowWordsAsked::sheet;
            hint(surface, in({"Douze lignes vides et les quatre mots de votre clé. Un papier blanc fait "
                              "l’affaire\u00A0: notez-y aussi les quatre mots.",
                              "Twelve empty lines and the four words of your key. Plain paper does as well: "
                              "write the four words on it too."}));
        });
        const auto pressed = bottom_bar(surface, {{.path = "show/later", .label = in({"Plus tard", "Later"})},
                                                  {.path = "show/copied",
                                                   .label = in({"C’est recopié", "I have copied them"}),
                                                   .weight = Weight::primary,
                                                   .icon = Icon::check}});
        if (pressed == 0) asked = ShowWordsAsked::later;
        if (pressed == 1) state.asking_back = true;
    }

    void draw_asking_back() {
        scroll_area(surface, "show-words/back", {.widest = 760.0F}, [&] {
            title(surface, in({"Relisez votre feuille", "Read your sheet"}));
            for (std::size_t which = 0; which < state.places.size(); ++which) {
                const std::string path = "show/word-" + std::to_string(which + 1);
                const bool wrong = state.judged && !right(which);
                text_field(surface, path, state.typed[which],
                           {.label = sentence(surface.language, {"Le mot n°\u00A0{}", "Word number {}"},
                                              state.places[which] + 1),
                            .error = wrong ? in({"Ce n’est pas ce mot.", "It is another word."}) : "",
                            .typography = false});
                if (surface.focus.on(path)) word_completions(surface, path, state.typed[which]);
            }
            const auto pressed = button_row(
                surface, {{.path = "show/again", .label = in({"Revoir les mots", "Show the words again"})},
                          {.path = "show/check",
                           .label = in({"Vérifier", "Check"}),
                           .weight = Weight::primary,
                           .enabled = !state.typed[0].empty() && !state.typed[1].empty()}});
            if (pressed == 0) state = {.places = state.places};
            if (pressed != 1) return;
            state.judged = true;
            if (right(0) && right(1)) asked = ShowWordsAsked::done;
        });
    }
};

}  // namespace

ShowWords ShowWords::begin(const Random& random) {
    const auto drawn = random_bytes<2>(random);
    ShowWords state;
    state.places[0] = drawn[0] % rescue_word_count;
    state.places[1] = (state.places[0] + 1 + drawn[1] % (rescue_word_count - 1)) % rescue_word_count;
    return state;
}

std::optional<ShowWordsAsked> draw_show_words(Surface& surface, const Identity& identity, ShowWords& state) {
    const std::vector<std::string_view> words = rescue_words(identity);
    ShowWordsFrame frame{surface, words, state};
    top_bar(surface, {.title = "Arpenteur", .subtitle = frame.in({"Feuille de secours", "Rescue sheet"})});
    if (state.asking_back)
        frame.draw_asking_back();
    else
        frame.draw_words();
    return frame.asked;
}

}  // namespace arpenteur
