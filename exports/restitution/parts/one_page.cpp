#include <algorithm>

#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/numbers.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/dates.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr std::size_t first_recommendations = 3;

constexpr WordsWith<2> whom_we_heard{"{}, l’équipe a entendu {}.", "{}, the team heard {}."};
constexpr WordsWith<1> came{"{}, l’équipe est allée sur place.", "{}, the team visited."};
constexpr Words question_asked{
    "Ce diagnostic regarde comment la transition est portée ici (par qui, avec qui, pour quoi, pour combien "
    "de temps) et comment elle est pilotée (avec quelle organisation, quels moyens, quels apprentissages).",
    "This diagnostic looks at how the transition is carried here (by whom, with whom, what for, for how "
    "long) and how it is steered (with what organisation, what means, what learning)."};
constexpr Words carries{"Ce qui porte", "What helps"};
constexpr Words holds_back{"Ce qui fragilise", "What weakens"};
constexpr Words none_carries{"Aucun point d’appui n’est retenu dans cette version.",
                             "This version has no point of support."};
constexpr Words none_holds_back{"Aucun point de fragilité n’est retenu dans cette version.",
                                "This version has no point of weakness."};
constexpr Words to_do_first{"Ce que nous proposons d’abord", "What we propose first"};
constexpr Words disputed{"Ce qui se discute", "What is disputed"};

std::string who_was_heard(const DisclosedMethod& method, Language language) {
    const std::string when = capitalised(days_in_words(method.first_day, method.last_day, language));
    if (when.empty()) return {};
    if (!method.persons) return sentence(language, came, when);
    return sentence(language, whom_we_heard, when, counted(*method.persons, persons_noun, language));
}

template <class Scale>
Html column(std::string_view title, std::string_view none, const std::vector<DisclosedPoint<Scale>>& points,
            Language language) {
    std::vector<Html> items;
    for (const auto& point : points)
        items.push_back(strong(point.title.in(language)) + void_element("br", {}) +
                        quiet(labelled(point.position, language)));
    return element("div", heading(3, title) + (items.empty() ? paragraph(none) : list_of(items)));
}

template <class Scale>
Html first_to_do(const DisclosedVisit<Scale>& visit, Language language) {
    std::vector<Html> items;
    for (const auto& one : visit.recommendations) {
        if (items.size() == first_recommendations) break;
        const std::string when = within_months(one.horizon_months, language);
        const std::string foot = one.carrier.empty() ? capitalised(when) : one.carrier + ", " + when;
        items.push_back(text(one.text) + void_element("br", {}) + quiet(foot + "."));
    }
    return items.empty() ? Html() : heading(3, to_do_first.in(language)) + numbered_list_of(items);
}

template <class Scale>
Html what_is_disputed(const DisclosedVisit<Scale>& visit, Language language) {
    std::vector<Html> items;
    for (const auto& one : visit.controversies)
        if (!one.title.empty()) items.push_back(text(one.title));
    return items.empty() ? Html() : heading(3, disputed.in(language)) + list_of(items, "plain");
}

}  // namespace

template <class Scale>
Html one_page(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    const Language language = edition.language;
    const std::string opening = who_was_heard(visit.method, language);
    const Html columns =
        column(carries.in(language), none_carries.in(language), visit.strengths, language) +
        column(holds_back.in(language), none_holds_back.in(language), visit.weaknesses, language);
    return paragraph((opening.empty() ? "" : opening + " ") + std::string(question_asked.in(language)),
                     "lead") +
           block("div", "columns", columns) + first_to_do(visit, language) +
           what_is_disputed(visit, language);
}

template Html one_page(const RestrictedVisit&, const Edition&);
template Html one_page(const PublicVisit&, const Edition&);

}  // namespace arpenteur
