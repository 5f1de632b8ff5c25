#include "exports/restitution/levels_in_words.h"

#include "questionnaires/language/sentence.h"

namespace arpenteur {

std::string numbered(const Span<Level>& span, Language language) {
    if (span.low == span.high) return sentence(language, {" (niveau {})", " (level {})"}, span.low.number());
    const bool neighbours = span.high.number() - span.low.number() == 1;
    const WordsWith<2> words = neighbours ? WordsWith<2>{" (niveaux {} et {})", " (levels {} and {})"}
                                          : WordsWith<2>{" (niveaux {} à {})", " (levels {} to {})"};
    return sentence(language, words, span.low.number(), span.high.number());
}

std::string numbered(const Span<LevelWord>&, Language) { return {}; }

template <>
std::array<ColumnTitle, Level::count> column_titles<Level>(Language language) {
    std::array<ColumnTitle, Level::count> titles;
    for (int number = 0; number < Level::count; ++number) {
        const Level level = *Level::from(number);
        titles[static_cast<std::size_t>(number)] = {std::string(label_of(level).in(language)),
                                                    std::to_string(number)};
    }
    return titles;
}

template <>
std::array<ColumnTitle, Level::count> column_titles<LevelWord>(Language language) {
    std::array<ColumnTitle, Level::count> titles;
    for (std::size_t place = 0; place < titles.size(); ++place)
        titles[place].words = label_of(static_cast<LevelWord>(place)).in(language);
    return titles;
}

}  // namespace arpenteur
