#include "app/screens/exchange/take.h"

#include <algorithm>

#include "app/screens/exchange/folders.h"
#include "app/screens/file_words.h"

namespace arpenteur {

namespace {

constexpr std::size_t newest = 6;

Tone tone_of(const Arrival& arrival) {
    if (arrival.kind == ArrivalKind::refused) return Tone::error;
    if (arrival.kind == ArrivalKind::card) return Tone::done;
    const bool to_see = arrival.anything_refused() || !arrival.complete || !arrival.gaps.empty() ||
                        !arrival.forks.empty() || arrival.several_values > 0 ||
                        arrival.intake.may_come_to_count() || arrival.clock_ahead_days > 0 ||
                        arrival.clock_behind;
    return to_see ? Tone::attention : Tone::done;
}

std::string without_indent(const std::string& line) { return line.substr(line.find_first_not_of(' ')); }

void draw_arrival(Page& page, Exchange& state, const Arrival& arrival, std::size_t number, const Id& open) {
    const std::string path = "arrival/" + std::to_string(number);
    const std::vector<std::string> lines = sentences(arrival, page.language());
    std::string rest;
    for (std::size_t i = 1; i < lines.size(); ++i) rest += (i > 1 ? "\n" : "") + without_indent(lines[i]);
    Banner banner_of{.tone = tone_of(arrival), .title = lines.front(), .text = rest, .action = {}};
    const bool card = arrival.kind == ArrivalKind::card && arrival.new_card;
    const bool other = arrival.kind == ArrivalKind::dossier && arrival.visit != open;
    if (card) banner_of.action = page.in({"Comparer les mots", "Compare the words"});
    if (other) banner_of.action = page.in({"Ouvrir la visite", "Open the visit"});
    if (!banner(page.surface, path, banner_of)) return;
    if (card) state.comparing = arrival.card->sign_key();
    if (other) page.intentions.go({Screen::prepare, arrival.visit, {}});
}

std::string title_of(const Page& page, const Incoming& file) {
    switch (file.kind) {
        case IncomingKind::card:
            return page.say({"Carte de {}", "Card of {}"}, file.about);
        case IncomingKind::dossier:
            return file.about.empty() ? page.in({"Pli d’une visite qui n’est pas encore ici",
                                                 "Dossier of a visit that is not here yet"})
                                      : page.say({"Pli de {}", "Dossier of {}"}, file.about);
        case IncomingKind::unreadable:
            break;
    }
    return file.there.path.filename().string();
}

ListRow row_of(const Page& page, const Exchange& state, const Incoming& file) {
    ListRow row{.title = title_of(page, file),
                .subtitle = (file.sender.empty() ? "" : page.say({"de {} · ", "from {} · "}, file.sender)) +
                            place_in_words(page, state, file.there.path) + " · " +
                            when_in_words(page, file.there.written) + " · " +
                            size_in_words(page, file.there.size),
                .icon = Icon::plus,
                .chevron = false};
    if (state.chosen.contains(file.there.path)) {
        row.selected = true;
        row.icon = Icon::check;
    }
    if (file.known) {
        row.badge = page.in({"déjà pris", "taken already"});
        row.badge_tone = Tone::done;
    }
    if (file.own) {
        row.badge = page.in({"écrit ici", "written here"});
        row.badge_tone = Tone::neutral;
    }
    if (file.kind == IncomingKind::unreadable) {
        row.badge = page.in({"illisible", "unreadable"});
        row.badge_tone = Tone::error;
    }
    return row;
}

// The same name may stand in two folders.
std::string path_of(const Exchange& state, const std::filesystem::path& file) {
    std::size_t folder = 0;
    while (folder < state.around->folders.size() && state.around->folders[folder].path != file.parent_path())
        ++folder;
    return "file/" + std::to_string(folder) + "/" + file.filename().string();
}

void draw_files(Page& page, Exchange& state) {
    Surface& surface = page.surface;
    const std::vector<Incoming>& files = state.around->files;
    if (files.empty())
        paragraph(surface,
                  page.in({"Aucun pli ni aucune carte. Branchez la clé d’un collègue, ou enregistrez ce "
                           "qu’il vous envoie dans Téléchargements.",
                           "No dossier or card. Plug in a colleague’s stick, or save what they send you in "
                           "Downloads."}));
    const std::size_t shown = state.older_files ? files.size() : std::min(newest, files.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const std::filesystem::path& path = files[i].there.path;
        if (!list_row(surface, path_of(state, path), row_of(page, state, files[i])).opened) continue;
        if (state.chosen.erase(path) == 0) state.chosen.insert(path);
    }
    const std::size_t older = files.size() - shown;
    if (older > 0 &&
        text_button(surface, "files/older",
                    older == 1 ? page.in({"Voir le plus ancien", "See the oldest one"})
                               : page.say({"Voir les {} plus anciens", "See the {} older ones"}, older)))
        state.older_files = true;
}

}  // namespace

void draw_take(Page& page, Exchange& state, const Id& open) {
    Surface& surface = page.surface;
    for (std::size_t i = 0; i < page.reports.arrivals.size(); ++i)
        draw_arrival(page, state, page.reports.arrivals[i], i, open);
    heading(surface,
            page.in({"Plis et cartes autour de cette tablette", "Dossiers and cards around this tablet"}));
    draw_files(page, state);
    const auto pressed = button_row(
        surface,
        {{.path = "files/again", .label = page.in({"Actualiser", "Look again"})},
         {.path = "files/take",
          .label = state.chosen.empty() ? page.in({"Prendre", "Take"})
                                        : page.say({"Prendre ({})", "Take ({})"}, state.chosen.size()),
          .weight = Weight::primary,
          .enabled = !state.chosen.empty()}});
    if (pressed == 0) {
        state.around.reset();
        state.chosen.clear();
    }
    if (pressed == 1) {
        page.intentions.ask(TakeFiles{{state.chosen.begin(), state.chosen.end()}});
        state.chosen.clear();
        state.around.reset();
    }
}

}  // namespace arpenteur
