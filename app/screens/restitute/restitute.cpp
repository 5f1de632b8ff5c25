#include "app/screens/restitute/restitute.h"

#include "app/screens/restitute/documents.h"
#include "app/screens/restitute/stopped.h"

namespace arpenteur {

namespace {

std::size_t meant_for_nobody(const Visit& visit) {
    std::size_t count = 0;
    for (const auto& [id, claims] : visit.recommendations) {
        const Disclosure* marked = latest(claims_on(visit.disclosures, id));
        if (!visit.removals.contains(id) && (marked == nullptr || marked->audiences.empty())) ++count;
    }
    return count;
}

// What a finished-looking document would not show: said before it is written.
void draw_readiness(VisitPage& page) {
    const VisitSummary& visit = page.visit.summary();
    std::string text;
    const auto add = [&](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
    if (visit.concluded < visit.criteria)
        add(page.say({"Critères conclus : {} sur {}.", "Criteria concluded: {} of {}."}, visit.concluded,
                     visit.criteria));
    if (visit.to_arbitrate > 0)
        add(page.say({"À arbitrer : {}. Ce qui diffère entre deux tablettes reste à l’équipe.",
                      "To arbitrate: {}. What differs between two tablets stays with the team."},
                     visit.to_arbitrate));
    if (const std::size_t count = meant_for_nobody(page.view()); count > 0)
        add(page.say(
            {"Recommandations réservées à l’équipe : {}.", "Recommendations kept within the team: {}."},
            count));
    if (text.empty()) return;
    if (banner(page.surface, "readiness",
               {.tone = Tone::attention,
                .text = text,
                .action = visit.to_arbitrate > 0 ? page.in({"Arbitrer", "Arbitrate"}) : std::string()}))
        page.intentions.go({Screen::compare, page.visit.id(), {}, {}, true});
}

void draw_wanted(VisitPage& page, Restitute& state) {
    Surface& surface = page.surface;
    title(surface, page.in({"Restituer", "Restitute"}));
    label(surface, page.in({"Pour qui", "For whom"}));
    const bool restricted = state.version == Version::restricted;
    const std::vector<std::string> versions{page.in({"Restreinte", "Restricted"}),
                                            page.in({"Publique", "Public"})};
    if (const auto picked = segmented(surface, "version", versions, restricted ? 0 : 1))
        state.version = *picked == 0 ? Version::restricted : Version::public_;
    hint(
        surface,
        restricted
            ? page.in(
                  {"Remise au n° 1 et aux référents. Elle ne protège pas moins : ceux qui la lisent sont les "
                   "supérieurs des agents qui ont parlé.",
                   "Handed to the head of the executive and the referents. It protects just as much: its "
                   "reader is the superior of the agents who spoke."})
            : page.in({"Pour qui veut la lire, élues et élus, agents, habitants, presse. Les niveaux y sont "
                       "dits en mots.",
                       "For whoever wants to read it: elected officials, agents, residents, the press. "
                       "Levels are given in words."}));
    label(surface, page.in({"Langue du document", "Language of the document"}));
    const std::vector<std::string> languages{"Français", "English"};
    const Language language = state.language.value_or(page.language());
    if (const auto picked =
            segmented(surface, "document-language", languages, language == Language::french ? 0 : 1))
        state.language = *picked == 0 ? Language::french : Language::english;
    draw_readiness(page);
    if (primary_button(surface, "write", page.in({"Écrire la restitution", "Write the restitution"}))) {
        page.intentions.ask(WriteRestitution{state.version, language});
        state.documents.reset();
        state.letting_pass.clear();
    }
}

}  // namespace

void draw_restitute(VisitPage& page, Restitute& state) {
    scroll_area(page.surface, "restitute", {.widest = 860.0F}, [&] {
        draw_wanted(page, state);
        draw_stopped(page, state);
        draw_written(page, state);
        draw_allowed_names(page, state);
        draw_documents(page, state);
    });
    draw_removal(page, state);
}

}  // namespace arpenteur
