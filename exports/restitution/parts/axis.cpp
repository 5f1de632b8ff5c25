#include "exports/restitution/parts/axis.h"

#include "exports/restitution/levels_in_words.h"
#include "exports/restitution/parts/criterion.h"
#include "exports/restitution/parts/pieces.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {
namespace {

constexpr Words in_words{
    "Cet axe parle surtout de personnes que l’on reconnaîtrait : il n’a pas de niveau dans ce document.",
    "This axis is mostly about people who would be recognised, so it has no level in this document."};
constexpr WordsWith<1> leveled{"Au milieu de ses critères, cet axe se tient {}.",
                               "Taking the middle of its criteria, this axis stands {}."};
constexpr Words too_little{"Trop peu est connu pour situer cet axe.",
                           "Too little is known to place this axis."};

template <class Scale>
std::string axis_opening(const DisclosedAxis<Scale>& axis, Language language) {
    if (axis.state == AxisState::leveled && axis.median) {
        const WordsWith<1> at{"à {}", "at {}"};
        const bool one = axis.median->low == axis.median->high;
        const std::string level = level_in_sentence(*axis.median, language);
        return sentence(language, leveled, one ? sentence(language, at, level) : level);
    }
    return std::string((axis.state == AxisState::in_words ? in_words : too_little).in(language));
}

}  // namespace

template <class Scale>
Html axis_written(const DisclosedAxis<Scale>& axis, Language language) {
    Html criteria;
    for (const auto& criterion : axis.criteria) criteria += criterion_written(criterion, language);
    return block("section", "axis",
                 block("div", "axis-head",
                       heading(4, axis.title.in(language)) + paragraph(axis_opening(axis, language))) +
                     criteria);
}

template Html axis_written(const DisclosedAxis<Level>&, Language);
template Html axis_written(const DisclosedAxis<LevelWord>&, Language);

}  // namespace arpenteur
