#include "questionnaires/language/utf8.h"

#include <vector>

#include "questionnaires/language/letters.h"
#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

TEST_CASE("text can be walked both ways whatever its bytes are") {
    holds("before undoes after", [](const std::string& bytes) {
        std::vector<std::size_t> starts;
        for (std::size_t at = 0; at < bytes.size(); at = after(bytes, at)) starts.push_back(at);
        std::size_t at = bytes.size();
        for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
            at = before(bytes, at);
            RC_ASSERT(at == *start);
        }
    });
}

TEST_CASE("a character is read as it was written") {
    CHECK(decode("é", 0).code == U'é');
    CHECK(length_in_characters("Œuilly, 2ᵉ") == 10);
    holds("read as written", [] {
        const auto code = *rc::gen::oneOf(rc::gen::inRange<char32_t>(1, 0xD800),
                                          rc::gen::inRange<char32_t>(0xE000, 0x110000));
        const std::string text = encoded(code);
        RC_ASSERT(decode(text, 0).code == code);
        RC_ASSERT(decode(text, 0).bytes == text.size());
        RC_ASSERT(well_formed_utf8(text));
    });
}

TEST_CASE("bytes that are not UTF-8 are told from a replacement character that was written") {
    for (const char* none : {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC3", "\xE2\x82"}) {
        CHECK(decode(none, 0).is_broken());
        CHECK_FALSE(well_formed_utf8(std::string("a") + none));
    }
    CHECK_FALSE(decode("\uFFFD", 0).is_broken());
    CHECK(well_formed_utf8("Œuilly, 2ᵉ \uFFFD"));
    for (const char32_t none : {0xD800U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) CHECK(encoded(none) == "\uFFFD");
    holds("wherever they stand", [] {
        const std::string plain(*rc::gen::inRange<std::size_t>(0, 20), 'a');
        const std::string more(*rc::gen::inRange<std::size_t>(0, 20), 'b');
        RC_ASSERT(well_formed_utf8(plain + "é" + more));
        RC_ASSERT_FALSE(well_formed_utf8(plain + "\xE9" + more));
    });
}

TEST_CASE("a sentence begins with a capital, accents included") {
    CHECK(capitalised("établissement") == "Établissement");
    CHECK(capitalised("œuvre") == "Œuvre");
    CHECK(capitalised("Ville") == "Ville");
    CHECK(capitalised("").empty());
}

TEST_CASE("a word is in capitals when it has two, and no small letter") {
    CHECK(in_capitals("DURAND"));
    CHECK(in_capitals("O’NEILL"));
    CHECK(in_capitals("LÉ"));
    CHECK_FALSE(in_capitals("LeGOFF"));
    CHECK_FALSE(in_capitals("É."));
    CHECK_FALSE(in_capitals("ŒUVRé"));
}

}  // namespace
}  // namespace arpenteur
