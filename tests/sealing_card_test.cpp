#include "exports/sealing/card.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/sealing_case.h"

using namespace arpenteur;

namespace {

tl::expected<Card, CardProblem> named(std::string_view name, std::string_view organisation = "CNFPT") {
    return Card::make(tablet(1), name, organisation, CardKind::team);
}

// A card's fields signed as they stand, whatever they are: what a hostile tablet could make.
std::vector<std::uint8_t> signed_again(const Identity& maker, std::vector<std::uint8_t> bytes) {
    const Signature signature = maker.sign("arp.card", Bytes(bytes).subspan(8, bytes.size() - 72));
    std::copy(signature.bytes.begin(), signature.bytes.end(), bytes.end() - 64);
    return bytes;
}

}  // namespace

TEST_CASE("a card that is written and read again is the same card") {
    const Card card = team_card(1, "Maëlle d’Hérouville");

    const auto again = Card::read(card.bytes());

    REQUIRE(again.has_value());
    CHECK(*again == card);
    CHECK(again->person() == person(1));
    CHECK(again->name() == "Maëlle d’Hérouville");
    CHECK(again->organisation() == "CNFPT");
    CHECK(again->sign_key() == tablet(1).sign_key());
    CHECK(again->box_key() == tablet(1).box_key());
    CHECK_FALSE(again->is_desk());
    CHECK(Card::read(desk_card().bytes())->is_desk());
}

TEST_CASE("a byte altered anywhere in a card is found") {
    with_each_byte_altered(team_card(1).bytes(), [](Bytes altered, std::size_t place) {
        INFO("byte " << place);
        CHECK_FALSE(Card::read(altered).has_value());
    });
    with_each_cut(team_card(1).bytes(),
                  [](Bytes cut) { CHECK(Card::read(cut).error() == CardProblem::damaged); });
}

TEST_CASE(
    "what is wrong with a card is told apart: damaged, of a later version, not signed by its own keys") {
    auto bytes = copied(team_card(1).bytes());
    CHECK(Card::read(bytes_of("une carte")).error() == CardProblem::damaged);

    auto longer = bytes;
    longer.push_back(0);
    CHECK(Card::read(longer).error() == CardProblem::damaged);
    CHECK(Card::read(signed_again(tablet(1), longer)).error() == CardProblem::damaged);

    auto later = bytes;
    later[8] = 2;
    CHECK(Card::read(later).error() == CardProblem::wrong_signature);
    CHECK(Card::read(signed_again(tablet(1), later)).error() == CardProblem::later_version);

    CHECK(Card::read(signed_again(tablet(2), bytes)).error() == CardProblem::wrong_signature);
    CHECK(Card::read(signed_again(tablet(1), bytes)).has_value());
}

TEST_CASE(
    "a card whose box key serves nobody is refused although it is signed, and an unknown kind is later's") {
    auto unusable = copied(team_card(1).bytes());
    std::fill_n(unusable.begin() + 59, 32, std::uint8_t{0});
    CHECK(Card::read(signed_again(tablet(1), unusable)).error() == CardProblem::damaged);

    auto unknown = copied(team_card(1).bytes());
    unknown[10] = 2;
    CHECK(Card::read(signed_again(tablet(1), unknown)).error() == CardProblem::later_version);
}

TEST_CASE("a name is one plain line, so that a card cannot show another name than it holds") {
    CHECK(named("Awa Diallo").has_value());
    CHECK(named("Awa Diallo", "").has_value());
    CHECK(named(std::string(200, 'a')).has_value());
    for (const std::string& name :
         {std::string(), std::string(201, 'a'), std::string("Awa\nDiallo"), std::string("Awa\u202EollaiD"),
          std::string("Awa\u0085"), std::string("Awa\u2066"), std::string("Awa\x7F"), std::string("Awa\xFF"),
          std::string("Awa\0", 4)}) {
        INFO(hex_of(bytes_of(name)));
        REQUIRE_FALSE(named(name).has_value());
        CHECK(named(name).error() == CardProblem::unfit_name);
        CHECK_FALSE(named("Awa", name + "\n").has_value());
    }

    auto signed_anyway = copied(team_card(1, "Awa Diallo").bytes());
    signed_anyway[8 + 2 + 1 + 16 + 64 + 2] = '\n';
    CHECK(Card::read(signed_again(tablet(1), signed_anyway)).error() == CardProblem::unfit_name);
}

TEST_CASE("eight words tell two cards apart, even of one person with the same name") {
    CHECK(fingerprint(team_card(1)) == fingerprint(team_card(1)));
    CHECK(fingerprint(team_card(1)) != fingerprint(team_card(2)));
    CHECK(fingerprint(team_card(1)) != fingerprint(team_card(1, "Awa Dialo")));
    const std::string words = fingerprint(team_card(1));
    CHECK(std::count(words.begin(), words.end(), ' ') == 7);
}

TEST_CASE("the bytes and the words of a card never change") {
    CHECK(hex_of(team_card(1).bytes()) ==
          "6172702e636172640100000e6aa488c1caea2b3dd0d7671d3f14e8641a70d2f0a2c6d1ec7fee44b9"
          "154693a6c76335d3fff8a20a596864f83883acfd4a8f9e5b6b221f50b1c848e998c4070a00417761"
          "204469616c6c6f0500434e465054c2f8028a51a26a14f70b2bdbfbde2e2fb4b3a6dc4e63beaff625"
          "4829c0825555c700b81c202db9211a3cf2c9e8c947b3c98b77aa22a9e198fb64a3df47256e03");
    CHECK(fingerprint(team_card(1)) == "ligature félin facture orque attraper gustatif déborder nitrate");
}

TEST_CASE("whatever the bytes, reading ends in a card or a problem") {
    holds("no bytes break the reader", [](const std::vector<std::uint8_t>& bytes) {
        static_cast<void>(Card::read(bytes));
        auto behind_tag = copied(bytes_of("arp.card"));
        behind_tag.push_back(1);
        behind_tag.push_back(0);
        behind_tag.insert(behind_tag.end(), bytes.begin(), bytes.end());
        RC_ASSERT(!Card::read(behind_tag).has_value());
    });
}
