#include <algorithm>

#include "exports/restitution/figures/strip.h"
#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

// The words for one kind of point.
struct PointWords {
    Words about;
    Words none;
};

constexpr PointWords of_strengths{
    {"Ce que le territoire sait déjà faire, et sur quoi la suite peut prendre appui. Chacun de ces points "
     "repose sur des faits, et sur plus d’une voix ou sur un mouvement que tous voient.",
     "What the territory already knows how to do, and what can be built on. Each of these points rests on "
     "facts, and on more than one voice or on a movement that everyone sees."},
    {"Aucun point d’appui n’est retenu dans cette version. Cela ne veut pas dire qu’il n’y en a pas : il a "
     "pu manquer des voix, ou des faits établis.",
     "This version has no point of support. That does not mean that there is none: voices, or established "
     "facts, may have been missing."}};

constexpr PointWords of_weaknesses{
    {"Là où les faits manquent le plus, ou restent en retrait du reste. Un "
     "point de fragilité ne juge personne : il dit où un effort porterait.",
     "Where facts are most lacking, or lag behind the rest. A point of weakness judges nobody: it says where "
     "an effort would make a difference."},
    {"Aucun point de fragilité n’est retenu dans cette version.", "This version has no point of weakness."}};

constexpr Words established{"Ce qui est établi", "What is established"};
constexpr Words one_way{"Selon une lecture", "According to one reading"};
constexpr Words another_way{"Selon une autre", "According to another"};
constexpr Words reason_of_point{"Pourquoi", "Why"};
constexpr Words proposed{"Ce que nous proposons", "What we propose"};
constexpr WordsWith<1> recommendation_number{"recommandation {}", "recommendation {}"};
constexpr Words not_agreed{"L’équipe garde ici plusieurs lectures.", "Here the team keeps several readings."};

template <class Scale>
const DisclosedCriterion<Scale>* criterion_of(const DisclosedVisit<Scale>& visit, std::string_view code) {
    for (const auto& capacity : visit.capacities)
        for (const auto& axis : capacity.axes)
            for (const auto& criterion : axis.criteria)
                if (criterion.code == code) return &criterion;
    return nullptr;
}

// "Portage · Sens et récit"
template <class Scale>
std::string where_it_belongs(const DisclosedVisit<Scale>& visit, std::string_view axis_code,
                             Language language) {
    for (const auto& capacity : visit.capacities)
        for (const auto& axis : capacity.axes)
            if (axis.code == axis_code) return capacity.title.in(language) + " · " + axis.title.in(language);
    return {};
}

template <class Scale>
std::string where_it_stands(const DisclosedPoint<Scale>& point, const DisclosedCriterion<Scale>* criterion,
                            Language language) {
    std::string said_so = capitalised(labelled(point.position, language));
    if (criterion == nullptr || !criterion->tendency) return said_so;
    const std::string_view tendency = tendency_in_words(*criterion->tendency).in(language);
    return tendency.empty() ? said_so : said_so + ", " + std::string(tendency);
}

template <class Scale>
Html what_is_established(const DisclosedPoint<Scale>& point, Language language) {
    if (point.position.low == point.position.high)
        return described(established.in(language), point.low_descriptor.in(language));
    return described(one_way.in(language), point.low_descriptor.in(language)) +
           described(another_way.in(language), point.high_descriptor.in(language));
}

template <class Scale>
Html recommendations_about(const DisclosedVisit<Scale>& visit, const std::string& criterion,
                           Language language) {
    Html links;
    for (std::size_t i = 0; i < visit.recommendations.size(); ++i) {
        const auto& criteria = visit.recommendations[i].criteria;
        if (std::find(criteria.begin(), criteria.end(), criterion) == criteria.end()) continue;
        if (!links.empty()) links += text(", ");
        const std::string number = std::to_string(i + 1);
        links += element("a", {{"href", "#recommandation-" + number}},
                         text(sentence(language, recommendation_number, number)));
    }
    return described(proposed.in(language), links);
}

template <class Scale>
Html point_written(const DisclosedVisit<Scale>& visit, const DisclosedPoint<Scale>& point,
                   Language language) {
    const auto* criterion = criterion_of(visit, point.criterion);
    const std::string stands = where_it_stands(point, criterion, language);
    const std::string& title = point.title.in(language);
    Html content = paragraph(where_it_belongs(visit, point.axis, language), "belongs") + heading(3, title);
    content += block("p", "stands", strip({title, stands}, reach_of(point.position)) + strong(stands));
    if (!point.consensus && point.position.low != point.position.high)
        content += paragraph(not_agreed.in(language));
    Html facts = what_is_established(point, language);
    if (criterion != nullptr) facts += described(reason_of_point.in(language), criterion->reason);
    facts += recommendations_about(visit, point.criterion, language);
    return block("article", "point", content + block("dl", "facts", facts));
}

template <class Scale>
Html points_written(const DisclosedVisit<Scale>& visit, const std::vector<DisclosedPoint<Scale>>& points,
                    const PointWords& words, Language language) {
    if (points.empty()) return paragraph(words.none.in(language));
    Html out = paragraph(words.about.in(language), "lead");
    for (const auto& point : points) out += point_written(visit, point, language);
    return out;
}

}  // namespace

template <class Scale>
Html strengths(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    return points_written(visit, visit.strengths, of_strengths, edition.language);
}

template <class Scale>
Html weaknesses(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    return points_written(visit, visit.weaknesses, of_weaknesses, edition.language);
}

template Html strengths(const RestrictedVisit&, const Edition&);
template Html strengths(const PublicVisit&, const Edition&);
template Html weaknesses(const RestrictedVisit&, const Edition&);
template Html weaknesses(const PublicVisit&, const Edition&);

}  // namespace arpenteur
