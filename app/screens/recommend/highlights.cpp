#include "app/screens/recommend/highlights.h"

#include <algorithm>

#include "app/screens/criterion_names.h"
#include "app/screens/editing.h"
#include "app/screens/recommend/level_words.h"

namespace arpenteur {

namespace {

Words label_of(Corroboration corroboration) {
    switch (corroboration) {
        case Corroboration::no_voice:
            return {"Aucune voix ne l’appuie.", "No voice supports it."};
        case Corroboration::one_voice:
            return {"Une seule voix l’appuie.", "Only one voice supports it."};
        case Corroboration::one_category:
            return {"Plusieurs voix d’une même catégorie l’appuient.",
                    "Several voices of one category support it."};
        case Corroboration::several_categories:
            return {"Des voix de plusieurs catégories l’appuient.",
                    "Voices of several categories support it."};
    }
    return {"", ""};
}

std::string why_strong(const VisitPage& page, const Point& point) {
    if (point.levels.low.number() >= 3)
        return page.say({"Acquis : {}.", "Established: {}."}, levels_in_words(page, point.levels));
    return page.say({"En progrès : {}.", "Progressing: {}."}, levels_in_words(page, point.levels));
}

std::string why_weak(const VisitPage& page, const Point& point) {
    if (point.levels.high.number() <= 1)
        return page.say({"Au plus bas : {}.", "At its lowest: {}."}, levels_in_words(page, point.levels));
    return page.say(
        point.distance == 1
            ? WordsWith<2>{"En retrait de son axe, de {} niveau : {}.", "Behind its axis by {} level: {}."}
            : WordsWith<2>{"En retrait de son axe, de {} niveaux : {}.", "Behind its axis by {} levels: {}."},
        point.distance, levels_in_words(page, point.levels));
}

std::string why(const VisitPage& page, HighlightKind kind, const Point& point) {
    std::string text = kind == HighlightKind::strength ? why_strong(page, point) : why_weak(page, point);
    text += " " + page.in(label_of(point.corroboration));
    if (point.verified) text += page.in({" Un fait vérifié au moins.", " At least one verified fact."});
    return text;
}

class Highlights {
public:
    Highlights(VisitPage& page, HighlightKind kind) : page_(page), kind_(kind) {}

    void point(const std::string& criterion, const std::string& text) {
        const Id id = highlight_id(kind_, criterion);
        const std::string path = (kind_ == HighlightKind::strength ? "strength/" : "weakness/") + criterion;
        panel(page_.surface, [&] {
            paragraph(page_.surface, criterion_name(page_, criterion), page_.surface.fonts.strong,
                      colours::ink);
            paragraph(page_.surface, text, page_.surface.fonts.rail, colours::ink);
            const Criterion* known = page_.grid().criterion(criterion);
            if (known != nullptr && known->identifiable_person)
                hint(page_.surface,
                     page_.in(
                         {"Il touche une personne que l’on reconnaîtrait : il ne sort jamais de l’équipe.",
                          "It concerns a person who would be recognised: it never leaves the team."}));
            choice(id, path, criterion);
        });
        const auto found = page_.view().highlights.find(id);
        if (found == page_.view().highlights.end()) return;
        several_values<Highlight>(page_, path + "/dispute", id, found->second,
                                  [&](const Highlight& each) { return word(each.kept); });
    }

private:
    std::string word(bool kept) const {
        return kept ? page_.in({"Retenu", "Kept"}) : page_.in({"Laissé", "Left"});
    }

    void choice(const Id& id, const std::string& path, const std::string& criterion) {
        const Claims<Highlight>& claims = claims_on(page_.view().highlights, id);
        const bool removed = page_.view().removals.contains(id);
        const Highlight* current = removed ? nullptr : settled(claims);
        std::optional<std::size_t> chosen;
        if (current != nullptr) chosen = current->kept ? 0 : 1;
        const std::vector<std::string> labels{word(true), word(false)};
        const auto tapped = choose_one(page_.surface, path, labels, chosen);
        if (!tapped) return;
        if (tapped == chosen) return page_.intentions.remove(id);  // not decided any more
        Editing<Highlight> highlight(page_, id, claims, {criterion, kind_});
        highlight.change([&](Highlight& each) { each.kept = *tapped == 0; });
    }

    VisitPage& page_;
    HighlightKind kind_;
};

}  // namespace

std::vector<std::string> kept_criteria(const Visit& visit, HighlightKind kind) {
    std::vector<std::string> kept;
    for (const auto& [id, claims] : visit.highlights)
        if (const Highlight* one = visit.removals.contains(id) ? nullptr : settled(claims);
            one != nullptr && one->kept && one->kind == kind)
            kept.push_back(one->criterion);
    return kept;
}

void draw_highlights(VisitPage& page, HighlightKind kind, const RulesSay& rules) {
    Surface& surface = page.surface;
    const bool strength = kind == HighlightKind::strength;
    const std::vector<Point>& all = strength ? rules.points.strengths : rules.points.weaknesses;
    const std::vector<Point> shown = proposed(all);
    title(surface, strength ? page.in({"Points d’appui", "Strengths"})
                            : page.in({"Points de fragilité", "Weaknesses"}));
    hint(
        surface,
        strength
            ? page.in({"Ce qui porte le territoire. Les règles en proposent cinq au plus ; l’équipe choisit.",
                       "What carries the territory. The rules propose five at most; the team chooses."})
            : page.in(
                  {"Ce qui freine le territoire. Les règles en proposent cinq au plus ; l’équipe choisit.",
                   "What holds the territory back. The rules propose five at most; the team chooses."}));
    if (shown.empty())
        paragraph(surface,
                  page.in({"Les règles n’en trouvent pas encore : il faut des positions ouvertes ou des "
                           "consensus, et plus d’une voix.",
                           "The rules find none yet: it takes open positions or consensuses, and more than "
                           "one voice."}));
    Highlights highlights(page, kind);
    for (const Point& point : shown) highlights.point(point.criterion, why(page, kind, point));

    std::vector<std::string> others;
    for (const std::string& criterion : kept_criteria(page.view(), kind))
        if (std::none_of(shown.begin(), shown.end(),
                         [&](const Point& point) { return point.criterion == criterion; }))
            others.push_back(criterion);
    if (others.empty()) return;
    heading(surface, page.in({"Retenus aussi par l’équipe", "Kept by the team too"}));
    for (const std::string& criterion : others) {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const Point& point) { return point.criterion == criterion; });
        highlights.point(criterion,
                         found == all.end()
                             ? page.in({"Les règles ne le donnent plus : il ne sortira pas dans une "
                                        "restitution.",
                                        "The rules no longer find it: it will not be in any restitution."})
                             : why(page, kind, *found));
    }
}

}  // namespace arpenteur
