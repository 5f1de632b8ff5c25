#include <array>

#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/parts/axis.h"
#include "exports/restitution/parts/axis_board.h"
#include "exports/restitution/parts/parts.h"
#include "exports/restitution/parts/pieces.h"
#include "questionnaires/language/letters.h"

namespace arpenteur {
namespace {

constexpr Words about_results{
    "Chaque critère se lit sur cinq niveaux. Ils décrivent des faits, pas des personnes ; dans le doute, "
    "l’équipe retient le plus bas et dit ce qui manque. Ces niveaux s’ordonnent et ne s’additionnent pas : "
    "il n’y a ici ni moyenne, ni note d’ensemble, ni classement.",
    "Each criterion is read on five levels. They describe facts, not people; when in doubt, the team chooses "
    "the lower one and says what is missing. These levels have an order, and are not added up: there is no "
    "average here, no overall mark, no ranking."};
constexpr Words groups{
    "Sous chaque critère, ce que l’on entend : le niveau du milieu, puis du plus bas au plus haut. Un groupe "
    "trop petit pour être montré seul est joint à son voisin : « la collectivité » réunit les élues et élus "
    "et les agents ; « ses partenaires », les acteurs socio-économiques, l’État et les opérateurs.",
    "Under each criterion, what was heard: the middle level, then the range from the lowest to the highest. "
    "A group too small to be shown alone is joined to its neighbour: “the authority” is the elected "
    "officials and the staff together; “its partners”, the socio-economic actors, the State and the "
    "operators."};
constexpr Words nothing_yet{"La grille ne contient aucun critère qui puisse être montré.",
                            "The grid has no criterion that can be shown."};

constexpr std::array<Words, Level::count> level_meanings{
    {{"aucun fait ne l’établit, ou des décisions vont à l’encontre",
      "no fact establishes it, or decisions go against it"},
     {"une volonté est dite, ou une initiative reste isolée",
      "an intention is stated, or there is an isolated initiative"},
     {"des essais sont organisés et datés", "attempts are organised and dated"},
     {"il y a une règle, des moyens, un calendrier, et au moins deux répétitions",
      "there is a rule, means, a calendar, and at least two repetitions"},
     {"elle a tenu lors d’une épreuve datée, et d’autres que ses initiateurs la conduisent",
      "it has come through a dated trial, and is run by others than those who began it"}}};

Html ladder(Language language) {
    Html rungs;
    for (std::size_t i = 0; i < level_meanings.size(); ++i)
        rungs += block("div", "rung rung-" + std::string(1, static_cast<char>('a' + i)),
                       element("dt", text(capitalised(label_of(static_cast<LevelWord>(i)).in(language)))) +
                           element("dd", text(level_meanings[i].in(language))));
    return block("dl", "ladder", rungs);
}

}  // namespace

template <class Scale>
Html standing_of_the_territory(const DisclosedVisit<Scale>& visit, const Edition& edition) {
    const Language language = edition.language;
    if (visit.capacities.empty()) return paragraph(nothing_yet.in(language));
    Html out = paragraph(about_results.in(language), "lead") + ladder(language) +
               paragraph(groups.in(language), "legend");
    for (const auto& capacity : visit.capacities) {
        Html content = heading(3, capacity.title.in(language)) + axis_board(visit, capacity, language);
        for (const auto& axis : capacity.axes) content += axis_written(axis, language);
        out += block("section", "capacity", content);
    }
    return out;
}

template Html standing_of_the_territory(const RestrictedVisit&, const Edition&);
template Html standing_of_the_territory(const PublicVisit&, const Edition&);

}  // namespace arpenteur
