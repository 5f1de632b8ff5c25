#include "questionnaires/language/tidy.h"

#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

TEST_CASE("white space goes from both ends, and is one space inside") {
    CHECK(trimmed("  Élise Durand\n") == "Élise Durand");
    CHECK(trimmed("\uFEFF\u00A0a b\u202F\u200B") == "a b");
    CHECK(trimmed(" \t") == "");
    CHECK(tidied(" Élise \u00A0 Durand ") == "Élise Durand");
    CHECK(split_words(" Élise  Durand") == std::vector<std::string>{"Élise", "Durand"});
    CHECK(join_words({"Élise", "Durand"}) == "Élise Durand");
}

TEST_CASE("tidying twice is tidying once, whatever the bytes") {
    holds("twice is once", [](const std::string& text) { RC_ASSERT(tidied(tidied(text)) == tidied(text)); });
    holds("the words are what is left",
          [](const std::string& text) { RC_ASSERT(join_words(split_words(text)) == tidied(text)); });
}

TEST_CASE("what comes from elsewhere becomes composed UTF-8 with plain line ends") {
    CHECK(cleaned("e\u0301te\u0301\r\nfin\tx\x01") == "été\nfin x");
    CHECK(cleaned("a\xFF") == "a\uFFFD");
    CHECK(cleaned("\U0001F600") == "\U0001F600");
    holds("cleaning twice is cleaning once",
          [](const std::string& bytes) { RC_ASSERT(cleaned(cleaned(bytes)) == cleaned(bytes)); });
}

}  // namespace
}  // namespace arpenteur
