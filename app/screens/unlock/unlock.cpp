#include "app/screens/unlock/unlock.h"

#include <algorithm>

#include "app/platform/files.h"
#include "app/screens/unlock/word_completions.h"
#include "app/widgets/controls.h"
#include "app/workspace/workspace.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

struct DemonstrationFolder {
    const char* name = "";
    Words words;
};
// As the command that makes the demonstration names them.
constexpr DemonstrationFolder demonstration_folders[] = {
    {"tablette-a", {"Tablette de Camille Aubry", "Camille Aubry’s tablet"}},
    {"tablette-b", {"Tablette de Julien Maréchal", "Julien Maréchal’s tablet"}},
    {"apfdt", {"Bureau de l’APFDT", "The APFDT’s desk"}}};

std::string name_of(const fs::path& workspace, Language language) {
    for (const DemonstrationFolder& each : demonstration_folders)
        if (workspace.filename() == each.name) return std::string(each.words.in(language));
    return workspace.filename().string();
}

}  // namespace

std::optional<Demonstration> demonstration_around(const fs::path& workspace) try {
    const fs::path around = fs::absolute(workspace).lexically_normal().parent_path();
    const auto bytes = read_file(around / "passphrase.txt", 4096);
    if (!bytes) return std::nullopt;
    Demonstration demonstration;
    demonstration.passphrase.assign(bytes->begin(), std::find(bytes->begin(), bytes->end(), '\n'));
    for (const DemonstrationFolder& each : demonstration_folders)
        if (Workspace::is_there(around / each.name)) demonstration.workspaces.push_back(around / each.name);
    if (demonstration.workspaces.size() != std::size(demonstration_folders)) return std::nullopt;
    return demonstration;
} catch (const FileError&) {
    return std::nullopt;
}

UnlockAsked draw_unlock(Surface& surface, Unlock& state, const fs::path& workspace,
                        const std::optional<Demonstration>& demonstration) {
    const auto in = [&](const Words& words) { return std::string(words.in(surface.language)); };
    UnlockAsked intentions;
    const BarTouch bar = top_bar(
        surface, {.title = "Arpenteur",
                  .subtitle = in({"Espace verrouillé", "Locked workspace"}),
                  .actions = {{.path = "language",
                               .label = surface.language == Language::french ? "English" : "Français"}}});
    intentions.language = bar.action.has_value();
    scroll_area(surface, "unlock", {.widest = 640.0F}, [&] {
        if (demonstration) {
            heading(surface, in({"Quel espace ouvrir ?", "Which workspace?"}));
            std::vector<std::string> labels;
            std::optional<std::size_t> here;
            for (std::size_t i = 0; i < demonstration->workspaces.size(); ++i) {
                labels.push_back(name_of(demonstration->workspaces[i], surface.language));
                if (demonstration->workspaces[i].filename() == workspace.filename()) here = i;
            }
            if (const auto picked = choose_one(surface, "workspace", labels, here))
                intentions.other = demonstration->workspaces[*picked];
            banner(surface, "demonstration",
                   {.tone = Tone::info,
                    .title = in({"Démonstration : données fictives", "Demonstration: invented data"}),
                    .text = in({"Phrase de passe : ", "Passphrase: "}) + demonstration->passphrase});
        }
        const bool submitted =
            text_field(surface, "passphrase", state.typed,
                       {.label = in({"Phrase de passe", "Passphrase"}),
                        .error = state.refused ? std::string_view(state.refused->in(surface.language)) : "",
                        .password = true,
                        .typography = false})
                .submitted;
        word_completions(surface, "passphrase", state.typed);
        // On the demonstration the keyboard would hide the very words to be typed.
        if (state.first_frame && !demonstration) surface.focus.move_to("passphrase");
        state.first_frame = false;
        if (primary_button(surface, "open", in({"Ouvrir", "Open"}), !state.typed.empty()) ||
            (submitted && !state.typed.empty()))
            intentions.open = true;
        hint(surface, in({"Les mots peuvent s’écrire sans accents ni majuscules.",
                          "The words may be typed without accents or capitals."}));
        if (text_button(surface, "lost", in({"J’ai perdu ma phrase", "I lost my passphrase"})))
            intentions.lost = true;
    });
    return intentions;
}

}  // namespace arpenteur
