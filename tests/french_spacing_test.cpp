#include "questionnaires/language/french_spacing.h"

#include "questionnaires/language/fold.h"
#include "questionnaires/language/utf8.h"
#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

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

TEST_CASE("French spaces replace plain ones before signs, and are never put where there was none") {
    CHECK(typeset("Quoi ? Oui : « non » !") == "Quoi\u202F? Oui\u00A0: «\u00A0non\u00A0»\u202F!");
    CHECK(typeset("https://x.fr 14:30 ok!") == "https://x.fr 14:30 ok!");
}

TEST_CASE("a sign that is typed takes the place of a plain space, and guillemets bring their own") {
    const auto typed = typed_sign("Qui ", U'?');
    REQUIRE(typed);
    CHECK(typed->replaced == 1);
    CHECK(typed->inserted == "\u202F?");
    CHECK(typed_sign("", U'«')->inserted == "«\u00A0");
    CHECK(typed_sign("« oui", U'»')->inserted == "\u00A0»");
    CHECK_FALSE(typed_sign("14", U':'));
    CHECK_FALSE(typed_sign("\n ", U'!'));
}

}  // namespace
}  // namespace arpenteur
