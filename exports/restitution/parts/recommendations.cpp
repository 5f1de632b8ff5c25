#include "exports/restitution/numbers.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/dates.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words about_recommendations{
    "Ce sont des propositions : peu nombreuses, chacune portée par quelqu’un et datée, la première étant "
    "celle par où commencer. Les échéances courent à partir de la date de ce document. Le territoire les "
    "retient, les adapte, les diffère ou les écarte.",
    "These are proposals: few, each with someone who carries it and a date, starting with what to do first. "
    "Deadlines run from the date of this document. The territory keeps them, adapts them, defers them or "
    "drops them."};
constexpr Words no_recommendations{"Aucune recommandation n’est donnée dans cette version.",
                                   "This version has no recommendation."};
constexpr Words who{"Qui porte", "Who carries it"};
constexpr WordsWith<2> with_whom{"{} ({})", "{} ({})"};
constexpr Words when{"Pour quand", "By when"};
constexpr WordsWith<2> that_is{"{}, soit {}", "{}, that is {}"};
constexpr Words answers{"Répond à", "Answers to"};

std::string carrier_in_words(const DisclosedRecommendation& one, Language language) {
    if (!one.carrier_category) return one.carrier;
    const std::string_view category = category_in_words(*one.carrier_category).in(language);
    return one.carrier.empty() ? capitalised(category) : sentence(language, with_whom, one.carrier, category);
}

std::string deadline_in_words(int months, const Edition& edition) {
    const std::string within = capitalised(within_months(months, edition.language));
    const auto month = month_after(edition.date, months, edition.language);
    return month && months > 0 ? sentence(edition.language, that_is, within, *month) : within;
}

template <class Scale>
Html recommendation_written(const DisclosedVisit<Scale>& visit, std::size_t index, const Edition& edition) {
    const Language language = edition.language;
    const DisclosedRecommendation& one = visit.recommendations[index];
    const std::string number = std::to_string(index + 1);
    const Html facts =
        described(who.in(language), carrier_in_words(one, language)) +
        described(when.in(language), deadline_in_words(one.horizon_months, edition)) +
        described(answers.in(language), parted(criterion_titles(visit, one.criteria, language), language));
    return element(
        "li", {{"class", "recommendation"}, {"id", "recommandation-" + number}},
        block("div", "number", text(number)) +
            element("div", block("div", "advice", paragraphs(one.text)) + block("dl", "facts", facts)));
}

}  // namespace

template <class Scale>
Html recommendations(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    if (visit.recommendations.empty()) return paragraph(no_recommendations.in(edition.language));
    Html items;
    for (std::size_t i = 0; i < visit.recommendations.size(); ++i)
        items += recommendation_written(visit, i, edition);
    return paragraph(about_recommendations.in(edition.language), "lead") +
           block("ol", "recommendations", items);
}

template Html recommendations(const RestrictedVisit&, const Edition&);
template Html recommendations(const PublicVisit&, const Edition&);

}  // namespace arpenteur
