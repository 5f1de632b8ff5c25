#include "app/screens/unlock/first_start.h"

#include "app/widgets/controls.h"
#include "questionnaires/language/tidy.h"

namespace arpenteur {

namespace {

constexpr std::size_t shortest_own = 12;

void draw_passphrase(Surface& surface, FirstStart& state) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    heading(surface, in({"Votre phrase de passe", "Your passphrase"}));
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
    } else {
        const bool too_short = !state.again.empty() && state.passphrase.size() < shortest_own;
        text_field(surface, "passphrase/own", state.passphrase,
                   {.label = in(
                        {"Phrase de passe, douze signes au moins", "Passphrase, at least twelve characters"}),
                    .error = too_short ? in({"Trop courte.", "Too short."}) : "",
                    .password = true,
                    .typography = false});
        const bool differs = !state.again.empty() && state.again != state.passphrase;
        text_field(surface, "passphrase/again", state.again,
                   {.label = in({"La même, encore une fois", "The same, once more"}),
                    .error = differs ? in({"Ce n’est pas la même.", "The two are not the same."}) : "",
                    .password = true,
                    .typography = false});
    }
    banner(
        surface, "passphrase/lost",
        {.tone = Tone::attention,
         .text = in({"Personne ne peut retrouver une phrase de passe perdue : il n’y a pas encore de clé de "
                     "secours. "
                     "Le bureau de l’APFDT peut ouvrir chaque visite, ce qui est réservé à l’équipe compris.",
                     "Nobody can recover a lost passphrase: there is no recovery key yet. The APFDT’s desk "
                     "can open every visit, including what is reserved for the team."})});
}

bool complete(const FirstStart& state) {
    if (trimmed(state.name).empty() || trimmed(state.organisation).empty()) return false;
    if (!state.own) return state.written_down;
    return state.passphrase.size() >= shortest_own && state.passphrase == state.again;
}

}  // namespace

std::optional<WantedWorkspace> draw_first_start(Surface& surface, FirstStart& state) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    std::optional<WantedWorkspace> wanted;
    const BarTouch bar = top_bar(
        surface, {.title = "Arpenteur",
                  .subtitle = in({"Première ouverture", "First start"}),
                  .actions = {{.path = "language",
                               .label = surface.language == Language::french ? "English" : "Français"}}});
    state.other_language = bar.action.has_value();
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
        text_field(surface, "name", state.name, {.label = in({"Prénom et nom", "First and last name"})});
        text_field(surface, "organisation", state.organisation,
                   {.label = in({"Organisation", "Organisation"})});
        if (toggle(surface, "desk", in({"C’est le poste du bureau de l’APFDT", "This is the APFDT’s desk"}),
                   state.desk))
            state.desk = !state.desk;
        draw_passphrase(surface, state);
    });
    if (bottom_bar(surface, {{.path = "create",
                              .label = in({"Commencer", "Begin"}),
                              .weight = Weight::primary,
                              .icon = Icon::check,
                              .enabled = complete(state)}}))
        wanted = WantedWorkspace{{std::string(trimmed(state.name)), std::string(trimmed(state.organisation)),
                                  state.desk ? CardKind::desk : CardKind::team},
                                 state.own ? state.passphrase : state.proposed};
    return wanted;
}

}  // namespace arpenteur
