#include "app/screens/unlock/first_start.h"

#include "app/screens/unlock/owner_fields.h"
#include "app/widgets/controls.h"

namespace arpenteur {

FirstStartAsked draw_first_start(Surface& surface, FirstStart& state) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    FirstStartAsked asked;
    const BarTouch bar = top_bar(
        surface, {.title = "Arpenteur",
                  .subtitle = in({"Première ouverture", "First start"}),
                  .actions = {{.path = "language",
                               .label = surface.language == Language::french ? "English" : "Français"}}});
    asked.language = bar.action.has_value();
    scroll_area(surface, "first", {.leave = bar_height(surface), .widest = 760.0F}, [&] {
        title(surface, in({"Cette tablette est à vous", "This tablet is yours"}));
        paragraph(
            surface,
            in({"Tout ce que vous y écrirez sera chiffré et restera ici, sans réseau. Vos collègues vous "
                "reconnaîtront à votre nom.",
                "Everything that you write will be encrypted and stay here, with no network. Your "
                "colleagues will know you by your name."}));
        if (state.refused)
            banner(surface, "first/refused",
                   {.tone = Tone::error, .text = state.refused->in(surface.language)});
        asked.has_words = secondary_button(
            surface, "first/words",
            in({"Deuxième tablette\u00A0: j’ai mes douze mots", "Second tablet: I have my twelve words"}));
        draw_owner_fields(surface, state.owner);
        heading(surface, in({"Votre phrase de passe", "Your passphrase"}));
        draw_new_passphrase(surface, state.passphrase);
        banner(surface, "passphrase/lost",
               {.tone = Tone::attention,
                .text =
                    in({"Personne ne peut retrouver une phrase de passe perdue\u00A0: l’écran suivant montre "
                        "douze mots de secours, à recopier. Le bureau de l’APFDT peut ouvrir chaque visite, "
                        "ce qui est réservé à l’équipe compris.",
                        "Nobody can recover a lost passphrase: the next screen shows twelve rescue words, "
                        "to be copied. The APFDT’s desk can open every visit, including what is reserved "
                        "for the team."})});
    });
    const auto owner = filled_in(state.owner);
    const auto passphrase = chosen(state.passphrase);
    if (bottom_bar(surface, {{.path = "create",
                              .label = in({"Commencer", "Begin"}),
                              .weight = Weight::primary,
                              .icon = Icon::check,
                              .enabled = owner && passphrase}}))
        asked.create = WantedWorkspace{*owner, *passphrase};
    return asked;
}

}  // namespace arpenteur
