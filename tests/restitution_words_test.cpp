// How a document says numbers, days and texts.
#include "exports/restitution/dates.h"
#include "exports/restitution/figures/shapes.h"
#include "exports/restitution/html.h"
#include "exports/restitution/numbers.h"
#include "exports/restitution/phrases.h"
#include "exports/restitution/typesetting.h"
#include "exports/restitution/utf8.h"
#include "questionnaires/language/fold.h"
#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

using enum Language;

TEST_CASE("days are said as a letter says them") {
    CHECK(day_in_words("2026-11-19", french) == "19\u00A0novembre 2026");
    CHECK(day_in_words("2026-05-01", french) == "1er\u00A0mai 2026");
    CHECK(day_in_words("2026-05-01", english) == "1\u00A0May 2026");
    CHECK(day_in_words("2026-02-30", french) == "2026-02-30");
    CHECK(day_in_words("hier", french) == "hier");
    CHECK(day_in_words("", french).empty());
}

TEST_CASE("two days are said together, as far as they are alike") {
    CHECK(days_in_words("2026-11-19", "2026-11-20", french) == "les 19 et 20\u00A0novembre 2026");
    CHECK(days_in_words("2026-11-19", "2026-11-23", french) == "du 19 au 23\u00A0novembre 2026");
    CHECK(days_in_words("2026-11-30", "2026-12-01", french) ==
          "les 30\u00A0novembre et 1er\u00A0décembre 2026");
    CHECK(days_in_words("2025-12-31", "2026-01-04", french) ==
          "du 31\u00A0décembre 2025 au 4\u00A0janvier 2026");
    CHECK(days_in_words("2026-11-19", "2026-11-19", french) == "le 19\u00A0novembre 2026");
    CHECK(days_in_words("2026-11-19", "2026-11-23", english) == "from 19 to 23\u00A0November 2026");
    CHECK(days_in_words("", "", french).empty());
}

TEST_CASE("a deadline falls in a month") {
    CHECK(month_after("2026-11-24", 6, french) == "mai 2027");
    CHECK(month_after("2026-08-31", 6, french) == "février 2027");
    CHECK_FALSE(month_after("bientôt", 6, french));
    CHECK_FALSE(month_after("2026-11-24", -1, french));
}

TEST_CASE("numbers are said in words up to twenty, with their noun") {
    constexpr Noun person{{"personne", "person"}, {"personnes", "people"}, Gender::feminine};
    constexpr Noun workshop{{"atelier", "workshop"}, {"ateliers", "workshops"}};
    CHECK(counted(0, person, french) == "aucune personne");
    CHECK(counted(0, person, english) == "no people");
    CHECK(counted(1, person, french) == "une personne");
    CHECK(counted(1, workshop, french) == "un atelier");
    CHECK(counted(17, workshop, french) == "dix-sept ateliers");
    CHECK(counted(21, workshop, french) == "21 ateliers");
    CHECK(number_in_words(4870, french) == "4\u202F870");
    CHECK(number_in_words(1234567, french) == "1\u202F234\u202F567");
    CHECK(number_in_words(123456, english) == "123,456");
}

TEST_CASE("a horizon is said in months or in years") {
    CHECK(within_months(1, french) == "d’ici à un mois");
    CHECK(within_months(6, french) == "d’ici à six mois");
    CHECK(within_months(12, french) == "d’ici à un an");
    CHECK(within_months(18, french) == "d’ici à dix-huit mois");
    CHECK(within_months(24, english) == "within two years");
    CHECK(within_months(0, french) == "tout de suite");
}

TEST_CASE("spaces that must not break do not, and no other is touched") {
    CHECK(typeset("Qui paie l'eau ?") == "Qui paie l’eau\u202F?");
    CHECK(typeset("Un mot : « oui » ; non !") == "Un mot\u00A0: «\u00A0oui\u00A0»\u202F; non\u202F!");
    CHECK(typeset("4 870 signatures, 210 €, 80 %") == "4\u202F870 signatures, 210\u00A0€, 80\u00A0%");
    CHECK(typeset("1 234 567") == "1\u202F234\u202F567");
    CHECK(typeset("en 2024 312 foyers") == "en 2024 312 foyers");
    CHECK(typeset("le n° 1") == "le n°\u00A01");
    CHECK(typeset("Don't wait, \"now\": 'yes'?") == "Don’t wait, \"now\": 'yes'?");
}

TEST_CASE("setting a text twice is setting it once, and changes no word of it") {
    holds("twice is once",
          [](const std::string& words) { RC_ASSERT(typeset(typeset(words)) == typeset(words)); });
    holds("the words stay", [](const std::string& words) {
        if (well_formed_utf8(words)) RC_ASSERT(folded(typeset(words)) == folded(words));
    });
    holds("what comes out is UTF-8",
          [](const std::string& words) { RC_ASSERT(well_formed_utf8(typeset(words))); });
}

TEST_CASE("a sentence begins with a capital, accents included") {
    CHECK(capitalised("établissement") == "Établissement");
    CHECK(capitalised("œuvre") == "Œuvre");
    CHECK(capitalised("Ville") == "Ville");
    CHECK(capitalised("").empty());
}

TEST_CASE("several things are listed as one says them") {
    CHECK(listed({"a", "b", "c"}, french) == "a, b et c");
    CHECK(listed({"a"}, french) == "a");
    CHECK(listed({}, french).empty());
    CHECK(parted({"a et b", "c"}, french) == "a et b ; c");
}

TEST_CASE("the words of a drawing fit on their lines") {
    CHECK(wrapped("Implication et élargissement", 25, 3) ==
          std::vector<std::string>{"Implication et", "élargissement"});
    CHECK(wrapped("un deux trois quatre", 8, 2) == std::vector<std::string>{"un deux", "trois…"});
    CHECK(wrapped("", 8, 2).empty());
    holds("never more lines nor more letters", [](const std::string& words) {
        const auto lines = wrapped(words, 10, 3);
        RC_ASSERT(lines.size() <= 3u);
        for (const std::string& one : lines) RC_ASSERT(length_in_characters(one) <= 10u);
    });
}

TEST_CASE("a text in a style sheet is a string that nothing in it can end") {
    CHECK(css_string("Val\"; } </style>").find_first_of("<>;}", 1) == std::string::npos);
    CHECK(css_string("Lise-2") == "\"Lise\\2d 2\"");
}

}  // namespace
}  // namespace arpenteur
