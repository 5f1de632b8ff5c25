#include "app/screens/restitute/documents.h"

#include <algorithm>

#include "app/screens/file_names.h"
#include "app/screens/file_words.h"
#include "app/screens/restitute/withheld.h"

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

std::string title_of(const VisitPage& page, const fs::path& file) {
    const auto version = version_named(file);
    if (!version) return file.filename().string();
    return *version == Version::restricted ? page.in({"Restitution restreinte", "Restricted restitution"})
                                           : page.in({"Restitution publique", "Public restitution"});
}

std::string subtitle_of(const VisitPage& page, const FileThere& document) {
    const std::string whose = names_visit(document.path, page.visit.id())
                                  ? page.visit.summary().territory.name
                                  : page.in({"autre visite", "another visit"});
    return whose + " · " + when_in_words(page, document.written) + " · " + size_in_words(page, document.size);
}

bool is_listed(const Restitute& state, const fs::path& file) {
    return state.documents && std::any_of(state.documents->begin(), state.documents->end(),
                                          [&](const FileThere& one) { return one.path == file; });
}

}  // namespace

void draw_written(VisitPage& page, Restitute& state) {
    Surface& surface = page.surface;
    if (page.reports.user_error)
        banner(surface, "complaint",
               {.tone = Tone::error, .text = page.reports.user_error->in(page.language())});
    const auto& written = page.reports.written;
    if (!written || !is_listed(state, *written)) return;
    panel(
        surface,
        [&] {
            heading(surface, page.in({"La restitution est écrite", "The restitution is written"}));
            paragraph(surface, written->filename().string(), surface.fonts.rail, colours::ink);
            hint(surface, page.say({"Dans le dossier {}, d’où le copier sur une clé.",
                                    "In the folder {}: copy it to a stick from there."},
                                   written->parent_path().string()));
            const auto pressed = button_row(
                surface,
                {{.path = "written/open", .label = page.in({"Ouvrir", "Open"}), .weight = Weight::primary},
                 {.path = "written/remove", .label = page.in({"Supprimer", "Remove"}), .icon = Icon::trash}});
            if (pressed == 0) page.intentions.ask(OpenDocument{*written});
            if (pressed == 1) state.removing = *written;
            draw_withheld(page, state);
        },
        colours::done_ground);
}

void draw_documents(VisitPage& page, Restitute& state) {
    if (!state.documents || state.documents->empty()) return;
    Surface& surface = page.surface;
    heading(surface, page.in({"Documents en clair sur cet appareil", "Documents in clear on this device"}));
    hint(surface,
         page.in({"Eux seuls ne sont pas chiffrés. Un navigateur garde des traces de ce qu’il ouvre : "
                  "supprimez-les ici une fois remis, et videz son historique.",
                  "Only these are not encrypted. A browser keeps traces of what it opens: remove "
                  "them here once handed over, and clear its history."}));
    for (const FileThere& document : *state.documents) {
        const RowTouch row = list_row(surface, "document/" + document.path.filename().string(),
                                      {.title = title_of(page, document.path),
                                       .subtitle = subtitle_of(page, document),
                                       .action = page.in({"Supprimer", "Remove"})});
        if (row.opened) page.intentions.ask(OpenDocument{document.path});
        if (row.acted) state.removing = document.path;
    }
}

void draw_removal(VisitPage& page, Restitute& state) {
    if (!state.removing) return;
    const auto answer =
        confirm(page.surface, "removal",
                {.title = page.in({"Supprimer ce document ?", "Remove this document?"}),
                 .text = page.say({"{}. La visite n’en est pas changée : il peut être écrit à nouveau.",
                                   "{}. The visit does not change: the document can be written again."},
                                  state.removing->filename().string()),
                 .yes = page.in({"Supprimer", "Remove"}),
                 .no = page.in({"Le garder", "Keep it"}),
                 .weight = Weight::danger});
    if (!answer) return;
    if (*answer == Answer::yes) {
        page.intentions.ask(RemoveDocument{*state.removing});
        state.documents.reset();
    }
    state.removing.reset();
}

}  // namespace arpenteur
