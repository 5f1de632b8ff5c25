#include "app/screens/unlock/ask_again.h"

#include "app/screens/unlock/word_completions.h"
#include "app/widgets/controls.h"

namespace arpenteur {

std::optional<Words> reason_to_ask_again(const Intention& intention) {
    if (const auto* handing = std::get_if<HandOver>(&intention); handing && handing->joining)
        return Words{"Qui rejoint l’équipe lira toute la visite, et cela ne se reprend pas.",
                     "Whoever joins the team will read the whole visit, and that cannot be undone."};
    if (std::holds_alternative<WriteRestitution>(intention))
        return Words{"Le document sort en clair\u00A0: de là, c’est à vous de le protéger.",
                     "The document leaves in clear: from then on it is yours to protect."};
    if (const auto* code = std::get_if<ChoosePauseCode>(&intention); code && !code->digits.empty())
        return Words{"Qui connaît le code de pause lit tout, tant que la tablette n’est pas verrouillée.",
                     "Whoever knows the pause code reads everything, as long as the tablet is not locked."};
    if (std::holds_alternative<ChangePassphrase>(intention))
        return Words{"Celle d’avant, pour la remplacer.", "The one before, to replace it."};
    if (std::holds_alternative<ShowRescueWords>(intention))
        return Words{
            "L’écran va montrer vos douze mots\u00A0: qui les lit est vous. Êtes-vous à l’abri des "
            "regards\u202F?",
            "The screen will show your twelve words: whoever reads them is you. Can nobody see it?"};
    return std::nullopt;
}

AskedAgain draw_ask_again(Surface& surface, AskAgain& state,
                          const std::optional<Demonstration>& demonstration) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    AskedAgain answer = AskedAgain::still_asking;
    const bool escaped = dialog(surface, "again", [&] {
        heading(surface, in({"Votre phrase de passe, encore une fois", "Your passphrase, once more"}));
        if (const auto reason = reason_to_ask_again(state.wanted)) paragraph(surface, in(*reason));
        if (demonstration)
            hint(surface, in({"Démonstration : ", "Demonstration: "}) + demonstration->passphrase);
        const bool submitted =
            text_field(surface, "again/passphrase", state.typed,
                       {.label = in({"Phrase de passe", "Passphrase"}),
                        .error = state.refused ? std::string_view(state.refused->in(surface.language)) : "",
                        .password = true,
                        .typography = false})
                .submitted;
        word_completions(surface, "again/passphrase", state.typed);
        const auto pressed = button_row(surface, {{.path = "again/no", .label = in({"Annuler", "Cancel"})},
                                                  {.path = "again/yes",
                                                   .label = in({"Continuer", "Go on"}),
                                                   .weight = Weight::primary,
                                                   .enabled = !state.typed.empty()}});
        if (pressed == 1 || (submitted && !state.typed.empty())) answer = AskedAgain::typed;
        if (pressed == 0) answer = AskedAgain::given_up;
    });
    return escaped ? AskedAgain::given_up : answer;
}

}  // namespace arpenteur
