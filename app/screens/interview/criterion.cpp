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

void draw_guide_chips(InterviewContext& context, const std::vector<GuideText>& texts) {
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        labels.push_back(context.page.in(texts[i].words));
        if (context.state.guide == texts[i].guide) chosen = i;
    }
    const auto picked = choose_one(context.surface(), "guide", labels, chosen);
    if (!picked) return;
    if (picked == chosen)
        context.state.guide.reset();
    else
        context.state.guide = texts[*picked].guide;
}

void draw_guide_text(InterviewContext& context, const std::vector<GuideText>& texts) {
    for (const GuideText& one : texts)
        if (context.state.guide == one.guide)
            panel(context.surface(),
                  [&] { lines(context.surface(), one.text->in(context.page.language())); });
}

std::string counted(const Page& page, const Words& words, std::size_t count) {
    return count == 0 ? page.in(words) : page.in(words) + " · " + std::to_string(count);
}

void draw_panes(InterviewContext& context, const CriterionSoFar& here) {
    const std::vector<std::string> labels{
        context.page.in({"Niveaux", "Levels"}),
        counted(context.page, {"Carnet", "Notebook"}, here.notes.size()),
        counted(context.page, {"Verbatims", "Verbatims"}, here.verbatims.size())};
    if (const auto picked =
            segmented(context.surface(), "here", labels, static_cast<std::size_t>(context.state.pane)))
        context.going.pane = static_cast<Pane>(*picked);
}

}  // namespace

void draw_criterion(InterviewContext& context, const Criterion& criterion) {
    VisitPage& page = context.page;
    Surface& surface = page.surface;
    const CriterionSoFar& here = context.all.of(criterion.code);
    heading(surface, criterion_name(page, criterion.code));
    const bool low = is_low(surface);
    if (!low) hint(surface, criterion.meaning.in(page.language()));
    if (criterion.identifiable_person)
        paragraph(surface,
                  page.in({"Ce critère note une personne reconnaissable : il ne sort pas de l’équipe.",
                           "This criterion rates a recognisable person: it does not leave the team."}),
                  surface.fonts.small_strong, colours::attention);
    draw_voices(context, criterion);
    if (const auto voice = voice_of(context)) {
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
        draw_guide_chips(context, texts);
        cell.next();
        draw_panes(context, here);
    });
    draw_guide_text(context, texts);
    switch (context.state.pane) {
        case Pane::levels:
            return draw_levels(context, criterion);
        case Pane::notebook:
            draw_new_note(context, criterion.code,
                          {.label = page.in({"Nouvelle note", "New note"}), .lines = 3});
            return draw_notes(context, here.notes);
        case Pane::verbatims:
            return draw_verbatims(context, here.verbatims, criterion.code);
    }
}

}  // namespace arpenteur
