#include "app/screens/visit_bar.h"

#include "app/widgets/tabs.h"
#include "questionnaires/territory/kinds.h"

namespace arpenteur {

namespace {

std::string about(const VisitPage& page, const Territory& territory) {
    std::string text(kind_words(territory.kind).in(page.language()));
    if (!territory.department.empty()) text += " (" + territory.department + ")";
    if (territory.fictive) text += page.in({" · données fictives", " · invented data"});
    if (page.writer != page.visit.person())
        text += page.say({" · {} écrit", " · {} is writing"}, page.visit.name_of(page.writer));
    return text;
}

}  // namespace

std::optional<std::size_t> visit_bar(VisitPage& page, const std::vector<std::string>& screens,
                                     std::size_t here) {
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

    const auto tapped = tabs(page.surface, "part", screens, here);
    if (writing.not_recorded &&
        banner(page.surface, "not-recorded",
               {.tone = Tone::error,
                .title = page.in({"Non enregistré", "Not recorded"}),
                .text = page.say(
                    {"{}. Rien n’est perdu tant que le programme reste ouvert : tout sera écrit dès que "
                     "possible.",
                     "{}. Nothing is lost while the program stays open: everything will be written as soon "
                     "as possible."},
                    message(writing.not_recorded->fault).in(page.language())),
                .action = page.in({"Réessayer", "Try again"})}))
        page.intentions.ask(TryWritingAgain{});
    return tapped;
}

}  // namespace arpenteur
