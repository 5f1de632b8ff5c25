#include <algorithm>

#include "app/widgets/wrap.h"
#include "tests/catch.h"
#include "tests/properties.h"

using namespace arpenteur;

namespace {

// Every character is one wide; the no-break spaces too.
float one(char32_t) { return 1.0F; }

// The lines, without the spaces that hang at their ends.
std::vector<std::string> lines(std::string_view text, float width) {
    std::vector<std::string> result;
    for (const TextLine& line : wrap(text, width, one)) {
        std::string_view run = text.substr(line.begin, line.end - line.begin);
        while (!run.empty() && run.back() == ' ') run.remove_suffix(1);
        result.emplace_back(run);
    }
    return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end after a space, a dash, or a hyphen between letters") {
    CHECK(lines("un deux trois", 8) == Lines{"un deux", "trois"});
    CHECK(lines("allez-vous", 7) == Lines{"allez-", "vous"});
    CHECK(lines("avant—après", 8) == Lines{"avant—", "après"});
    CHECK(lines("un\n\ndeux", 8) == Lines{"un", "", "deux"});
    CHECK(lines("", 8) == Lines{""});
}

TEST_CASE("no line begins with a French high mark or %, even after a plain space") {
    CHECK(lines("zz abcd ; ef", 8) == Lines{"zz", "abcd ;", "ef"});
    CHECK(lines("zz quoi ? ef", 7) == Lines{"zz", "quoi ?", "ef"});
    CHECK(lines("un « oui » et", 9) == Lines{"un", "« oui »", "et"});
    CHECK(lines("taux 50 %", 8) == Lines{"taux", "50 %"});
}

TEST_CASE("nothing breaks inside a number, a date or an address, nor at a no-break space") {
    CHECK(lines("vu à 3,5 km", 7) == Lines{"vu à", "3,5 km"});
    CHECK(lines("aa 12-03-2024", 11) == Lines{"aa", "12-03-2024"});
    CHECK(lines("aa b.c@d.fr", 9) == Lines{"aa", "b.c@d.fr"});
    CHECK(lines("aa 10\u00A0000 b", 8) == Lines{"aa", "10\u00A0000 b"});
    CHECK(lines("aa mot\u202F! b", 7) == Lines{"aa", "mot\u202F! b"});
}

TEST_CASE("a word wider than the line breaks where the line ends, and spaces at an end hang") {
    CHECK(lines("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(lines("é", 0.5F) == Lines{"é"});
    const auto hanging = wrap("abc    d", 3, one);
    REQUIRE(hanging.size() == 2);
    CHECK(hanging[0].width == 3.0F);
    CHECK(hanging[1].begin == 7);
}

TEST_CASE("wrapping keeps every byte, in order, and no line is wider than the room") {
    holds("the lines follow one another", [] {
        const auto words =
            *rc::gen::container<std::string>(rc::gen::element('a', 'b', ' ', '-', ';', ':', '!', '\n'));
        const float width = static_cast<float>(*rc::gen::inRange(1, 20));
        std::size_t at = 0;
        for (const TextLine& line : wrap(words, width, one)) {
            RC_ASSERT(line.begin == at);
            RC_ASSERT(line.width <= width);
            at = line.end;
            if (line.ends_paragraph) ++at;
        }
        RC_ASSERT(at == words.size() + 1);
    });
}
