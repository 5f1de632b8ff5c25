// Levels as a document says them: in words. Where the restricted version names a level, it adds the number;
// the public version has none to add.
//
//     level_in_words(Span{LevelWord::attempts, LevelWord::attempts}, french)    // "premiers essais"
//     level_in_words(Span{LevelWord::intention, LevelWord::attempts}, french)
//     //                                               "entre « intention » et « premiers essais »"
//     labelled(Span{LevelWord::attempts, LevelWord::attempts}, french)          // "premiers essais"
//     labelled(Span{level(2), level(2)}, french)                                // "premiers essais (niveau 2)"
#pragma once

#include <array>
#include <string>

#include "exports/restitution/phrases.h"
#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/disclosure/level_words.h"
#include "questionnaires/grid/level.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {

// The column where a level is drawn, from 0 to 4. For drawings only: no reader sees it.
constexpr int place_of(Level level) { return level.number(); }
constexpr int place_of(LevelWord level) { return static_cast<int>(level); }

template <class Scale>
std::string level_in_words(const Span<Scale>& span, Language language) {
    const std::string low(label_of(span.low).in(language)), high(label_of(span.high).in(language));
    if (span.low == span.high) return low;
    return sentence(language, {"entre {} et {}", "between {} and {}"}, quoted(low, language),
                    quoted(high, language));
}

// The same inside a sentence, where a single level is quoted too.
template <class Scale>
std::string level_in_sentence(const Span<Scale>& span, Language language) {
    return span.low == span.high ? quoted(level_in_words(span, language), language)
                                 : level_in_words(span, language);
}

// "de « intention » à « premiers essais »"
template <class Scale>
std::string from_to(const Span<Scale>& span, Language language) {
    return sentence(language, {"de {} à {}", "from {} to {}"},
                    quoted(label_of(span.low).in(language), language),
                    quoted(label_of(span.high).in(language), language));
}

// " (niveau 2)", " (niveaux 1 à 3)"; empty in the public version.
std::string numbered(const Span<Level>& span, Language language);
std::string numbered(const Span<LevelWord>& span, Language language);

template <class Scale>
std::string labelled(const Span<Scale>& span, Language language) {
    return level_in_words(span, language) + numbered(span, language);
}

// What is written above each column of a drawing.
struct ColumnTitle {
    std::string words;
    std::string number;  // empty in the public version
};
template <class Scale>
std::array<ColumnTitle, Level::count> column_titles(Language language);

}  // namespace arpenteur
