#include "app/screens/unlock/ask_again.h"

#include "app/widgets/controls.h"

namespace arpenteur {

bool wants_passphrase(const Intention& intention) {
    if (const auto* handing = std::get_if<HandOver>(&intention)) return handing->joining.has_value();
    return std::holds_alternative<WriteRestitution>(intention);
}

AskedAgain draw_ask_again(Surface& surface, AskAgain& state,
                          const std::optional<Demonstration>& demonstration) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    AskedAgain answer = AskedAgain::still_asking;
    const bool document = std::holds_alternative<WriteRestitution>(state.wanted);
    const bool escaped = dialog(surface, "again", [&] {
        heading(surface, in({"Votre phrase de passe, encore une fois", "Your passphrase, once more"}));
        paragraph(surface,
                  document
                      ? in({"Le document sort en clair : de là, c’est à vous de le protéger.",
                            "The document leaves in clear: from then on it is yours to protect."})
                      : in({"Qui rejoint l’équipe lira toute la visite, et cela ne se reprend pas.",
                            "Whoever joins the team will read the whole visit, and that cannot be undone."}));
        if (demonstration)
            hint(surface, in({"Démonstration : ", "Demonstration: "}) + demonstration->passphrase);
        const bool submitted =
            text_field(surface, "again/passphrase", state.typed,
                       {.label = in({"Phrase de passe", "Passphrase"}),
                        .error = state.refused ? std::string_view(state.refused->in(surface.language)) : "",
                        .password = true,
                        .typography = false})
                .submitted;
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
