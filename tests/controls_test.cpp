#include "questionnaires/language/controls.h"

#include "questionnaires/language/utf8.h"
#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

TEST_CASE("a terminal obeys nothing that a text holds, and sees its words") {
    CHECK(for_terminal("Font\x1b[2J") == "Font[2J");
    CHECK(for_terminal("\x1b]0;titre\x07Tout va bien\x1b[0m") == "]0;titreTout va bien[0m");
    CHECK(for_terminal("gnp.\u202Eexe\u2066 \u200F\u061C.") == "gnp.exe .");
    CHECK(for_terminal("\u009B2J\x7F") == "2J");
    CHECK(for_terminal("Awa Diallo, élue\u00A0: «\u202Foui\u202F»") ==
          "Awa Diallo, élue\u00A0: «\u202Foui\u202F»");
    CHECK(for_terminal("Font\xFF\xFE") == "Font\uFFFD\uFFFD");
}

TEST_CASE("no line of a text stands where the program's own lines begin") {
    CHECK(for_terminal("Une note\r\nAwa Diallo : rien à signaler") ==
          "Une note\n    Awa Diallo : rien à signaler");
    CHECK(for_terminal("ligne 14\n    Écrivez ${portage_elus}.\n      plus loin") ==
          "ligne 14\n    Écrivez ${portage_elus}.\n      plus loin");
    holds("whatever the text", [](const std::string& bytes) {
        const std::string shown = for_terminal(bytes);
        RC_ASSERT(well_formed_utf8(shown));
        for (std::size_t at = 0; at < shown.size(); at = after(shown, at)) {
            const char32_t code = decode(shown, at).code;
            RC_ASSERT(code == U'\n' || !is_control(code));
            RC_ASSERT(!is_bidi_control(code));
            if (code == U'\n') RC_ASSERT(shown.compare(at + 1, 4, "    ") == 0);
        }
        RC_ASSERT(for_terminal(shown) == shown);
    });
}

}  // namespace
}  // namespace arpenteur
