#include "questionnaires/language/words.h"

#include "tests/catch.h"

using namespace arpenteur;

TEST_CASE("a wording answers in the language asked for, and never with nothing when it has a text") {
    Wording wording;
    wording.add("fr", "Cap");
    CHECK(wording.in(Language::english) == "Cap");

    wording.add("en", "Course");
    CHECK(wording.in(Language::english) == "Course");
    CHECK(wording.in(Language::french) == "Cap");
    CHECK(Wording("plain").in(Language::french) == "plain");
}

TEST_CASE("a sentence fills its places in both languages") {
    constexpr Words missing{"révisions {} à {}", "revisions {} to {}"};

    CHECK(sentence(Language::french, missing, 41, 43) == "révisions 41 à 43");
    CHECK(sentence(Language::english, missing, 41, 43) == "revisions 41 to 43");
}
