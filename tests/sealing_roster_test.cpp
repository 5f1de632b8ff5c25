#include <numeric>

#include "exports/sealing/roster.h"
#include "exports/sealing/seal.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/sealing_case.h"

using namespace arpenteur;

namespace {

using Record = std::vector<std::uint8_t>;

// Tablet 1 founded; the desk is 900.
struct Team {
    Founding founding = founded_by(1);
    Roster roster = founded();
    std::uint64_t drawn = 100;

    Roster founded() const {
        Roster one(founding.visit);
        one.add(founding.record);
        return one;
    }
    // What `issuer` writes from what `seen` holds; nothing is added anywhere.
    Record addition(const Roster& seen, std::uint64_t issuer, std::uint64_t reader) {
        return add_reader(seen, founding.key, tablet(issuer), team_card(reader), known_random(drawn++))
            .value();
    }
    void add(std::uint64_t issuer, std::uint64_t reader) { roster.add(addition(roster, issuer, reader)); }
    JudgedRoster judgement() const { return judged(roster, founding.key); }
};

Roster roster_of(const Id& visit, const std::vector<Record>& records) {
    Roster roster(visit);
    for (const Record& record : records) roster.add(record);
    return roster;
}

Roster merged(Roster a, const Roster& b) {
    a.merge(b);
    return a;
}

std::vector<SignKey> keys_of(const JudgedRoster& judgement) {
    std::vector<SignKey> keys;
    for (const RosterMember& member : judgement.members) keys.push_back(member.card.sign_key());
    return keys;
}

RosterRecord record_of(Bytes bytes) { return RosterRecord::read(bytes).value(); }

// The record as its issuer would have signed it with these bytes.
Record signed_again(const Identity& issuer, Record bytes) {
    const Signature signature = issuer.sign("arp.rost", Bytes(bytes).subspan(8, bytes.size() - 72));
    std::copy(signature.bytes.begin(), signature.bytes.end(), bytes.end() - 64);
    return bytes;
}

// The addition with another body, sealed and signed by tablet 1 as if it were honest. It has one reader.
template <class Change>
Record with_body(const Team& team, const Record& addition, Change change) {
    constexpr std::size_t body_length_at = 8 + 2 + 16 + 1 + 4 + 32 + 32 + 32 + 16 + 2 + 108 + 2;
    const Bytes before = Bytes(addition).first(body_length_at);
    auto associated = copied(bytes_of("arp.rbod"));
    associated.insert(associated.end(), before.begin(), before.end());
    const Bytes sealed =
        Bytes(addition).subspan(body_length_at + 4, addition.size() - body_length_at - 4 - 64);
    auto body = open(team.founding.key.secret(), associated, sealed).value();
    change(body);
    const auto resealed =
        seal(team.founding.key.secret(), associated, body, Nonce::random(known_random(body.size())));
    Record bytes = copied(before);
    for (unsigned i = 0; i < 4; ++i) bytes.push_back(static_cast<std::uint8_t>(resealed.size() >> (8 * i)));
    bytes.insert(bytes.end(), resealed.begin(), resealed.end());
    bytes.resize(bytes.size() + 64);
    return signed_again(tablet(1), bytes);
}

// Records that hold together and some that do not: additions by members seen from different sides, by
// strangers, for a second desk.
std::vector<Record> some_records() {
    Team team;
    std::vector<Record> records{team.founding.record};
    records.push_back(team.addition(team.roster, 1, 2));
    records.push_back(team.addition(team.roster, 900, 3));  // the desk, at the same time
    Roster one_side = roster_of(team.founding.visit, {records[0], records[1]});
    records.push_back(team.addition(one_side, 2, 4));
    one_side.add(records.back());
    records.push_back(team.addition(one_side, 4, 5));
    const Roster other_side = roster_of(team.founding.visit, {records[0], records[2]});
    records.push_back(team.addition(other_side, 3, 4));
    const RosterRecord last = record_of(records.back());
    for (const auto& entry :
         {RosterEntry{RosterRole::member, team_card(6)}, RosterEntry{RosterRole::desk, desk_card(901)}})
        for (const std::uint64_t issuer : {std::uint64_t{50}, std::uint64_t{3}}) {
            const auto forged = RosterRecord::add(last, tablet(issuer), {entry}, team.founding.key,
                                                  known_random(500 + issuer));
            records.push_back(copied(forged.bytes()));
            const auto after =
                RosterRecord::add(forged, tablet(1), {entry}, team.founding.key, known_random(600 + issuer));
            records.push_back(copied(after.bytes()));
        }
    return records;
}

const std::vector<Record>& records_of_a_visit() {
    static const std::vector<Record> records = some_records();
    return records;
}

Id visit_of_records() { return *visit_of_roster_record(records_of_a_visit().front()); }

rc::Gen<Roster> any_roster() {
    const std::size_t count = records_of_a_visit().size();
    return rc::gen::map(rc::gen::container<std::vector<bool>>(count, rc::gen::arbitrary<bool>()),
                        [](const std::vector<bool>& taken) {
                            Roster roster(visit_of_records());
                            for (std::size_t i = 0; i < taken.size(); ++i)
                                if (taken[i]) roster.add(records_of_a_visit()[i]);
                            return roster;
                        });
}

}  // namespace

TEST_CASE("a founded visit has its founder and the desk, and its id certifies itself") {
    const Team team;
    const JudgedRoster judgement = team.judgement();

    CHECK(keys_of(judgement) == std::vector{tablet(1).sign_key(), tablet(900).sign_key()});
    CHECK(judgement.members[0].role == RosterRole::founder);
    CHECK(judgement.members[1].role == RosterRole::desk);
    CHECK(judgement.desk()->card == desk_card());
    CHECK(judgement.leaves == std::vector{digest_of_roster_record(team.founding.record)});
    CHECK(judgement.waiting.empty());
    CHECK(judgement.refused.empty());
    CHECK_FALSE(judgement.founded_twice);
}

TEST_CASE("the desk may found a visit itself") {
    const Founding founding = found_visit(tablet(900), desk_card(), desk_card(), known_random(77)).value();
    const Roster roster = roster_of(founding.visit, {founding.record});
    const JudgedRoster judgement = judged(roster, founding.key);

    REQUIRE(judgement.members.size() == 1);
    CHECK(judgement.members[0].role == RosterRole::founding_desk);
    CHECK(judgement.desk() == &judgement.members[0]);
}

TEST_CASE("a visit is not founded without a desk, with a desk in the team, or with somebody else's card") {
    const auto problem = [](const Identity& founder, const Card& own, const Card& desk) {
        return found_visit(founder, own, desk, known_random(77)).error();
    };
    CHECK(problem(tablet(1), team_card(1), team_card(2)) == InvitationProblem::no_desk);
    CHECK(problem(tablet(1), team_card(2), desk_card()) == InvitationProblem::not_own_card);
    CHECK(problem(tablet(901), desk_card(901), desk_card()) == InvitationProblem::desk_among_team);
}

TEST_CASE("each reader finds the key, and nobody else does") {
    Team team;
    team.add(1, 2);

    CHECK(key_for(team.roster, tablet(1)) == team.founding.key);
    CHECK(key_for(team.roster, tablet(2)) == team.founding.key);
    CHECK(key_for(team.roster, tablet(900)) == team.founding.key);
    CHECK_FALSE(key_for(team.roster, tablet(3)).has_value());
    CHECK_FALSE(key_for(Roster(team.founding.visit), tablet(1)).has_value());
}

TEST_CASE("a reader whom a member added may add the next one") {
    Team team;
    team.add(1, 2);
    team.add(2, 3);

    const JudgedRoster judgement = team.judgement();

    REQUIRE(judgement.member(tablet(3).sign_key()) != nullptr);
    CHECK(judgement.member(tablet(3).sign_key())->sponsor == tablet(2).sign_key());
}

TEST_CASE("who is not a member adds nobody, and nobody is added twice, nor a second desk") {
    Team team;
    const auto problem = [&](std::uint64_t issuer, const Card& reader) {
        return add_reader(team.roster, team.founding.key, tablet(issuer), reader, known_random(1)).error();
    };
    CHECK(problem(5, team_card(6)) == InvitationProblem::not_a_member);
    CHECK(problem(1, team_card(1)) == InvitationProblem::already_a_reader);
    CHECK(problem(1, desk_card()) == InvitationProblem::already_a_reader);
    CHECK(problem(1, desk_card(901)) == InvitationProblem::desk_among_team);
}

TEST_CASE("a record by somebody who was not in the visit is refused, and what follows it too") {
    Team team;
    const RosterRecord founding = record_of(team.founding.record);
    const auto forged = RosterRecord::add(founding, tablet(5), {{RosterRole::member, team_card(5)}},
                                          team.founding.key, known_random(1));
    const auto after = RosterRecord::add(forged, tablet(1), {{RosterRole::member, team_card(6)}},
                                         team.founding.key, known_random(2));
    team.roster.add(forged.bytes());
    team.roster.add(after.bytes());

    const JudgedRoster judgement = team.judgement();

    CHECK(judgement.members.size() == 2);
    CHECK(judgement.refused.at(forged.digest()) == RosterRefusal::not_a_member);
    CHECK(judgement.refused.at(after.digest()) == RosterRefusal::after_refused);
    CHECK(judgement.waiting.empty());
}

TEST_CASE("a member on one branch is not one on another") {
    Team team;
    const Roster before = team.roster;
    team.add(1, 2);
    const auto elsewhere =
        RosterRecord::add(record_of(team.founding.record), tablet(2), {{RosterRole::member, team_card(3)}},
                          team.founding.key, known_random(1));
    team.roster.add(elsewhere.bytes());

    CHECK(team.judgement().refused.at(elsewhere.digest()) == RosterRefusal::not_a_member);
}

TEST_CASE("a visit refuses another desk, and roles that only a founding gives") {
    Team team;
    const RosterRecord founding = record_of(team.founding.record);
    std::uint64_t drawn = 1;
    for (const RosterEntry& entry :
         {RosterEntry{RosterRole::desk, desk_card(901)}, RosterEntry{RosterRole::member, desk_card(901)},
          RosterEntry{RosterRole::founder, team_card(4)}, RosterEntry{RosterRole::desk, team_card(4)}}) {
        const auto record =
            RosterRecord::add(founding, tablet(1), {entry}, team.founding.key, known_random(drawn++));
        team.roster.add(record.bytes());
        CHECK(team.judgement().refused.at(record.digest()) == RosterRefusal::second_desk);
    }
    CHECK(team.judgement().desk()->card == desk_card());
    CHECK(team.judgement().members.size() == 2);
}

TEST_CASE("a founding record without its founder, without a desk or with two is refused") {
    const Identity founder = tablet(1);
    const VisitKey key = VisitKey::random(known_random(1));
    const std::vector<std::vector<RosterEntry>> wrong = {
        {{RosterRole::founder, team_card(1)}},
        {{RosterRole::founder, team_card(2)}, {RosterRole::desk, desk_card()}},
        {{RosterRole::founder, team_card(1)}, {RosterRole::desk, team_card(2)}},
        {{RosterRole::founder, team_card(1)},
         {RosterRole::desk, desk_card()},
         {RosterRole::desk, desk_card(901)}},
        {{RosterRole::founder, team_card(1)}, {RosterRole::member, desk_card()}},
        {},
    };
    for (const auto& entries : wrong) {
        const auto record = RosterRecord::found(founder, entries, key, person(1), known_random(2));
        Roster roster(record.visit());
        CHECK(roster.add(record.bytes()) == RosterArrival::added);
        const JudgedRoster judgement = judged(roster, key);
        CHECK(judgement.members.empty());
        CHECK(judgement.refused.contains(record.digest()));
    }
}

TEST_CASE("a founding record by another tablet, or with another random, is not of this visit") {
    const Team team;
    auto bytes = team.founding.record;
    // The founder's own signature over an altered random.
    bytes[8 + 2 + 16 + 1 + 4 + 32 + 32 + 32] ^= 1;
    bytes = signed_again(tablet(1), bytes);
    CHECK(RosterRecord::read(bytes).error() == RosterRecordProblem::not_its_visit);
    Roster roster(team.founding.visit);
    CHECK(roster.add(bytes) == RosterArrival::not_its_visit);
    CHECK(roster.add(founded_by(2).record) == RosterArrival::other_visit);
}

TEST_CASE("a stranger's record cannot slip in another key") {
    Team team;
    const VisitKey other = VisitKey::random(known_random(40));
    const auto slipped = RosterRecord::add(record_of(team.founding.record), tablet(5),
                                           {{RosterRole::member, team_card(2)}}, other, known_random(1));
    team.roster.add(slipped.bytes());
    CHECK_FALSE(key_for(team.roster, tablet(2)).has_value());

    team.add(1, 2);
    CHECK(key_for(team.roster, tablet(2)) == team.founding.key);

    const auto by_member = RosterRecord::add(record_of(team.founding.record), tablet(1),
                                             {{RosterRole::member, team_card(2)}}, other, known_random(2));
    team.roster.add(by_member.bytes());
    CHECK(team.judgement().refused.at(by_member.digest()) == RosterRefusal::other_key);
    CHECK(key_for(team.roster, tablet(2)) == team.founding.key);
}

TEST_CASE("a founder who signs two foundings of one visit is noticed, and nobody drops out") {
    Team team;
    const auto second = RosterRecord::found(
        tablet(1), {{RosterRole::founder, team_card(1)}, {RosterRole::desk, desk_card(901)}},
        team.founding.key, random_id(known_random(77)), known_random(3));
    REQUIRE(second.visit() == team.founding.visit);
    team.add(1, 2);
    team.roster.add(second.bytes());

    CHECK(team.judgement().founded_twice);
    CHECK(team.judgement().member(tablet(2).sign_key()) != nullptr);
    CHECK(team.judgement().member(tablet(900).sign_key()) != nullptr);
}

TEST_CASE("a record whose path is not all there waits, and is judged when the rest comes") {
    Team team;
    const Record first = team.addition(team.roster, 1, 2);
    const Roster with_first = roster_of(team.founding.visit, {team.founding.record, first});
    const Record second = team.addition(with_first, 2, 3);

    Roster late = roster_of(team.founding.visit, {second});
    CHECK(judged(late, team.founding.key).waiting.size() == 1);
    late.add(team.founding.record);
    CHECK(judged(late, team.founding.key).members.size() == 2);
    CHECK(judged(late, team.founding.key).waiting.size() == 1);
    late.add(first);
    CHECK(judged(late, team.founding.key).members.size() == 4);
    CHECK(judged(late, team.founding.key).waiting.empty());
}

TEST_CASE("a record of a later version is kept, passed on and waited for") {
    Team team;
    Record later = team.addition(team.roster, 1, 2);
    later[8] = 2;
    CHECK(team.roster.add(later) == RosterArrival::wrong_signature);
    later = signed_again(tablet(1), later);

    CHECK(team.roster.add(later) == RosterArrival::kept_for_later);
    CHECK(team.roster.add(later) == RosterArrival::known);
    CHECK(team.roster.bytes().size() == 2);
    Roster passed_on(team.founding.visit);
    for (const Bytes record : team.roster.bytes()) passed_on.add(record);
    CHECK(passed_on == team.roster);
    CHECK(merged(team.founded(), team.roster) == team.roster);
}

TEST_CASE(
    "a record that brings in a card of a later version waits with what follows it, and is not refused") {
    Team team;
    auto bytes = copied(team_card(2).bytes());
    bytes[8] = 2;
    const Signature signature = tablet(2).sign("arp.card", Bytes(bytes).subspan(8, bytes.size() - 72));
    std::copy(signature.bytes.begin(), signature.bytes.end(), bytes.end() - 64);
    const Record later =
        with_body(team, team.addition(team.roster, 1, 2), [&](std::vector<std::uint8_t>& body) {
            std::copy(bytes.begin(), bytes.end(), body.begin() + 2 + 1 + 2);
        });
    team.roster.add(later);
    const auto after = RosterRecord::add(record_of(later), tablet(1), {{RosterRole::member, team_card(3)}},
                                         team.founding.key, known_random(1));
    team.roster.add(after.bytes());

    const JudgedRoster judgement = team.judgement();
    CHECK(judgement.waiting.size() == 2);
    CHECK(judgement.refused.empty());
    CHECK(judgement.members.size() == 2);
}

TEST_CASE("two tablets that added readers apart end with everybody in") {
    Team team;
    const Record one = team.addition(team.roster, 1, 2);
    const Record other = team.addition(team.roster, 900, 3);
    team.roster.add(one);
    team.roster.add(other);

    CHECK(team.judgement().members.size() == 4);
    CHECK(team.judgement().leaves.size() == 2);
    team.add(3, 4);
    CHECK(team.judgement().members.size() == 5);
}

TEST_CASE("a member's new card shows, and who brought them in stays") {
    Team team;
    team.add(1, 2);
    const Digest brought_by = team.judgement().member(tablet(2).sign_key())->brought_by;
    const auto renamed = RosterRecord::add(record_of(team.roster.records().at(brought_by).bytes()), tablet(2),
                                           {{RosterRole::member, team_card(2, "Awa Ndiaye")}},
                                           team.founding.key, known_random(1));
    team.roster.add(renamed.bytes());
    const auto desk_renamed = RosterRecord::add(
        renamed, tablet(2),
        {{RosterRole::member, Card::make(tablet(900), person(900), "Autre", "X", CardKind::team).value()}},
        team.founding.key, known_random(2));
    team.roster.add(desk_renamed.bytes());

    const JudgedRoster judgement = team.judgement();
    CHECK(judgement.member(tablet(2).sign_key())->card.name() == "Awa Ndiaye");
    CHECK(judgement.member(tablet(2).sign_key())->brought_by == brought_by);
    CHECK(judgement.desk()->card == desk_card());
}

TEST_CASE("rosters merge to the same set in any order, twice or late") {
    holds("order does not matter", [] {
        const Roster a = *any_roster(), b = *any_roster();
        RC_ASSERT(merged(a, b) == merged(b, a));
    });
    holds("grouping does not matter", [] {
        const Roster a = *any_roster(), b = *any_roster(), c = *any_roster();
        RC_ASSERT(merged(merged(a, b), c) == merged(a, merged(b, c)));
    });
    holds("repetition does not matter", [] {
        const Roster a = *any_roster(), b = *any_roster();
        RC_ASSERT(merged(merged(a, b), b) == merged(a, b));
    });
}

TEST_CASE("the judgement is the same for everybody who holds the same records, in whatever order they came") {
    const VisitKey key = founded_by(1).key.copy();
    const JudgedRoster in_order = judged(roster_of(visit_of_records(), records_of_a_visit()), key);
    CHECK(in_order.members.size() == 7);
    CHECK(in_order.refused.size() == 6);
    CHECK(in_order.waiting.empty());

    holds("a shuffled arrival ends alike, and more records only ever bring waiting ones to an end", [&] {
        auto order = records_of_a_visit();
        const auto shuffle = *rc::gen::container<std::vector<std::uint32_t>>(
            order.size(), rc::gen::arbitrary<std::uint32_t>());
        std::vector<std::size_t> by(order.size());
        std::iota(by.begin(), by.end(), 0U);
        std::sort(by.begin(), by.end(),
                  [&](std::size_t a, std::size_t b) { return shuffle[a] < shuffle[b]; });
        Roster roster(visit_of_records());
        JudgedRoster before = judged(roster, key);
        for (const std::size_t i : by) {
            roster.add(order[i]);
            const JudgedRoster now = judged(roster, key);
            for (const Digest& digest : before.valid)
                RC_ASSERT(std::find(now.valid.begin(), now.valid.end(), digest) != now.valid.end());
            for (const auto& [digest, refusal] : before.refused) RC_ASSERT(now.refused.at(digest) == refusal);
            RC_ASSERT(now.valid.size() + now.refused.size() + now.waiting.size() == roster.records().size());
            before = now;
        }
        RC_ASSERT(before == in_order);
    });
}

TEST_CASE("a byte altered anywhere in a roster record is found") {
    const Team team;
    with_each_byte_altered(team.founding.record, [&](Bytes altered, std::size_t place) {
        INFO("byte " << place);
        Roster roster(team.founding.visit);
        roster.add(altered);
        CHECK(roster.bytes().empty());
    });
    with_each_cut(team.founding.record, [&](Bytes cut) {
        Roster roster(team.founding.visit);
        roster.add(cut);
        CHECK(roster.bytes().empty());
    });
}

TEST_CASE(
    "a reader who is named without a wrap, or wrapped for without being named, makes the record unreadable") {
    Team team;
    const auto honest =
        RosterRecord::add(record_of(team.founding.record), tablet(1), {{RosterRole::member, team_card(2)}},
                          team.founding.key, known_random(1));
    auto bytes = copied(honest.bytes());
    bytes[8 + 2 + 16 + 1 + 4 + 32 + 32 + 32 + 16 + 2] ^= 1;  // the hint
    bytes = signed_again(tablet(1), bytes);
    CHECK(team.roster.add(bytes) == RosterArrival::added);

    CHECK(team.judgement().refused.at(digest_of_roster_record(bytes)) == RosterRefusal::unreadable);
}

TEST_CASE("the bytes of a roster record never change") {
    CHECK(hex_of(founded_by(1).record) ==
          "6172702e726f737401006b300d54439f15cda7819de95c767b740001000000c4d3c97b2ef6dc1d6f"
          "2b5c460beb2f7e662508da7b9cdc2c98ab6c23622a45ca0000000000000000000000000000000000"
          "0000000000000000000000000000004fedf4b6ea515985e2f4df688abfb5996ea525d99d6fd2724e"
          "b6063bc57b9b3646728b758ca568f79de632bfb7b43a920200b15331a26b726ef25d156f9c7aa402"
          "2e1d1cae1289ab15dfadd0f3fa1f7c0167b8b74acaa1901d5d45e3d5054eb393386d4faa74520cee"
          "d40873c47e6e9fbcb5947a8d66c42d63abc3bbc6e629e7153ea08b32a2d028c36f2b268d8ef72af0"
          "f9f77248d61646eb2cfb1300ae9461b98b7d6b30d928fe6fab7de27d9bd2af699c5b63ad9fbef22b"
          "5bef2fbbb1d838c933b8de132a69744cf6aa01c5917030ba76e72440d7a0b1d2c63dc3703d0cf1ad"
          "9d5aa7e55ee97b5c77c97b512069c534e9deb6a31f1b9eb8c49c7a2a88b8d07813d2869367c82726"
          "de00008a010000e48f14fa7c6e0fe52667a8ebf32fbd286cfd28476bc447f8c8f157cf8250aebace"
          "0c721b677e05702671c6617a1061c8af3ee2a56b41bb8e1e97694e6bc677e0f537905df255cf83aa"
          "66308ad6d89bcbdd1a9ecb3aa0c932dc1cfb43fc0caff4f682446143c6668f59389350c2838859df"
          "5e86541cd1f0e4a4f46e63fc63a50f2ace0f6afc2a1e832014f8553a358b9908cb16d615f320a81d"
          "70d7e8b33e8241d1302ab5c684c3ee3758187122ac37b5a0b5705ebf4e573af57e649ddb07cda86c"
          "a955392baee144b13389d94a8ce469d9d74054e0017d21131d23f15083bf889193c2a3dd138d9b7d"
          "26c8d0a73c9231eb2cf50836b30271cfce953ef517c75b6ab281602d274893eb618ffd7172f29786"
          "8c030f272864dada8b926105522866795487e1e05afd42daf3dd00def0474140edc98474eee7db91"
          "fe45e57c3bae4851553dc00deeaeb90413a1380e3480d310da72b0ed6bbae678bea4fcf73b83f940"
          "44914bc4c3888fa7c1ccf2d71c5bb07163be482136982b4f1bf0591636682eaad1b4d54365f84bdc"
          "d0442f525d2cad089318e32933b96350b378e2da0ec61bf703a86d5292d6db57ce3135ee9e5bce8b"
          "2b08ed754761e0813b8b8493f799f4ef0c52fccc1a0aab0308");
    CHECK(founded_by(1).visit.hex() == "6b300d54439f15cda7819de95c767b74");
}

TEST_CASE("a member who spoils a body on purpose brings in nobody, whatever it holds") {
    holds("no body breaks the judge",
          [](std::uint32_t at, std::uint8_t with, const std::vector<std::uint8_t>& end) {
              Team team;
              const Record spoilt =
                  with_body(team, team.addition(team.roster, 1, 2), [&](std::vector<std::uint8_t>& body) {
                      body[at % body.size()] = static_cast<std::uint8_t>(body[at % body.size()] ^ (with | 1));
                      body.insert(body.end(), end.begin(), end.end());
                  });
              RC_ASSERT(team.roster.add(spoilt) == RosterArrival::added);
              RC_ASSERT(team.judgement().members.size() == 2);
              RC_ASSERT(team.judgement().valid.size() == 1);
          });
}

TEST_CASE("whatever a tablet signs, reading ends in a roster record or a problem") {
    holds("no signed bytes break the reader", [](std::uint32_t from, const std::vector<std::uint8_t>& changed,
                                                 std::uint16_t cut) {
        Record bytes = founded_by(1).record;
        for (std::size_t i = 0; i < changed.size(); ++i) bytes[(from + i) % bytes.size()] = changed[i];
        if (cut % 2 == 1) bytes.resize(163 + 64 + cut % (bytes.size() - 163 - 64));
        const SignKey issuer = tablet(1).sign_key();
        std::copy(issuer.bytes.begin(), issuer.bytes.end(), bytes.begin() + 8 + 2 + 16 + 1 + 4 + 32 + 32);
        const Record again = signed_again(tablet(1), bytes);
        Roster roster(visit_of_roster_record(again).value_or(Id{}));
        roster.add(again);
        const VisitKey key = founded_by(1).key.copy();
        RC_ASSERT(judged(roster, key).valid.empty() || again == founded_by(1).record);
    });
}

TEST_CASE("whatever the bytes, reading ends in a roster record or a problem") {
    holds("no bytes break the reader", [](const std::vector<std::uint8_t>& bytes) {
        RC_ASSERT(!RosterRecord::read(bytes).has_value());
        auto behind_tag = copied(Bytes(founded_by(1).record).first(165));
        behind_tag.insert(behind_tag.end(), bytes.begin(), bytes.end());
        RC_ASSERT(!RosterRecord::read(behind_tag).has_value());
    });
}
