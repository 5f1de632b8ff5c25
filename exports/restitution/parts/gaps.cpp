#include "exports/restitution/figures/board.h"
#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words about_gaps{
    "Un même critère ne se voit pas de la même place selon que l’on décide, que l’on exécute ou que l’on "
    "attend. Un écart n’est pas une erreur : c’est un sujet à ouvrir ensemble.",
    "Those who decide, those who carry out and those who wait do not see a criterion in the same way. A gap "
    "is not a mistake: it is a subject to discuss together."};
constexpr Words no_gaps{
    "Parmi les groupes qui peuvent être montrés séparément, aucun écart ne ressort : ce qu’ils disent se "
    "recouvre.",
    "Among the groups that can be shown separately, no gap stands out: what they say overlaps."};
constexpr WordsWith<4> sees{"Vu plus bas par {} ({}), plus haut par {} ({}).",
                            "Seen lower by {} ({}), higher by {} ({})."};
constexpr Words clear{"L’écart est net.", "The gap is clear."};
constexpr Words to_verify{
    "L’écart reste à vérifier : les voix sont peu nombreuses d’un côté, ou personne dans l’équipe n’a "
    "entendu les deux.",
    "The gap has yet to be verified: there are few voices on one side, or nobody in the team heard both."};
constexpr Words legend{
    "La bande claire va du plus bas au plus haut de ce qui a été dit ; le trait épais est le milieu.",
    "The light band runs from the lowest level given to the highest; the thick bar is the middle."};
constexpr Words group_column{"Groupe", "Group"};
constexpr Words middle_column{"Milieu", "Middle"};
constexpr Words range_column{"Étendue", "Range"};

template <class Scale>
BoardRow row_of(const GroupView<Scale>& view, Language language) {
    BoardRow row;
    row.label = capitalised(label_of(view.group).in(language));
    row.range = reach_of(view.range);
    row.middle = reach_of(view.median);
    return row;
}

template <class Scale>
Html table_of(const DisclosedGap<Scale>& gap, Language language) {
    const auto column = [&](Words title) {
        return element("th", {{"scope", "col"}}, text(title.in(language)));
    };
    const auto row = [&](const GroupView<Scale>& view) {
        return element(
            "tr", element("th", {{"scope", "row"}}, text(capitalised(label_of(view.group).in(language)))) +
                      element("td", text(labelled(view.median, language))) +
                      element("td", text(labelled(view.range, language))));
    };
    return element("table", element("thead", element("tr", column(group_column) + column(middle_column) +
                                                               column(range_column))) +
                                element("tbody", row(gap.upper) + row(gap.lower)));
}

template <class Scale>
Html gap_written(const DisclosedGap<Scale>& gap, Language language) {
    const std::string& title = gap.title.in(language);
    const std::string difference =
        sentence(language, sees, group_named(gap.lower.group).in(language),
                 level_in_sentence(gap.lower.median, language), group_named(gap.upper.group).in(language),
                 level_in_sentence(gap.upper.median, language));
    const Html figure = element(
        "figure", board({title, difference}, {row_of(gap.upper, language), row_of(gap.lower, language)},
                        column_titles<Scale>(language)));
    return block("article", "gap",
                 heading(3, title) +
                     paragraph(difference + " " + std::string((gap.clear ? clear : to_verify).in(language))) +
                     figure + table_of(gap, language));
}

}  // namespace

template <class Scale>
Html gaps(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    if (visit.gaps.empty()) return paragraph(no_gaps.in(edition.language));
    Html out =
        paragraph(about_gaps.in(edition.language), "lead") + paragraph(legend.in(edition.language), "legend");
    for (const auto& gap : visit.gaps) out += gap_written(gap, edition.language);
    return out;
}

template Html gaps(const RestrictedVisit&, const Edition&);
template Html gaps(const PublicVisit&, const Edition&);

}  // namespace arpenteur
