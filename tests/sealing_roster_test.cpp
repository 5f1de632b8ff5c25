#include <algorithm>
#include <numeric>

#include "exports/sealing/roster.h"
#include "tests/catch.h"
#include "tests/properties.h"
#include "tests/roster_holder.h"

using namespace arpenteur;

namespace {

constexpr std::uint64_t founder_number = 1;

// A visit that tablet 1 founded, on its own tablet and at the desk.
struct Founded {
    FoundedVisit visit = founded_by(founder_number);
    Holder founder{founder_number, visit};
    Holder desk{Holder::desk, visit};

    void exchange() {
        desk.take(founder);
        founder.take(desk);
    }
    // Whoever is in the visit, given what the founder and then the desk hold.
    Holder reader(std::uint64_t number) {
        Holder one(number, visit);
        one.take(founder);
        one.take(desk);
        return one;
    }
};

RosterRecord forged(const Roster& seen, const std::vector<Digest>& leaves, std::uint64_t issuer,
                    const RosterBody& body) {
    return RosterRecord::make(seen.visit(), leaves, tablet(issuer), body);
}

std::vector<std::uint8_t> sealed(const RosterRecord& record, const VisitKey& key) {
    return record.sealed(key, {}, known_random(3));
}

AcceptedEnd end_of(std::uint64_t device, std::uint64_t counter) {
    return {Id{{static_cast<std::uint8_t>(device)}}, counter, Id{{7}}};
}

}  // namespace

TEST_CASE("a visit's founder and desk read it from its founding on, and nobody else does") {
    Founded team;

    CHECK(team.founder.judgement.members.size() == 2);
    CHECK(team.founder.judgement.members.front().role == RosterRole::founder);
    CHECK(team.founder.judgement.members.back().role == RosterRole::desk);
    CHECK(team.desk.keys.find(key_id(team.visit.visit, team.visit.key)) != nullptr);
    CHECK(team.desk.judgement == team.founder.judgement);

    Holder stranger(7, team.visit);
    CHECK(stranger.roster.records().empty());
    CHECK(stranger.take(team.founder).refused == std::vector{RecordRefusal::other_key});
}

TEST_CASE("a desk that founds a visit is its founder and its desk") {
    const Identity desk = tablet(Holder::desk);
    const Card card = desk_card();
    const FoundedVisit founded = found_visit({desk, card, card, digest_of_form("")}, known_random(1)).value();
    const Holder holder(Holder::desk, founded);

    REQUIRE(holder.judgement.members.size() == 1);
    CHECK(holder.judgement.members.front().role == RosterRole::founding_desk);
    CHECK_FALSE(holder.judgement.members.front().gives_positions);
}

TEST_CASE("a visit's id covers its founder, its desk, its first key and its questionnaire") {
    const VisitOrigin origin = *Founded().founder.judgement.origin;
    const Id visit = visit_id(origin);
    const auto differs = [&](auto change) {
        VisitOrigin other = origin;
        change(other);
        return visit_id(other) != visit;
    };

    CHECK(visit == Founded().visit.visit);
    CHECK(differs([](VisitOrigin& other) { other.founder = key_of(8); }));
    CHECK(differs([](VisitOrigin& other) { other.desk = key_of(8); }));
    CHECK(differs([](VisitOrigin& other) { other.first_key = digest_of_form("key"); }));
    CHECK(differs([](VisitOrigin& other) { other.form = digest_of_form("other tables"); }));
    CHECK(differs([](VisitOrigin& other) { other.random = Id{{9}}; }));
}

TEST_CASE("nobody founds a visit that is another's, with another form, another desk or another key") {
    Founded team;
    const Founding honest = *team.visit.record.record.as<Founding>();
    const auto taken = [&](std::uint64_t issuer, const Founding& founding) {
        Holder reader(founder_number, team.visit);
        reader.take({sealed(forged(reader.roster, {}, issuer, founding), team.visit.key)});
        return reader.roster.records().size() == 2;
    };
    Founding other_form = honest, other_desk = honest, other_key = honest, no_desk = honest, twice = honest;
    other_form.form = digest_of_form("type,name\n");
    other_desk.desk = key_of(901);
    other_key.first_key = commitment_to(VisitKey::random(known_random(4)));
    no_desk.entries.pop_back();
    twice.invented = true;

    CHECK_FALSE(taken(2, honest));
    CHECK_FALSE(taken(founder_number, other_form));
    CHECK_FALSE(taken(founder_number, other_desk));
    CHECK_FALSE(taken(founder_number, other_key));
    CHECK_FALSE(taken(founder_number, no_desk));
    CHECK(taken(founder_number, twice));  // the founder may say more; a try-out then, for everybody
}

TEST_CASE("founder and desk bring people in, and whoever they bring in brings in nobody") {
    Founded team;
    team.founder.add(2);
    team.desk.take(team.founder);
    team.desk.add(3, false);
    team.founder.take(team.desk);
    Holder second = team.reader(2);

    CHECK(second.knows(3));
    CHECK_FALSE(second.judgement.member(key_of(3))->gives_positions);
    CHECK(second.judgement == team.founder.judgement);
    CHECK(add_member(second.view(), tablet(2), {team_card(4), true}, known_random(1)).error() ==
          RosterProblem::not_entitled);

    const RosterRecord record =
        forged(team.founder.roster, team.founder.judgement.leaves, 2, Addition{{{team_card(4), true}}});
    CHECK(team.founder.take({sealed(record, team.visit.key)}).refused ==
          std::vector{RecordRefusal::not_entitled});
    CHECK_FALSE(team.founder.knows(4));
}

TEST_CASE("somebody who is in already is brought in again only with another card or another word") {
    Founded team;
    team.founder.add(2);

    CHECK(add_member(team.founder.view(), tablet(1), {team_card(2), true}, known_random(1)).error() ==
          RosterProblem::already_a_member);
    team.founder.add(2, false);
    CHECK_FALSE(team.founder.judgement.member(key_of(2))->gives_positions);
    CHECK(team.founder.judgement.members.size() == 3);
}

TEST_CASE("of two entries that do not follow each other the desk's counts") {
    Founded team;
    team.founder.add(2, true);
    team.desk.add(2, false);
    team.exchange();

    CHECK_FALSE(team.founder.judgement.member(key_of(2))->gives_positions);
    CHECK(team.founder.judgement == team.desk.judgement);
}

TEST_CASE("an excluded person is out, their ends unite, and only an annulment brings them back") {
    Founded team;
    team.founder.add(2);
    team.exchange();
    const Digest by_founder = team.founder.exclude(2, {end_of(2, 5)});
    const Digest by_desk = team.desk.exclude(2, {end_of(3, 7)});
    team.exchange();

    for (const Holder* holder : {&team.founder, &team.desk}) {
        CHECK_FALSE(holder->knows(2));
        CHECK(holder->judgement.excluded.contains(key_of(2)));
        CHECK(holder->judgement.entered.contains(key_of(2)));
        CHECK(holder->judgement.ends.size() == 2);
    }
    team.founder.add(2);
    CHECK_FALSE(team.founder.knows(2));
    team.desk.annul({by_founder});
    CHECK_FALSE(team.desk.knows(2));
    team.desk.annul({by_desk});
    CHECK(team.desk.knows(2));
}

TEST_CASE("the desk cannot be excluded, whoever writes it") {
    Founded team;

    CHECK(exclude(team.founder.view(), tablet(1), {key_of(Holder::desk), {}, {}}, known_random(1)).error() ==
          RosterProblem::the_desk);
    const RosterRecord record = forged(team.founder.roster, team.founder.judgement.leaves, founder_number,
                                       Exclusion{key_of(Holder::desk), {}, {}});
    team.founder.take({sealed(record, team.visit.key)});
    CHECK(team.founder.knows(Holder::desk));
    CHECK_FALSE(team.founder.counts(record.digest()));
}

TEST_CASE("of an excluded founder's records those stay that the desk had seen, or accepts") {
    Founded team;
    const Digest seen = team.founder.add(2);
    team.exchange();
    const Digest unseen = team.founder.add(3);
    const Digest accepted = team.founder.add(4);
    const Digest exclusion = team.desk.exclude(founder_number, {}, {accepted});
    team.exchange();

    for (const Holder* holder : {&team.founder, &team.desk}) {
        CHECK(holder->counts(seen));
        CHECK_FALSE(holder->counts(unseen));
        CHECK(holder->counts(accepted));  // though it follows one that fell
        CHECK_FALSE(holder->knows(founder_number));
        CHECK(holder->judgement.issues(key_of(Holder::desk)));
        CHECK_FALSE(holder->judgement.issues(key_of(founder_number)));
    }
    const Digest later = team.desk.exclude(founder_number, {}, {unseen});
    CHECK(team.desk.counts(unseen));  // lists of several exclusions unite
    team.desk.annul({exclusion, later});
    CHECK(team.desk.knows(founder_number));
    CHECK(team.desk.counts(unseen));
}

TEST_CASE(
    "the desk annuls the founder's records and its own, the founder only their own, and nobody an "
    "annulment") {
    Founded team;
    const Digest addition = team.founder.add(2);
    team.exchange();
    const Digest by_desk = team.desk.add(3);
    team.exchange();
    team.founder.annul({by_desk});
    CHECK(team.founder.counts(by_desk));
    const Digest annulment = team.desk.annul({addition});
    team.exchange();

    CHECK_FALSE(team.founder.counts(addition));
    CHECK_FALSE(team.founder.knows(2));
    team.founder.annul({annulment});
    CHECK(team.founder.counts(annulment));
    CHECK_FALSE(team.founder.counts(addition));
    const Digest again = team.founder.add(4);
    team.founder.annul({again});
    CHECK_FALSE(team.founder.knows(4));
}

TEST_CASE("after a renewal one writes under the new key, and the excluded do not have it") {
    Founded team;
    team.founder.add(2);
    team.founder.add(3);
    team.exchange();
    Holder out = team.reader(2), in = team.reader(3);
    team.desk.exclude(2);
    team.desk.renew();
    team.founder.take(team.desk);
    in.take(team.desk);
    CHECK(out.take(team.desk).refused == std::vector{RecordRefusal::other_key});

    const Digest first = key_id(team.visit.visit, team.visit.key);
    const Digest best = team.desk.judgement.keys.front().id;
    CHECK(best != first);
    for (const Holder* holder : {&team.founder, &team.desk, &in}) {
        CHECK(holder->keys.to_write_under(holder->judgement)->id == best);
        CHECK(holder->keys.find(first) != nullptr);
    }
    CHECK(out.judgement.excluded.contains(key_of(2)));  // it reads that it is out
    CHECK(out.keys.find(best) == nullptr);
}

TEST_CASE("somebody who joins after a renewal reads the whole past") {
    Founded team;
    team.desk.renew();
    team.desk.add(5);
    const Holder late = [&] {
        Holder one(5, team.visit);
        one.take(team.desk);
        return one;
    }();

    CHECK(late.keys.find(key_id(team.visit.visit, team.visit.key)) != nullptr);
    CHECK(late.judgement == team.desk.judgement);
}

TEST_CASE(
    "a renewal that leaves out the desk or the founder, or skips an epoch, makes no key to write under") {
    Founded team;
    const SignKey founder = key_of(founder_number), desk = key_of(Holder::desk);
    const Renewal sound{2, digest_of_form("some key"), {founder, desk}, {}};
    Renewal without_desk = sound, without_founder = sound, skipping = sound;
    without_desk.readers = {founder};
    without_founder.readers = {desk};
    skipping.epoch = 3;
    const auto counts = [&](const Renewal& renewal) {
        const RosterRecord record =
            forged(team.founder.roster, team.founder.judgement.leaves, founder_number, renewal);
        Founded fresh;
        fresh.founder.take({sealed(record, team.visit.key)});
        return fresh.founder.counts(record.digest());
    };

    CHECK(counts(sound));
    CHECK_FALSE(counts(without_desk));
    CHECK_FALSE(counts(without_founder));
    CHECK_FALSE(counts(skipping));
}

TEST_CASE("a key that only fallen records made still opens, and nobody writes under it") {
    Founded team;
    const Digest renewal = team.founder.renew();
    team.exchange();
    const Digest fallen = team.desk.judgement.keys.front().id;
    team.desk.annul({renewal});
    team.founder.take(team.desk);

    CHECK(team.founder.judgement.fallen_keys == std::set{fallen});
    CHECK(team.founder.keys.find(fallen) != nullptr);
    CHECK(team.founder.keys.to_write_under(team.founder.judgement)->id ==
          key_id(team.visit.visit, team.visit.key));
}

TEST_CASE("a key that reaches somebody excluded comes after one that does not") {
    Founded team;
    team.founder.add(2);
    team.exchange();
    team.founder.renew();  // names 2, in epoch 2
    team.desk.exclude(2);  // at the same time
    team.desk.renew();     // without 2, in epoch 2
    team.founder.renew();  // names 2 again, in epoch 3
    team.exchange();

    const MadeKey& best = team.founder.judgement.keys.front();
    CHECK(best.epoch == 2);
    CHECK(best.still_known_by.empty());
    CHECK(team.founder.judgement.keys[1].epoch == 3);
    CHECK(team.founder.judgement.keys[1].still_known_by == std::vector{key_of(2)});
}

TEST_CASE(
    "a record without what it builds on, or without the maker of its key, is not taken until that comes") {
    Founded team;
    const Digest first = team.founder.add(2);
    const Digest second = team.founder.add(3);
    const auto bytes_of_record = [&](const Digest& digest) {
        return team.founder.roster.records().at(digest).bytes;
    };
    Holder desk(Holder::desk, team.visit);

    CHECK(desk.take({bytes_of_record(second)}).refused == std::vector{RecordRefusal::not_entitled});
    CHECK_FALSE(desk.roster.records().contains(second));
    CHECK(desk.take({bytes_of_record(second), bytes_of_record(first)}).added == 2);
    CHECK(desk.judgement == team.founder.judgement);

    // Sealed under a key that nobody's record made.
    const VisitKey strange = VisitKey::random(known_random(8));
    desk.keys.add(key_id(team.visit.visit, strange), strange.copy());
    const RosterRecord record =
        forged(desk.roster, desk.judgement.leaves, Holder::desk, Addition{{{team_card(6), true}}});
    CHECK(desk.take({sealed(record, strange)}).refused == std::vector{RecordRefusal::not_entitled});
    CHECK(desk.keys.find(key_id(team.visit.visit, strange)) == nullptr);
}

TEST_CASE("sealed anew, under another key and without its wraps, a record is the same") {
    Founded team;
    const RosterRecord& record = team.visit.record.record;
    const VisitKey other = VisitKey::random(known_random(9));
    const auto again = RosterRecord::open(sealed(record, other), team.visit.visit, other);

    REQUIRE(again.has_value());
    CHECK(again->digest() == record.digest());
    CHECK(again->body() == record.body());
}

TEST_CASE(
    "a byte altered anywhere in a record, or a cut, is found, but in the wraps, on which nothing rests") {
    Founded team;
    const auto bytes = team.visit.record.bytes;
    const std::size_t wraps_at = 8 + 2 + 16 + 32 + 2 + 2, wraps_end = wraps_at + 2 * sizeof(WrappedKey);

    with_each_byte_altered(bytes, [&](Bytes altered, std::size_t place) {
        INFO("byte " << place);
        const bool opens = RosterRecord::open(altered, team.visit.visit, team.visit.key).has_value();
        CHECK(opens == (place >= wraps_at && place < wraps_end));
    });
    with_each_cut(bytes, [&](Bytes cut) {
        CHECK(RosterRecord::open(cut, team.visit.visit, team.visit.key).error() ==
              RosterRecordProblem::damaged);
    });
}

TEST_CASE("a record of more than 64 KiB, or with more than 64 wraps, is refused before anything is opened") {
    Founded team;
    const RosterRecord& record = team.visit.record.record;
    const WrappedKey wrap{};

    CHECK(read_record_header(record.sealed(team.visit.key, std::vector<WrappedKey>(64), known_random(1))));
    auto long_record = sealed(record, team.visit.key);
    long_record.resize(longest_roster_record + 1);
    CHECK(read_record_header(long_record).error() == RosterRecordProblem::damaged);
    auto many = record.sealed(team.visit.key, std::vector<WrappedKey>(64), known_random(1));
    many[60] = 65;
    many.insert(many.begin() + 62, wrap.begin(), wrap.end());
    CHECK(read_record_header(many).error() == RosterRecordProblem::damaged);
}

TEST_CASE("whoever makes thousands of leaves keeps nobody from answering: the desk's own come first") {
    Founded team;
    std::vector<std::vector<std::uint8_t>> flood;
    const std::vector<Digest> leaves = team.founder.judgement.leaves;
    for (std::uint64_t i = 0; i < most_leaves + 200; ++i)
        flood.push_back(sealed(
            forged(team.founder.roster, leaves, founder_number, Exclusion{key_of(3), {end_of(1, i + 1)}, {}}),
            team.visit.key));
    team.desk.take(flood);
    const Digest before = team.desk.add(2);
    const Digest exclusion = team.desk.exclude(founder_number);

    CHECK(team.desk.counts(before));
    CHECK(team.desk.counts(exclusion));
    CHECK_FALSE(team.desk.knows(founder_number));
    const auto named = team.desk.roster.records().at(exclusion).record.leaves();
    CHECK(named.size() <= most_leaves);
    CHECK(std::find(named.begin(), named.end(), before) != named.end());
}

TEST_CASE(
    "whatever founder and desk did, whoever holds the same records judges the same, however they came") {
    holds("the judgement is a function of the set",
          [](const std::vector<std::uint8_t>& steps, const std::vector<std::uint8_t>& choices) {
              Founded team;
              std::vector<Digest> made;
              for (const std::uint8_t step : steps) {
                  if (made.size() > 12) break;
                  Holder& issuer = step % 2 == 0 ? team.founder : team.desk;
                  const std::uint64_t person = 2 + (step / 2) % 4;
                  const std::uint64_t target = (step / 8) % 5;
                  if (!issuer.judgement.issues(key_of(step % 2 == 0 ? founder_number : Holder::desk)))
                      continue;
                  switch ((step / 2) % 6) {
                      case 0:
                      case 1:
                          if (!issuer.knows(person)) made.push_back(issuer.add(person, step % 3 == 0));
                          break;
                      case 2: {
                          const std::uint64_t out = target == 0 && step % 2 == 1 ? founder_number : person;
                          if (issuer.judgement.entered.contains(key_of(out)))
                              made.push_back(issuer.exclude(out, {end_of(out, target + 1)}));
                          break;
                      }
                      case 3:
                          if (!made.empty()) {
                              const Digest digest = made[target % made.size()];
                              made.push_back(issuer.annul({digest}));
                          }
                          break;
                      case 4:
                          made.push_back(issuer.renew());
                          break;
                      default:
                          (step % 2 == 0 ? team.desk : team.founder).take(issuer);
                  }
              }
              team.exchange();
              team.exchange();
              // An excluded founder does not read what lies under the next key.
              if (team.founder.roster == team.desk.roster)
                  RC_ASSERT(team.founder.judgement == team.desk.judgement);
              else
                  RC_ASSERT(team.desk.judgement.excluded.contains(key_of(founder_number)));

              // One record after the other, in an order of the choices' own, whole dossiers again and again.
              auto records = team.desk.sealed();
              std::size_t next = 0;
              for (std::size_t i = records.size(); i > 1 && !choices.empty(); --i)
                  std::swap(records[i - 1], records[choices[next++ % choices.size()] % i]);
              Holder other(Holder::desk, team.visit);
              for (std::size_t round = 0; round < records.size(); ++round)
                  for (const auto& record : records) other.take({record});
              for (const auto& [id, key] : team.desk.keys.all()) other.keys.add(id, key.copy());
              other.take(records);
              RC_ASSERT(other.judgement == team.desk.judgement);
              RC_ASSERT(other.roster == team.desk.roster);
          });
}

TEST_CASE("a wrap hands its key on to its reader, and shows a byte altered anywhere") {
    Founded team;
    team.founder.add(2);
    const auto bytes = KeyWrap::make(team.visit.visit, first_epoch, team.visit.key, team_card(2), tablet(1),
                                     known_random(4));
    const KeyWrap wrap = KeyWrap::open(bytes, team.visit.visit, team.visit.key).value();

    CHECK(bytes.size() == 326);
    CHECK(wrap.reader == key_of(2));
    CHECK(wrap.issuer == key_of(1));
    CHECK(unwrap_key(read_wrap_header(bytes)->wrapped, team.visit.visit, tablet(2))->key == team.visit.key);
    with_each_byte_altered(bytes, [&](Bytes altered, std::size_t place) {
        INFO("byte " << place);
        CHECK_FALSE(KeyWrap::open(altered, team.visit.visit, team.visit.key).has_value());
    });
}
