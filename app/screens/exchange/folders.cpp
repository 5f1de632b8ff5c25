#include "app/screens/exchange/folders.h"

namespace arpenteur {

std::string folder_in_words(const Page& page, const ExchangeFolder& folder) {
    switch (folder.kind) {
        case ExchangeFolderKind::removable:
            return page.say({"Clé « {} »", "Stick “{}”"}, folder.name);
        case ExchangeFolderKind::downloads:
            return page.in({"Téléchargements", "Downloads"});
        case ExchangeFolderKind::documents:
            return page.in({"Documents", "Documents"});
        case ExchangeFolderKind::demonstration:
            return page.in({"Clé USB de la démonstration", "The demonstration’s USB stick"});
    }
    return {};
}

std::string place_in_words(const Page& page, const Exchange& state, const std::filesystem::path& file) {
    if (state.around)
        for (const ExchangeFolder& folder : state.around->folders)
            if (folder.path == file.parent_path()) return folder_in_words(page, folder);
    return file.parent_path().string();
}

const ExchangeFolder* draw_folder_choice(Page& page, Exchange& state) {
    std::vector<const ExchangeFolder*> writable;
    if (state.around)
        for (const ExchangeFolder& folder : state.around->folders)
            if (folder.writable) writable.push_back(&folder);
    if (writable.empty()) {
        if (banner(page.surface, "folder/none",
                   {.tone = Tone::attention,
                    .text = page.in({"Aucun endroit où écrire : branchez une clé USB.",
                                     "Nowhere to write: plug in a USB stick."}),
                    .action = page.in({"Chercher", "Look"})}))
            state.around.reset();
        return nullptr;
    }
    label(page.surface, page.in({"Où l’écrire", "Where to write it"}));
    std::vector<std::string> labels;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < writable.size(); ++i) {
        labels.push_back(folder_in_words(page, *writable[i]));
        if (state.into == writable[i]->path) chosen = i;
    }
    if (const auto tapped = choose_one(page.surface, "folder", labels, chosen))
        state.into = writable[*tapped]->path;
    return writable[chosen];
}

}  // namespace arpenteur
