// How a document says numbers and texts.
#include "exports/restitution/figures/shapes.h"
#include "exports/restitution/html.h"
#include "exports/restitution/numbers.h"
#include "exports/restitution/phrases.h"
#include "questionnaires/language/utf8.h"
#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

using enum Language;

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
