#include "exports/restitution/parts/criterion.h"

#include "exports/restitution/figures/strip.h"
#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words lowest{"Au plus bas", "At the lowest"};
constexpr Words highest{"Au plus haut", "At the highest"};
constexpr WordsWith<2> view_in_words{"{} : {}", "{}: {}"};
constexpr WordsWith<2> view_range{"{}, {}", "{}, {}"};
constexpr Words reason_term{"Pourquoi", "Why"};
constexpr Words not_positioned{"L’équipe n’a pas conclu, ou ne sait pas.",
                               "The team has not concluded, or does not know."};
constexpr Words not_applicable{"Sans objet ici", "Not applicable here"};
constexpr Words not_asked{"N’a pas été abordé", "Not discussed"};
constexpr Words to_arbitrate{"Deux conclusions ont été écrites séparément : l’équipe doit encore trancher.",
                             "Two separate conclusions were written: the team has yet to settle the matter."};

template <class Scale>
std::string view_of(const GroupView<Scale>& view, Language language) {
    const std::string middle = level_in_sentence(view.median, language);
    if (view.range == view.median) return middle;
    return sentence(language, view_range, middle, from_to(view.range, language));
}

template <class Scale>
Html views_of(const DisclosedCriterion<Scale>& criterion, Language language) {
    std::vector<Html> items;
    for (const auto& view : criterion.views)
        items.push_back(text(sentence(language, view_in_words, capitalised(label_of(view.group).in(language)),
                                      view_of(view, language))));
    return list_of(items, "views");
}

template <class Scale>
Html facts_of(const DisclosedCriterion<Scale>& criterion, Language language) {
    Html facts;
    if (criterion.position && criterion.position->low != criterion.position->high)
        facts += described(lowest.in(language), criterion.low_descriptor.in(language)) +
                 described(highest.in(language), criterion.high_descriptor.in(language));
    facts += described(reason_term.in(language), criterion.reason);
    return (facts.empty() ? Html() : block("dl", "facts", facts)) + views_of(criterion, language);
}

template <class Scale>
Html position_of(const DisclosedCriterion<Scale>& criterion, Language language) {
    switch (criterion.state) {
        case CriterionState::positioned:
            break;
        case CriterionState::not_positioned:
            return paragraph(not_positioned.in(language), "unsaid");
        case CriterionState::not_applicable:
            return paragraph(not_applicable.in(language), "unsaid");
        case CriterionState::not_asked:
            return paragraph(not_asked.in(language), "unsaid");
        case CriterionState::too_few_voices:
            return paragraph(too_few_voices_sentence.in(language), "unsaid");
        case CriterionState::to_arbitrate:
            return paragraph(to_arbitrate.in(language), "unsaid");
    }
    if (!criterion.position) return paragraph(not_positioned.in(language), "unsaid");
    std::string stands = capitalised(labelled(*criterion.position, language));
    if (criterion.tendency)
        if (const auto tendency = tendency_in_words(*criterion.tendency).in(language); !tendency.empty())
            stands.append(", ").append(tendency);
    return strip({criterion.title.in(language), stands}, reach_of(*criterion.position)) +
           paragraph(stands, "level");
}

}  // namespace

template <class Scale>
Html criterion_written(const DisclosedCriterion<Scale>& criterion, Language language) {
    Html content = paragraph(criterion.meaning.in(language), "meaning");
    if (criterion.position && criterion.position->low == criterion.position->high)
        content = paragraph(criterion.low_descriptor.in(language));
    return block("div", "criterion",
                 element("div", heading(5, criterion.title.in(language)) + position_of(criterion, language)) +
                     element("div", content + facts_of(criterion, language)));
}

template Html criterion_written(const DisclosedCriterion<Level>&, Language);
template Html criterion_written(const DisclosedCriterion<LevelWord>&, Language);

}  // namespace arpenteur
