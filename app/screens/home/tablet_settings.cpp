#include "app/screens/home/tablet_settings.h"

#include <algorithm>
#include <array>

namespace arpenteur {

namespace {

using Step = TabletSettings::Step;
using Minutes = Protection::Minutes;

constexpr std::array scales{1.0F, 1.25F};
constexpr std::array pauses{Minutes(2), Minutes(5), Minutes(10), Minutes(15)};
constexpr std::array locks{Minutes(15), Minutes(60), Minutes(120), Minutes(240)};

// The first that is no shorter: other times than these may come from another version.
template <std::size_t count>
std::size_t place_of(const std::array<Minutes, count>& times, Minutes time) {
    const auto place = std::find_if(times.begin(), times.end(), [&](Minutes each) { return each >= time; });
    return std::min(static_cast<std::size_t>(place - times.begin()), count - 1);
}

struct SettingsFrame {
    Page& page;
    std::optional<TabletSettings>& state;
    bool closed = false;

    Surface& surface() const { return page.surface; }

    void draw_texts() {
        label(surface(), page.in({"Langue", "Language"}));
        const std::vector<std::string> languages{"Français", "English"};
        if (const auto picked = segmented(surface(), "settings/language", languages,
                                          page.language() == Language::french ? 0 : 1))
            page.intentions.ask(SetLanguage{*picked == 0 ? Language::french : Language::english});
        label(surface(), page.in({"Taille des textes", "Text size"}));
        const std::vector<std::string> sizes{page.in({"Normale", "Normal"}),
                                             page.in({"Plus grande", "Larger"})};
        if (const auto picked =
                segmented(surface(), "settings/scale", sizes, surface().theme.scale() > 1.1F ? 1 : 0))
            page.intentions.ask(SetScale{scales[*picked]});
    }

    void draw_pause() {
        const Protection& now = page.workspace.protection();
        label(surface(), now.code
                             ? page.in({"Pause, sans qu’on touche l’écran", "Pause, with no touch"})
                             : page.in({"Verrouillage, sans qu’on touche l’écran", "Lock, with no touch"}));
        const std::vector<std::string> times{"2 min", "5 min", "10 min", "15 min"};
        if (const auto picked =
                segmented(surface(), "settings/pause", times, place_of(pauses, now.pause_after)))
            page.intentions.ask(SetPauseTimes{pauses[*picked], now.lock_after});
        if (now.code) {
            label(surface(), page.in({"Verrouillage complet, après la pause", "Full lock, after the pause"}));
            const std::vector<std::string> hours{"15 min", "1 h", "2 h", "4 h"};
            if (const auto picked =
                    segmented(surface(), "settings/lock", hours, place_of(locks, now.lock_after)))
                page.intentions.ask(SetPauseTimes{now.pause_after, locks[*picked]});
            const auto pressed = button_row(
                surface(),
                {{.path = "settings/code", .label = page.in({"Changer de code", "Change the code"})},
                 {.path = "settings/no-code", .label = page.in({"Enlever le code", "Remove the code"})}});
            if (pressed == 0) state->step = Step::code;
            if (pressed == 1) page.intentions.ask(ChoosePauseCode{});
            return;
        }
        hint(surface(),
             page.in(
                 {"Avec un code de six chiffres, l’écran se met seulement en pause\u00A0: on revient en sept "
                  "touches. Sans lui, il se verrouille.",
                  "With a code of six digits, the screen only pauses: seven touches bring it back. Without "
                  "one, it locks."}));
        if (secondary_button(surface(), "settings/code",
                             page.in({"Choisir un code de pause", "Choose a pause code"})))
            state->step = Step::code;
    }

    void draw_keys() {
        label(surface(), page.in({"Vos clés", "Your keys"}));
        const auto pressed = button_row(
            surface(),
            {{.path = "settings/passphrase", .label = page.in({"Changer de phrase", "Change passphrase"})},
             {.path = "settings/sheet", .label = page.in({"Feuille de secours", "Rescue sheet"})}});
        if (pressed == 0) {
            state->passphrase = NewPassphrase::proposing(page.workspace.environment().random);
            state->step = Step::passphrase;
        }
        if (pressed == 1) ask(ShowRescueWords{});
    }

    void draw_all() {
        heading(surface(), page.in({"Réglages de cette tablette", "Settings of this tablet"}));
        draw_texts();
        if (page.workspace.access() == Access::write) {
            draw_pause();
            draw_keys();
        }
        if (primary_button(surface(), "settings/close", page.in({"Fermer", "Close"}))) closed = true;
    }

    // The passphrase is asked for over the screen, and no other dialog stays there.
    void ask(Intention intention) {
        page.intentions.ask(std::move(intention));
        closed = true;
    }

    void take_code() {
        const std::string code = std::exchange(state->code, {});
        const std::string first = std::exchange(state->first, {});
        state->wrong.clear();
        if (!PauseCode::from(code))
            state->wrong = page.in({"On l’essaierait en premier\u00A0: prenez-en un autre.",
                                    "Anybody would try it first: take another one."});
        else if (first.empty())
            state->first = code;
        else if (first == code)
            ask(ChoosePauseCode{code});
        else
            state->wrong = page.in({"Ce n’étaient pas les mêmes chiffres\u00A0: recommencez.",
                                    "The digits were not the same: begin again."});
    }

    void draw_code() {
        heading(surface(), state->first.empty()
                               ? page.in({"Six chiffres pour la pause", "Six digits for the pause"})
                               : page.in({"Les mêmes, encore une fois", "The same, once more"}));
        if (code_pad(surface(), "code", state->code, PauseCode::digits)) take_code();
        if (closed) return;
        if (!state->wrong.empty())
            banner(surface(), "code/wrong", {.tone = Tone::error, .text = state->wrong});
        if (secondary_button(surface(), "settings/back", page.in({"Annuler", "Cancel"}))) closed = true;
    }

    void draw_passphrase() {
        heading(surface(), page.in({"Une nouvelle phrase de passe", "A new passphrase"}));
        draw_new_passphrase(surface(), state->passphrase);
        hint(surface(),
             page.in({"Les copies plus anciennes de l’espace de travail s’ouvrent encore avec celle "
                      "d’avant.",
                      "Older copies of the workspace still open with the one before."}));
        const auto wanted = chosen(state->passphrase);
        const auto pressed =
            button_row(surface(), {{.path = "settings/back", .label = page.in({"Annuler", "Cancel"})},
                                   {.path = "settings/change",
                                    .label = page.in({"Changer", "Change"}),
                                    .weight = Weight::primary,
                                    .enabled = wanted.has_value()}});
        if (pressed == 0) closed = true;
        if (pressed == 1) ask(ChangePassphrase{*wanted});
    }
};

}  // namespace

void draw_tablet_settings(Page& page, std::optional<TabletSettings>& state) {
    if (!state) return;
    SettingsFrame frame{page, state};
    // Each step is a dialog of its own, so that its height is.
    const Step step = state->step;
    bool escaped = false;
    if (step == Step::all) escaped = dialog(page.surface, "settings", [&] { frame.draw_all(); });
    if (step == Step::code) escaped = dialog(page.surface, "settings-code", [&] { frame.draw_code(); });
    if (step == Step::passphrase)
        escaped = dialog(page.surface, "settings-passphrase", [&] { frame.draw_passphrase(); });
    if (escaped || frame.closed) state.reset();
}

}  // namespace arpenteur
