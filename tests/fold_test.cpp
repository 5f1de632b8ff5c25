#include "questionnaires/language/fold.h"

#include <algorithm>
#include <string>

#include "questionnaires/language/utf8.h"
#include "tests/catch.h"
#include "tests/properties.h"

using namespace arpenteur;

TEST_CASE("a folded text is blind to case, accents, hyphens, apostrophes and ligatures") {
    CHECK(folded("Saint-Étienne-de-l'Œuf") == "saint etienne de l oeuf");
    CHECK(folded("SAINT ETIENNE DE L’OEUF") == "saint etienne de l oeuf");
    CHECK(folded("Ægidius, Straße nº 2") == "aegidius strasse no 2");
    CHECK(folded("  — Lyon 1ᵉʳ —  ") == "lyon 1er");
    CHECK(folded("ℂ℡") == "ctel");
    CHECK(folded("") == "");
    CHECK(folded("…") == "");
}

TEST_CASE("an accent typed apart folds and composes as one typed at once") {
    CHECK(folded("e\u0301tape") == folded("étape"));
    CHECK(nfc("e\u0301tape") == "étape");
    CHECK(nfc("étape") == "étape");
    CHECK(folded("\u1F00\u0345") == folded("\u1F80"));
    CHECK(nfc("Œuvre, ’ﬁn’") == "Œuvre, ’ﬁn’");
}

TEST_CASE("what is invisible does not hide a word") { CHECK(folded("Beau\u00ADvais") == "beauvais"); }

TEST_CASE("bytes that are not UTF-8 separate words, and come back from nfc untouched") {
    CHECK(folded("a\xFF"
                 "b\xC3") == "a b");
    CHECK(nfc("e\u0301\xFF") == "e\u0301\xFF");
}

namespace {

// Letters with all sorts of marks, cases and compositions, and whatever else Unicode has.
rc::Gen<std::string> texts() {
    const auto characters = rc::gen::container<std::u32string>(rc::gen::oneOf(
        rc::gen::inRange<char32_t>(0x20, 0x250), rc::gen::inRange<char32_t>(0x300, 0x600),
        rc::gen::inRange<char32_t>(0x1E00, 0x2300), rc::gen::inRange<char32_t>(0xE000, 0x1F000)));
    return rc::gen::map(characters, [](const std::u32string& text) {
        std::string bytes;
        for (const char32_t character : text) append_utf8(bytes, character);
        return bytes;
    });
}

}  // namespace

TEST_CASE("folding and composing twice is the same as once, and the one does not see the other") {
    holds("folded is idempotent", [] {
        const std::string text = *texts();
        RC_ASSERT(folded(folded(text)) == folded(text));
    });
    holds("nfc is idempotent", [] {
        const std::string text = *texts();
        RC_ASSERT(nfc(nfc(text)) == nfc(text));
    });
    holds("folded is blind to composition", [] {
        const std::string text = *texts();
        RC_ASSERT(folded(nfc(text)) == folded(text));
    });
    holds("a folded text has single spaces, none at its ends", [](const std::string& bytes) {
        const std::string text = folded(bytes);
        RC_ASSERT(text.find("  ") == std::string::npos);
        RC_ASSERT(!text.starts_with(' '));
        RC_ASSERT(!text.ends_with(' '));
        RC_ASSERT(well_formed_utf8(text));
    });
}
