#include <algorithm>
#include <set>

#include "exports/sealing/passphrase.h"
#include "exports/sealing/word_list.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/sealing_case.h"

using namespace arpenteur;

namespace {

std::string typed_as(const Passphrase& passphrase) {
    return {passphrase.bytes().begin(), passphrase.bytes().end()};
}

Random bytes_that_are(std::vector<std::uint8_t> bytes) {
    return [bytes](std::span<std::uint8_t> out) {
        REQUIRE(out.size() == bytes.size());
        std::copy(bytes.begin(), bytes.end(), out.begin());
    };
}

}  // namespace

TEST_CASE("the word list is the French one of BIP-0039, and never changes") {
    const auto words = word_list();
    CHECK(words.front() == "abaisser");
    CHECK(words.back() == "zoologie");
    CHECK(std::set<std::string_view>(words.begin(), words.end()).size() == word_count);
    const std::string all = joined(words);
    CHECK(hex_of(bytes_of(hash("arp.test", {bytes_of(all)}))) ==
          "2681666b3a506c0c86ae2e81476c6cf498e1db7f49392799e233d5070e9605ec");
}

TEST_CASE("every word is found as it is written, without its accents, and by four letters") {
    for (const std::string_view word : word_list()) {
        CHECK(word_named(word) == word);
        const auto completions = complete(word);
        CHECK(completions == std::vector{word});
    }
    CHECK(complete("zeni") == std::vector<std::string_view>{"zénith"});
}

TEST_CASE("words are completed while they are typed") {
    CHECK(complete("gou") ==
          std::vector<std::string_view>{"goudron", "gouffre", "goulot", "goupille", "gourmand", "goutte"});
    CHECK(complete("Élè") == complete("ele"));
    CHECK(complete("eleg") == std::vector<std::string_view>{"élégant"});
    CHECK(complete("").empty());
    CHECK(complete("xyz").empty());
    CHECK(complete("gou dron").empty());
    CHECK(complete("\xFF").empty());
}

TEST_CASE("six proposed words spell 66 of the bits that were drawn, and every bit counts") {
    CHECK(propose_passphrase(bytes_that_are({0, 0, 0, 0, 0, 0, 0, 0, 0})) ==
          "abaisser abaisser abaisser abaisser abaisser abaisser");
    CHECK(propose_passphrase(bytes_that_are({255, 255, 255, 255, 255, 255, 255, 255, 255})) ==
          "zoologie zoologie zoologie zoologie zoologie zoologie");
    // The first word is the lowest eleven bits: 0x201 = 513.
    CHECK(propose_passphrase(bytes_that_are({0x01, 0x02, 0, 0, 0, 0, 0, 0, 0}))
              .starts_with(std::string(word_list()[0x201]) + " abaisser"));

    std::set<std::string> seen;
    for (std::size_t bit = 0; bit < 66; ++bit) {
        std::vector<std::uint8_t> bytes(9);
        bytes[bit / 8] = static_cast<std::uint8_t>(1 << (bit % 8));
        seen.insert(propose_passphrase(bytes_that_are(bytes)));
    }
    CHECK(seen.size() == 66);
}

TEST_CASE("a proposed passphrase is taken as it was proposed, with its accents or without") {
    holds("accents and capitals are free", [](std::uint64_t seed) {
        const std::string proposed = propose_passphrase(known_random(seed));
        RC_ASSERT(typed_as(Passphrase(proposed)) == proposed);
        std::string bare;
        for (std::size_t i = 0; i < proposed.size(); ++i) {
            if (static_cast<std::uint8_t>(proposed[i]) == 0xC3) {
                ++i;
                bare += 'E';  // the list has no other accented letter than é and è
            } else {
                bare += proposed[i];
            }
        }
        RC_ASSERT(Passphrase(bare) == Passphrase(proposed));
    });
}

TEST_CASE(
    "words of the list may be typed without accents, with capitals, composed or not, and any spaces "
    "between") {
    CHECK(typed_as(Passphrase("eleve")) == "élève");
    CHECK(typed_as(Passphrase("E\u0301le\u0300ve")) == "élève");
    CHECK(typed_as(Passphrase("  Goudron\u00A0\tÊLEVE\u202F\n")) == "goudron élève");
}

TEST_CASE("a passphrase that is not made of words of the list is taken as it was typed") {
    CHECK(typed_as(Passphrase("goudron élève 7")) == "goudron élève 7");
    CHECK(typed_as(Passphrase("Eleve-Goudron")) == "Eleve-Goudron");
    CHECK(typed_as(Passphrase(" Mon  jardin ")) == " Mon  jardin ");
    CHECK(typed_as(Passphrase("cafe\u0301")) == "caf\u00E9");
    CHECK(typed_as(Passphrase("\xFF\xFE")) == "\xFF\xFE");
    CHECK(Passphrase("").empty());
    CHECK(typed_as(Passphrase("  ")) == "  ");
}
