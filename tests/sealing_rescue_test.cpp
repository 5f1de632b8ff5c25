// Twelve words are a person; four words say which; and what no passphrase of one's own may be.
#include <algorithm>

#include "exports/sealing/key_file.h"
#include "exports/sealing/rescue.h"
#include "exports/sealing/rescue_sheet.h"
#include "exports/sealing/weak_passphrase.h"
#include "exports/sealing/word_list.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/sealing_case.h"

namespace arpenteur {

namespace {

Identity made_of(std::initializer_list<std::uint8_t> bytes) {
    std::vector<std::uint8_t> root(bytes);
    root.resize(Identity::root_size, root.back());
    return Identity(Secret::copy_of(root));
}

std::vector<std::string> sheet_of(const Identity& identity) {
    const auto words = rescue_words(identity);
    return {words.begin(), words.end()};
}

std::string typed(const std::vector<std::string>& words) {
    return joined(std::vector<std::string_view>(words.begin(), words.end()));
}

// "nothing", or what is wrong.
std::string judged(std::string_view phrase) {
    const auto weakness = weakness_of(phrase);
    return weakness ? std::string(message(*weakness).en) : "nothing";
}
std::string said_of(Weakness weakness) { return std::string(message(weakness).en); }

}  // namespace

// Computed once in Python, with hashlib and cryptography, from what identity.h and rescue.h say.
TEST_CASE("root, keys, twelve words and four words go together as they always did") {
    struct Vector {
        Identity identity;
        std::string sign_key, box_key, positions, workspace, words, key;
    };
    const Vector vectors[] = {
        {made_of({0}), "902ebb7fb82a8855540378e66253a1d031af915a4089586e1633e4368f355774",
         "60ded1d09b75155598583dfef752b09d4642edba7a3b32fc7f2fafd94ce99950",
         "9d2959980fa1b4a9c96760fac55e767f2159094f5e3b35607544a6be734afdce",
         "d75d0dd33d1ae31d4e6150bbc5887d4dd902dfbbf123cf2ca83880e81ed861f9",
         "abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser abaisser "
         "exhorter",
         "discuter réserve vertu meilleur"},
        {made_of({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}),
         "8f7664fd639c46f6db63aae0394ddc7d8e9138e96fbecd9915eb9e621fdd7030",
         "199e9ef7664300aaff905b93ac6d1c6590132382c0805a108be095c640a96153",
         "fd7fbacf331280be6dd59f748b12f51f3d6c69d4b195fac674f09a890005aab0",
         "9df5731a1aa33510599b90c971d3c6ca59d3d631aedf2521558f19fde96873da",
         "boiser agréable abrupt élève amour absolu dogme alléger infliger cobra jeudi inédit",
         "orageux avancer épreuve canular"},
        {made_of({255}), "375c9249ec1c3421a9a86a967149b34836e27e2548530b360c03fd62a800f711",
         "4717ba2a1a17fe465307983c552579bc3026b8099bcac5150c0b736123564660",
         "55417a2994646c4d73804134b3415e83c6432e7899b7716f678d10e0289f5d0e",
         "425ba0d60bee79374f9185c73facba6aec7ba5e43fd4f9f4201a01efeafbf7ee",
         "zoologie zoologie zoologie zoologie zoologie zoologie zoologie zoologie zoologie zoologie zoologie "
         "lister",
         "cultiver sévir lionceau fatal"}};
    for (const Vector& vector : vectors) {
        CHECK(hex_of(bytes_of(vector.identity.sign_key())) == vector.sign_key);
        CHECK(hex_of(bytes_of(vector.identity.box_key())) == vector.box_key);
        CHECK(hex_of(vector.identity.position_secret().bytes()) == vector.positions);
        CHECK(hex_of(vector.identity.workspace_secret().bytes()) == vector.workspace);
        CHECK(typed(sheet_of(vector.identity)) == vector.words);
        CHECK(fingerprint(vector.identity.sign_key()) == vector.key);
        CHECK(identity_from(vector.words)->sign_key() == vector.identity.sign_key());
    }
}

TEST_CASE("twelve words make the same person again, however they are typed") {
    holds("there and back", [](std::uint64_t seed) {
        const Identity person = tablet(seed);
        const std::vector<std::string> words = sheet_of(person);
        RC_ASSERT(words.size() == rescue_word_count);
        const auto again = identity_from(typed(words));
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->root() == person.root());
        RC_ASSERT(rescue_words(*again) == rescue_words(person));
    });
    CHECK(
        identity_from(
            "  Boiser AGREABLE\u00A0abrupt eleve amour\nabsolu dogme alleger\tinfliger cobra jeudi inedit\n")
            ->sign_key() == made_of({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}).sign_key());
}

TEST_CASE("the twelve words and a key file hold the same person") {
    const Identity person = tablet(7);
    const auto file = write_key_file(*identity_from(typed(sheet_of(person))), Passphrase("goudron"),
                                     PassphraseCost::least(), known_random(3));
    CHECK(rescue_words(*read_key_file(file, Passphrase("goudron"))) == rescue_words(person));
}

TEST_CASE("a word that is in no list is named by its place, and never by itself") {
    const std::vector<std::string> words = sheet_of(tablet(1));
    for (std::size_t place = 0; place < words.size(); ++place) {
        std::vector<std::string> wrong = words;
        wrong[place] = "fabrique";
        const auto refused = identity_from(typed(wrong));
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error() == RescueProblem{RescueProblem::Cause::unknown_word, place + 1});
        for (const Language language : {Language::french, Language::english}) {
            const std::string said = message(refused.error(), language);
            CHECK(said.find(std::to_string(place + 1)) != std::string::npos);
            CHECK(said.find("fabrique") == std::string::npos);
        }
    }
}

TEST_CASE("more or fewer than twelve words are not tried") {
    std::vector<std::string> words = sheet_of(tablet(1));
    words.push_back("zoologie");
    CHECK(identity_from(typed(words)).error() == RescueProblem{RescueProblem::Cause::not_twelve, 13});
    words.resize(11);
    CHECK(identity_from(typed(words)).error() == RescueProblem{RescueProblem::Cause::not_twelve, 11});
    CHECK(identity_from("").error() == RescueProblem{RescueProblem::Cause::not_twelve, 0});
}

TEST_CASE("a wrong word of the list is found fifteen times in sixteen, and always shows in the four words") {
    const Identity person = tablet(1);
    const std::vector<std::string> words = sheet_of(person);
    std::size_t passed = 0, tried = 0;
    for (std::size_t place = 0; place < words.size(); ++place)
        for (std::size_t step = 1; step < word_count; step += 97) {
            std::vector<std::string> wrong = words;
            wrong[place] = word_list()[(*place_of_word(words[place]) + step) % word_count];
            const auto other = identity_from(typed(wrong));
            ++tried;
            if (!other) {
                CHECK(other.error() == RescueProblem{RescueProblem::Cause::wrong_check});
                continue;
            }
            ++passed;
            CHECK(fingerprint(other->sign_key()) != fingerprint(person.sign_key()));
        }
    CHECK(tried > 200);
    CHECK(passed > 0);
    CHECK(passed < tried / 8);
}

TEST_CASE("two words that changed places are found or make somebody else") {
    const Identity person = tablet(1);
    std::vector<std::string> words = sheet_of(person);
    std::swap(words[2], words[9]);
    const auto other = identity_from(typed(words));
    CHECK((!other || other->sign_key() != person.sign_key()));
}

TEST_CASE(
    "the sheet to be printed holds the four words of the key, twelve empty lines, and none of the words") {
    const Identity person = tablet(1);
    for (const Language language : {Language::french, Language::english}) {
        const std::string page = rescue_sheet(person.sign_key(), language);
        CHECK(page.find(fingerprint(person.sign_key())) != std::string::npos);
        std::size_t lines = 0;
        for (std::size_t at = page.find("<li></li>"); at != std::string::npos;
             at = page.find("<li></li>", at + 1))
            ++lines;
        CHECK(lines == rescue_word_count);
        for (const std::string& word : sheet_of(person)) CHECK(page.find(word) == std::string::npos);
        CHECK(page.find("http") == std::string::npos);
    }
}

TEST_CASE("a passphrase of one's own has sixteen characters") {
    CHECK(judged("") == said_of(Weakness::too_short));
    CHECK(judged("Xv9 !tq£Zk2 mM_") == said_of(Weakness::too_short));
    CHECK(judged("Xv9 !tq£Zk2 mM_é") == "nothing");
    CHECK(judged("vent          nord") == said_of(Weakness::too_short));
}

TEST_CASE("a passphrase of one's own is not what everybody tries first") {
    CHECK(judged("azertyuiopqsdfghjklm") == said_of(Weakness::common));
    CHECK(judged("AZERTY qwerty 123456") == said_of(Weakness::common));
    CHECK(judged("poiuytreza 987654321") == said_of(Weakness::common));
    CHECK(judged("aaaabbbbccccdddd") == said_of(Weakness::common));
    CHECK(judged("Mot de passe 25/12/1987") == said_of(Weakness::common));
    CHECK(judged("Liberté, égalité, fraternité !") == said_of(Weakness::common));
    CHECK(judged("Bonjour Marseille 13") == said_of(Weakness::common));
    CHECK(judged("correct horse battery staple") == said_of(Weakness::common));
    CHECK(judged("Sous le pont Mirabeau coule la Seine") == said_of(Weakness::common));
    CHECK(judged("!!!!!!!!!!!!!!!!!!!!") == said_of(Weakness::common));
    CHECK(judged("zzzzzzzzzzzzzzzzzzzz") == said_of(Weakness::repeated));
    CHECK(judged("tulipe tulipe tulipe") == said_of(Weakness::repeated));
    CHECK(judged("Tulipe-tulipe-TULIPE-tu") == said_of(Weakness::repeated));

    CHECK(judged("nos voisins chantent faux") == "nothing");
    CHECK(judged("goudron eleve zenith") == "nothing");
    CHECK(judged("Bonjour les platanes du 13") == "nothing");
}

TEST_CASE("the six words that the program proposes are always good enough") {
    holds("whatever is drawn",
          [](std::uint64_t seed) { RC_ASSERT(!weakness_of(propose_passphrase(known_random(seed)))); });
}

TEST_CASE("three letters leave fourteen words at most, four leave one") {
    std::size_t most = 0;
    const std::string letters = "abcdefghijklmnopqrstuvwxyz";
    for (const char a : letters)
        for (const char b : letters)
            for (const char c : letters) {
                most = std::max(most, complete(std::string{a, b, c}).size());
                for (const char d : letters) REQUIRE(complete(std::string{a, b, c, d}).size() <= 1);
            }
    CHECK(most == 14);
}

}  // namespace arpenteur
