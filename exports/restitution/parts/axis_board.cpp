#include "exports/restitution/parts/axis_board.h"

#include "exports/restitution/figures/board.h"
#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr WordsWith<1> figure_title{"{} : où se tient chaque axe", "{}: where each axis stands"};
constexpr Words figure_legend{
    "Le trait épais est le milieu de l’axe : autant de ses critères sont au-dessus qu’au-dessous. Chaque "
    "point est un de ses critères ; deux points reliés sont un critère que l’équipe lit de plusieurs façons.",
    "The thick bar is the middle of the axis: as many of its criteria stand above as below. Each dot is one "
    "of its criteria; two linked dots are a criterion that the team reads in several ways."};
constexpr Words axis_column{"Axe", "Axis"};
constexpr Words criteria_column{"Au milieu de ses critères", "Middle of its criteria"};
constexpr Words weakest_column{"Le plus en retrait", "Furthest behind"};

constexpr Words in_words_short{"dit en mots, sans niveau", "described in words, without a level"};
constexpr Words unknown_short{"trop peu est connu pour le situer", "too little is known to place it"};

template <class Scale>
bool has_level(const DisclosedAxis<Scale>& axis) {
    return axis.state == AxisState::leveled && axis.median;
}

template <class Scale>
std::string axis_stands(const DisclosedAxis<Scale>& axis, Language language) {
    if (has_level(axis)) return labelled(*axis.median, language);
    const Words& words = axis.state == AxisState::in_words ? in_words_short : unknown_short;
    return std::string(words.in(language));
}

template <class Scale>
BoardRow row_of(const DisclosedAxis<Scale>& axis, Language language) {
    BoardRow row;
    row.label = axis.title.in(language);
    if (!has_level(axis)) {
        row.instead = axis_stands(axis, language);
        return row;
    }
    row.middle = reach_of(*axis.median);
    for (const auto& criterion : axis.criteria)
        if (criterion.position) row.dots.push_back(reach_of(*criterion.position));
    return row;
}

template <class Scale>
std::string description_of(const DisclosedCapacity<Scale>& capacity, Language language) {
    std::string out;
    for (const auto& axis : capacity.axes)
        out += sentence(language, {"{} : {}. ", "{}: {}. "}, axis.title.in(language),
                        axis_stands(axis, language));
    return out;
}

template <class Scale>
Html table_of(const DisclosedVisit<Scale>& visit, const DisclosedCapacity<Scale>& capacity,
              Language language) {
    Html rows;
    for (const auto& axis : capacity.axes) {
        const std::string weakest = has_level(axis)
                                        ? parted(criterion_titles(visit, axis.weakest, language), language)
                                        : std::string();
        rows += element("tr", element("th", {{"scope", "row"}}, text(axis.title.in(language))) +
                                  element("td", text(axis_stands(axis, language))) +
                                  element("td", text(weakest)));
    }
    const auto column = [&](Words title) {
        return element("th", {{"scope", "col"}}, text(title.in(language)));
    };
    return element("table", element("thead", element("tr", column(axis_column) + column(criteria_column) +
                                                               column(weakest_column))) +
                                element("tbody", rows));
}

}  // namespace

template <class Scale>
Html axis_board(const DisclosedVisit<Scale>& visit, const DisclosedCapacity<Scale>& capacity,
                Language language) {
    std::vector<BoardRow> rows;
    for (const auto& axis : capacity.axes) rows.push_back(row_of(axis, language));
    const std::string title = sentence(language, figure_title, capacity.title.in(language));
    return element("figure",
                   board({title, description_of(capacity, language)}, rows, column_titles<Scale>(language)) +
                       element("figcaption", text(figure_legend.in(language)))) +
           table_of(visit, capacity, language);
}

template Html axis_board(const RestrictedVisit&, const DisclosedCapacity<Level>&, Language);
template Html axis_board(const PublicVisit&, const DisclosedCapacity<LevelWord>&, Language);

}  // namespace arpenteur
