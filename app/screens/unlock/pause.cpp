#include "app/screens/unlock/pause.h"

#include <utility>

#include "app/widgets/controls.h"
#include "app/workspace/protection.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {

PauseAsked draw_pause(Surface& surface, Pause& state) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    PauseAsked asked;
    const BarTouch bar = top_bar(
        surface,
        {.title = "Arpenteur",
         .subtitle = in({"En pause", "Paused"}),
         .actions = {{.path = "pause/lock", .label = in({"Verrouiller", "Lock"}), .icon = Icon::lock}}});
    asked.lock = bar.action.has_value();
    scroll_area(surface, "pause", {.widest = 520.0F}, [&] {
        heading(surface, in({"Votre code de pause", "Your pause code"}));
        if (code_pad(surface, "code", state.typed, PauseCode::digits, state.tries_left > 0))
            asked.judge = true;
        if (state.not_recorded)
            banner(surface, "pause/not-recorded",
                   {.tone = Tone::error, .text = state.not_recorded->in(surface.language)});
        else if (state.wrong)
            banner(surface, "pause/wrong",
                   {.tone = Tone::error,
                    .text = sentence(surface.language,
                                     {"Ce n’est pas ce code. Essais avant le verrouillage complet\u00A0: {}.",
                                      "It is another code. Tries left before the full lock: {}."},
                                     state.tries_left)});
        else
            hint(surface, in({"Code oublié\u202F? Verrouillez, puis ouvrez avec votre phrase de passe.",
                              "Forgotten? Lock, then open with your passphrase."}));
    });
    return asked;
}

void draw_countdown(Surface& surface, Near what, std::chrono::milliseconds left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    const Layer under = std::exchange(surface.layer, warning_layer);
    dialog(surface, "countdown", [&] {
        title(surface, what == Near::pause
                           ? sentence(surface.language, {"Pause dans {} s", "Pause in {} s"}, seconds)
                           : sentence(surface.language, {"Verrouillage dans {} s", "Lock in {} s"}, seconds));
        primary_button(
            surface, "countdown/stay",
            Words{"Touchez l’écran pour continuer", "Touch the screen to go on"}.in(surface.language));
    });
    surface.layer = under;
}

}  // namespace arpenteur
