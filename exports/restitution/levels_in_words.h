// Levels as a document says them: in words. Where the restricted version names a level, it adds its number;
// the public version has none to add.
//
//     said(Span{LevelWord::attempts, LevelWord::attempts}, french)     "premiers essais"
//     said(Span{LevelWord::intention, LevelWord::attempts}, french)    "entre « intention » et « premiers
//     essais »" labelled(Span{LevelWord::attempts, LevelWord::attempts}, french) "premiers essais"
//     labelled(Span{level(2), level(2)}, french)                       "premiers essais (niveau 2)"
#pragma once

#include <array>
#include <string>

#include "exports/restitution/phrases.h"
#include "questionnaires/disclosure/disclosed.h"
#include "questionnaires/disclosure/level_words.h"
#include "questionnaires/grid/level.h"
#include "questionnaires/language/sentence.h"

namespace arpenteur {

// Where a level is drawn on its scale of five, from 0. For drawings only: nobody reads it.
constexpr int place_of(Level level) { return level.number(); }
constexpr int place_of(LevelWord level) { return static_cast<int>(level); }

template <class Scale>
std::string said(const Span<Scale>& span, Language language) {
    const std::string low(label_of(span.low).in(language)), high(label_of(span.high).in(language));
    if (span.low == span.high) return low;
    return sentence(language, {"entre {} et {}", "between {} and {}"}, quoted(low, language),
                    quoted(high, language));
}

// The same in the middle of a sentence, where one level stands between quotation marks too.
template <class Scale>
std::string said_in_sentence(const Span<Scale>& span, Language language) {
    return span.low == span.high ? quoted(said(span, language), language) : said(span, language);
}

// "de « intention » à « premiers essais »"
template <class Scale>
std::string from_to(const Span<Scale>& span, Language language) {
    return sentence(language, {"de {} à {}", "from {} to {}"},
                    quoted(label_of(span.low).in(language), language),
                    quoted(label_of(span.high).in(language), language));
}

// " (niveau 2)", " (niveaux 1 à 3)"; nothing in the public version.
std::string numbered(const Span<Level>& span, Language language);
std::string numbered(const Span<LevelWord>& span, Language language);

template <class Scale>
std::string labelled(const Span<Scale>& span, Language language) {
    return said(span, language) + numbered(span, language);
}

// What is written above each column of a drawing.
struct ColumnTitle {
    std::string words;
    std::string number;  // empty in the public version
};
template <class Scale>
std::array<ColumnTitle, Level::count> column_titles(Language language);

}  // namespace arpenteur
