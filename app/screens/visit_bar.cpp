#include "app/screens/visit_bar.h"

#include <array>

#include "app/widgets/tabs.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

struct PartOfVisit {
    Screen screen = Screen::home;
    Words words;
};
constexpr std::array parts{PartOfVisit{Screen::prepare, {"Préparer", "Prepare"}},
                           PartOfVisit{Screen::interview, {"Entretien", "Interview"}},
                           PartOfVisit{Screen::grid, {"Grille", "Grid"}},
                           PartOfVisit{Screen::compare, {"Croiser", "Compare"}},
                           PartOfVisit{Screen::recommend, {"Recommander", "Recommend"}},
                           PartOfVisit{Screen::restitute, {"Restituer", "Restitute"}},
                           PartOfVisit{Screen::exchange, {"Échanger", "Exchange"}}};

std::string about(const VisitPage& page, const Territory& territory) {
    std::string said(kind_words(territory.kind).in(page.language()));
    if (!territory.department.empty()) said += " (" + territory.department + ")";
    if (territory.fictive) said += page.in({" · données fictives", " · invented data"});
    if (page.writer != page.visit.person())
        said += page.say({" · {} écrit", " · {} is writing"}, page.visit.name_of(page.writer));
    return said;
}

}  // namespace

void visit_bar(VisitPage& page, Screen here) {
    const Territory& territory = page.visit.summary().territory;
    const WriterState writing = page.visit.writing();
    TopBar bar{.title = territory.name,
               .subtitle = about(page, territory),
               .back = page.in({"Toutes les visites", "All visits"}),
               .actions = {{.path = "lock", .label = page.in({"Verrouiller", "Lock"}), .icon = Icon::lock}}};
    if (!page.visit.writable()) {
        bar.status = page.in({"lecture seule", "read only"});
        bar.status_tone = Tone::attention;
    } else if (writing.not_recorded) {
        bar.status = page.in({"non enregistré", "not recorded"});
        bar.status_tone = Tone::error;
    } else if (!page.typing.empty()) {
        bar.status = page.in({"saisie en cours", "being typed"});
        bar.status_tone = Tone::info;
    } else if (!writing.all_durable()) {
        bar.status = page.in({"enregistrement…", "recording…"});
        bar.status_tone = Tone::info;
    } else {
        bar.status = page.in({"enregistré", "recorded"});
        bar.status_tone = Tone::done;
    }
    const BarTouch touched = top_bar(page.surface, bar);
    if (touched.back) page.intentions.go({});
    if (touched.action) page.intentions.ask(LockNow{});

    std::vector<std::string> labels;
    std::size_t at = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        labels.push_back(page.in(parts[i].words));
        if (parts[i].screen == here) at = i;
    }
    if (const auto tapped = tabs(page.surface, "part", labels, at)) page.go(parts[*tapped].screen);

    if (writing.not_recorded &&
        banner(page.surface, "not-recorded",
               {.tone = Tone::error,
                .title = page.in({"Non enregistré", "Not recorded"}),
                .text = page.say(
                    {"{}. Rien n’est perdu tant que le programme reste ouvert : tout sera écrit dès que "
                     "possible.",
                     "{}. Nothing is lost while the program stays open: all will be written as soon as "
                     "possible."},
                    message(writing.not_recorded->fault).in(page.language())),
                .action = page.in({"Réessayer", "Try again"})}))
        page.intentions.ask(TryWritingAgain{});
}

}  // namespace arpenteur
