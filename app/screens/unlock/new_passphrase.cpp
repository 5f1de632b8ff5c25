#include "app/screens/unlock/new_passphrase.h"

#include "app/widgets/controls.h"
#include "exports/sealing/passphrase.h"
#include "exports/sealing/weak_passphrase.h"

namespace arpenteur {

NewPassphrase NewPassphrase::proposing(const Random& random) {
    NewPassphrase state;
    state.proposed = propose_passphrase(random);
    return state;
}

void draw_new_passphrase(Surface& surface, NewPassphrase& state) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    const std::vector<std::string> choices{in({"Celle qu’on vous propose", "The one proposed"}),
                                           in({"Une autre", "Another one"})};
    if (const auto picked = segmented(surface, "passphrase/which", choices, state.own ? 1 : 0))
        state.own = *picked == 1;
    if (!state.own) {
        panel(surface, [&] { title(surface, state.proposed); });
        hint(surface,
             in({"Six mots tirés au sort. Recopiez-les sur un papier que vous gardez loin de la tablette.",
                 "Six words drawn at random. Copy them onto paper that you keep away from the tablet."}));
        if (check_row(surface, "passphrase/copied", in({"C’est recopié", "I have copied them"}),
                      state.written_down))
            state.written_down = !state.written_down;
        return;
    }
    const auto weakness = weakness_of(state.typed);
    const bool judged = weakness && !state.again.empty();
    text_field(
        surface, "passphrase/own", state.typed,
        {.label = in({"Phrase de passe, seize signes au moins", "Passphrase, at least sixteen characters"}),
         .error = judged ? message(*weakness).in(surface.language) : "",
         .password = true,
         .typography = false});
    const bool differs = !state.again.empty() && state.again != state.typed;
    text_field(surface, "passphrase/again", state.again,
               {.label = in({"La même, encore une fois", "The same, once more"}),
                .error = differs ? in({"Ce n’est pas la même.", "The two are not the same."}) : "",
                .password = true,
                .typography = false});
}

std::optional<std::string> chosen(const NewPassphrase& state) {
    if (!state.own) return state.written_down ? std::optional(state.proposed) : std::nullopt;
    if (weakness_of(state.typed) || state.typed != state.again) return std::nullopt;
    return state.typed;
}

}  // namespace arpenteur
