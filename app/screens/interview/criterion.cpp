#include "app/screens/interview/criterion.h"

#include <algorithm>

#include "app/screens/criterion_names.h"
#include "app/screens/interview/notes.h"
#include "app/screens/interview/readings.h"
#include "app/screens/interview/verbatims.h"
#include "app/screens/interview/voices.h"

namespace arpenteur {

namespace {

struct GuideText {
    Guide guide;
    const Wording* text;
    Words words;
};

// Whole lines, each as a paragraph of its own.
void lines(Surface& surface, const std::string& text) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) paragraph(surface, text.substr(begin, end - begin));
        begin = end + 1;
    }
}

// On a low screen the meaning gives its room to the levels.
bool is_low(const Surface& surface) { return surface.display().y < surface.px(700.0F); }

std::vector<GuideText> guides(const Criterion& criterion, bool with_meaning) {
    std::vector<GuideText> texts;
    if (with_meaning) texts.push_back({Guide::meaning, &criterion.meaning, {"Sens", "Meaning"}});
    for (const GuideText& one : {GuideText{Guide::probes, &criterion.probes, {"Relances", "Probes"}},
                                 GuideText{Guide::evidence, &criterion.evidence, {"Preuves", "Evidence"}},
                                 GuideText{Guide::trap, &criterion.trap, {"Piège", "Trap"}}})
        if (!one.text->empty()) texts.push_back(one);
    return texts;
}

void draw_guide_chips(Talk& talk, const std::vector<GuideText>& texts) {
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        labels.push_back(talk.page.in(texts[i].words));
        if (talk.state.guide == texts[i].guide) chosen = i;
    }
    const auto picked = choose_one(talk.surface(), "guide", labels, chosen);
    if (!picked) return;
    if (picked == chosen)
        talk.state.guide.reset();
    else
        talk.state.guide = texts[*picked].guide;
}

void draw_guide_text(Talk& talk, const std::vector<GuideText>& texts) {
    for (const GuideText& one : texts)
        if (talk.state.guide == one.guide)
            panel(talk.surface(), [&] { lines(talk.surface(), one.text->in(talk.page.language())); });
}

std::string counted(const Page& page, const Words& words, std::size_t count) {
    return count == 0 ? page.in(words) : page.in(words) + " · " + std::to_string(count);
}

void draw_panes(Talk& talk, const CriterionSoFar& here) {
    const std::vector<std::string> labels{
        talk.page.in({"Niveaux", "Levels"}), counted(talk.page, {"Carnet", "Notebook"}, here.notes.size()),
        counted(talk.page, {"Verbatims", "Verbatims"}, here.verbatims.size())};
    if (const auto picked =
            segmented(talk.surface(), "here", labels, static_cast<std::size_t>(talk.state.pane)))
        talk.going.pane = static_cast<Pane>(*picked);
}

}  // namespace

void draw_criterion(Talk& talk, const Criterion& criterion) {
    VisitPage& page = talk.page;
    Surface& surface = page.surface;
    const CriterionSoFar& here = talk.all.of(criterion.code);
    heading(surface, criterion_name(page, criterion.code));
    const bool low = is_low(surface);
    if (!low) hint(surface, criterion.meaning.in(page.language()));
    if (criterion.identifiable_person)
        paragraph(surface,
                  page.in({"Ce critère note une personne reconnaissable : il ne sort pas de l’équipe.",
                           "This criterion rates a recognisable person: it does not leave the team."}),
                  surface.fonts.small_strong, colours::attention);
    draw_voices(talk, criterion);
    if (const auto voice = voice_of(talk)) {
        const std::string question = question_to(page, criterion, *voice);
        if (question.empty())
            hint(surface, page.in({"La grille ne pose pas ce critère à cette catégorie.",
                                   "The grid does not ask this category about this criterion."}));
        else
            paragraph(surface, question, surface.fonts.strong, colours::primary);
    } else {
        hint(surface, page.in({"Choisissez la voix pour lire sa question.",
                               "Choose the voice to read its question."}));
    }
    const std::vector<GuideText> texts = guides(criterion, low);
    // Side by side where there is room: the levels stay near.
    cells(surface, 440.0F, [&](CellFlow& cell) {
        cell.next();
        draw_guide_chips(talk, texts);
        cell.next();
        draw_panes(talk, here);
    });
    draw_guide_text(talk, texts);
    switch (talk.state.pane) {
        case Pane::levels:
            return draw_levels(talk, criterion);
        case Pane::notebook:
            draw_new_note(talk, criterion.code,
                          {.label = page.in({"Nouvelle note", "New note"}), .lines = 3});
            return draw_notes(talk, here.notes);
        case Pane::verbatims:
            return draw_verbatims(talk, here.verbatims, criterion.code);
    }
}

}  // namespace arpenteur
