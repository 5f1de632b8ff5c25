#include "questionnaires/language/words.h"

#include <cstdint>
#include <limits>
#include <string>

#include "questionnaires/language/sentence.h"
#include "questionnaires/language/wording.h"
#include "tests/catch.h"

using namespace arpenteur;

namespace {

constexpr auto french = Language::french;
constexpr auto english = Language::english;

}  // namespace

TEST_CASE("a wording answers in the language asked for, and never with nothing when it has a text") {
    Wording wording;
    wording.add("fr", "Cap");
    CHECK(wording.in(english) == "Cap");

    wording.add("en", "Course");
    CHECK(wording.in(english) == "Course");
    CHECK(wording.in(french) == "Cap");
    CHECK(Wording("plain").in(french) == "plain");
}

TEST_CASE("a sentence fills its blanks in both languages") {
    constexpr WordsWith<2> missing{"révisions {} à {}", "revisions {} to {}"};

    CHECK(sentence(french, missing, 41, 43) == "révisions 41 à 43");
    CHECK(sentence(english, missing, 41, 43) == "revisions 41 to 43");
    CHECK(sentence(french, {"{} valeurs", "{} values"}, 3) == "3 valeurs");
}

TEST_CASE("numbered blanks stand in the order of each language, and may be left out of both") {
    constexpr WordsWith<3> words{"{1} de {0}", "{0}’s {1}, {0}’s own"};

    CHECK(sentence(french, words, "Reugny", "carte", "nothing") == "carte de Reugny");
    CHECK(sentence(english, words, "Reugny", "map", "nothing") == "Reugny’s map, Reugny’s own");
}

TEST_CASE("a blank takes texts, whole numbers of every size, and words in the language of the sentence") {
    const auto filled_with = [](const auto& filling) { return sentence(english, {"{}", "{}"}, filling); };

    CHECK(filled_with(std::string("{0}")) == "{0}");
    CHECK(filled_with(Words{"oui", "yes"}) == "yes");
    CHECK(filled_with(0) == "0");
    CHECK(filled_with(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(filled_with(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
    CHECK(sentence(french, {"${{{}}} }}", "${{{}}} {{"}, "titre") == "${titre} }");
}
