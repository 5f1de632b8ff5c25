#include "exports/blocks/visit_replica.h"

#include <memory>

#include "tests/catch.h"
#include "tests/journal_model.h"
#include "tests/properties.h"
#include "tests/team.h"

namespace arpenteur {

namespace {

using Choices = std::vector<std::uint8_t>;

// Everything that a replica knows, however it learnt it.
bool same(const VisitReplica& a, const VisitReplica& b) {
    const auto waiting = [](const VisitReplica& replica) {
        std::vector<std::vector<std::uint8_t>> all;
        for (const Envelope& envelope : replica.waiting()) all.push_back(envelope.bytes);
        std::sort(all.begin(), all.end());
        return all;
    };
    return a.journal() == b.journal() && a.roster() == b.roster() && a.judgement() == b.judgement() &&
           a.certificates() == b.certificates() && waiting(a) == waiting(b);
}

// In an order of their own, settled now and then.
void take_all(VisitReplica& replica, std::vector<Envelope> envelopes, const Choices& choices) {
    std::size_t next = 0;
    const auto choose = [&]() -> std::size_t {
        return choices.empty() ? 1 : choices[next++ % choices.size()];
    };
    for (std::size_t i = envelopes.size(); i > 1; --i)
        std::swap(envelopes[i - 1], envelopes[(choose() * 31 + choose()) % i]);
    for (Envelope& envelope : envelopes) {
        replica.take(std::move(envelope), forgets);
        if (choose() % 5 == 0) replica.settle(forgets);
    }
    replica.settle(forgets);
}

// Stories for keys: shorter, since each block is signed and verified.
const auto short_steps = rc::gen::resize(40, rc::gen::arbitrary<std::vector<Step>>());

// The envelope as a later version could make it: the same header but for the number, another inside.
Envelope of_later(const Team& team, Envelope envelope, std::size_t header_size) {
    envelope.bytes.resize(header_size);
    envelope.bytes[8] = 9;
    const auto sealed = seal(team.key().secret(), envelope.bytes, bytes_of("of tomorrow"), Nonce{});
    envelope.bytes.insert(envelope.bytes.end(), sealed.begin(), sealed.end());
    return envelope;
}

// What goes wrong beside: a stranger's device, an altered block, a head signed by another tablet, a block of
// a later version, a device opened twice with different secrets, words that were erased on the way.
std::vector<Envelope> trouble(const Team& team, const Story& story) {
    std::vector<Envelope> envelopes;
    const DeviceCertificate strange = team.certificate(Team::stranger);
    Revision revision{story_person(9), {}, story_subject(0), RevisionKind::write, {}, story_value(1, 1)};
    envelopes.push_back(team.certificate_envelope(strange));
    envelopes.push_back(
        team.block(chained(strange.device(), 1, strange.first_link(), {revision}), Team::stranger));
    if (story.segments.empty()) return envelopes;

    const Segment& segment = story.segments[story.segments.size() / 2];
    Envelope altered = team.block(segment, story.tablet_of.at(segment.device));
    altered.bytes.back() ^= 1;
    envelopes.push_back(altered);
    envelopes.push_back(of_later(team, team.block(segment, story.tablet_of.at(segment.device)), 88));
    envelopes.push_back(team.block(segment, (story.tablet_of.at(segment.device) + 1) % Team::members));
    envelopes.push_back(team.block(without_words(segment), story.tablet_of.at(segment.device)));
    std::size_t draws = 0;
    const Random same_device_other_secret = [&draws](std::span<std::uint8_t> out) {
        known_random(draws++ == 0 ? 1000 : 3)(out);
    };
    envelopes.push_back(team.certificate_envelope(
        DeviceCertificate::make(team.tablet(0), team.visit(), same_device_other_secret), 9));
    return envelopes;
}

}  // namespace

TEST_CASE("replicas unite: whatever order, cut or repetition, everybody ends with the same visit") {
    const auto team = std::make_shared<const Team>();

    holds(
        "order, cuts, repetition and settling do not matter, with forks, late records, strangers and damage",
        [team](const Choices& one_way, const Choices& another) {
            const Story story = story_of(*short_steps, team->devices());
            const std::vector<Envelope> beside = trouble(*team, story);
            const auto told_to_the_desk = [&](const Choices& choices) {
                std::vector<Envelope> envelopes = team->envelopes(story, choices);
                envelopes.insert(envelopes.end(), team->roster().begin(), team->roster().end());
                envelopes.insert(envelopes.end(), beside.begin(), beside.end());
                VisitReplica desk = team->desk();
                take_all(desk, envelopes, choices);
                return desk;
            };

            const VisitReplica one = told_to_the_desk(one_way);
            const VisitReplica other = told_to_the_desk(another);

            RC_ASSERT(same(one, other));
            RC_ASSERT(one.journal().size() == told(story.segments).size());
        });

    holds("union is commutative, associative and idempotent", [team](const Choices& parts) {
        const Story story = story_of(*short_steps, team->devices());
        std::vector<Envelope> envelopes = team->envelopes(story, parts);
        envelopes.insert(envelopes.end(), team->roster().begin(), team->roster().end());
        const auto united = [&](std::initializer_list<std::size_t> order) {
            VisitReplica desk = team->desk();
            for (const std::size_t third : order) {
                for (std::size_t i = 0; i < envelopes.size(); ++i)
                    if ((parts.empty() ? i : parts[i % parts.size()]) % 3 == third)
                        desk.take(envelopes[i], forgets);
                desk.settle(forgets);
            }
            return desk;
        };
        RC_ASSERT(same(united({0, 1}), united({1, 0})));
        RC_ASSERT(same(united({0, 1, 2}), united({2, 1, 0})));
        RC_ASSERT(same(united({0, 1, 2}), united({1, 0, 1, 2, 2, 0})));
    });

    holds("what was kept, read again, is the same visit", [team](const Choices& choices) {
        const Story story = story_of(*short_steps, team->devices());
        std::vector<Envelope> envelopes = team->envelopes(story, choices);
        envelopes.insert(envelopes.end(), team->roster().begin(), team->roster().end());
        const auto beside = trouble(*team, story);
        envelopes.insert(envelopes.end(), beside.begin(), beside.end() - (story.segments.empty() ? 0 : 1));
        std::vector<Envelope> kept;
        const Keep keeps = [&](const Envelope& envelope, Keeping) {
            if (std::find(kept.begin(), kept.end(), envelope) == kept.end()) kept.push_back(envelope);
        };
        VisitReplica desk = team->desk();
        for (std::size_t i = 0; i < envelopes.size(); ++i) {
            desk.take(envelopes[(i * 7 + choices.size()) % envelopes.size()], keeps);
            if (i % 3 == 0) desk.settle(keeps);
        }
        for (const Envelope& envelope : envelopes) desk.take(envelope, keeps);
        desk.settle(keeps);

        VisitReplica again = team->desk();
        for (const Envelope& envelope : kept) again.take(envelope, forgets);
        again.settle(forgets);
        RC_ASSERT(same(again, desk));
    });
}

namespace {

struct Case {
    Team team;
    DeviceCertificate certificate = team.certificate(1);
    std::vector<Segment> segments = made();

    std::vector<Segment> made() const {
        std::vector<Segment> all;
        Digest before = certificate.first_link();
        for (std::uint64_t counter = 1; counter <= 6; ++counter) {
            Value value;
            value.set("code", std::to_string(counter));
            all.push_back(chained(certificate.device(), counter, before,
                                  {Revision{person(2),
                                            stamp(1000, 0, counter),
                                            {id_number(3, counter), "note"},
                                            RevisionKind::write,
                                            {},
                                            value}}));
            before = all.back().last_link();
        }
        return all;
    }
    Envelope block(std::size_t number) const { return team.block(segments[number], 1); }
};

}  // namespace

TEST_CASE("a block waits for its device's opening, the opening for its tablet's place in the roster") {
    const Case visit;
    VisitReplica desk = visit.team.desk();

    desk.take(visit.block(0), forgets);
    CHECK(desk.settle(forgets).waiting == 1);
    desk.take(visit.team.certificate_envelope(visit.certificate), forgets);
    const IntakeReport opened = desk.settle(forgets);
    CHECK(opened.waiting == 1);
    CHECK(opened.added == 0);
    CHECK(desk.owner_of(visit.certificate.device()) == nullptr);
    CHECK(desk.waiting().size() == 2);

    desk.take(visit.team.roster()[1], forgets);
    const IntakeReport judged = desk.settle(forgets);
    CHECK(judged.roster_records == 1);
    CHECK(judged.added == 1);
    CHECK(judged.waiting == 0);
    CHECK(judged.devices == std::vector{visit.certificate.device()});
    CHECK(judged.touched == std::vector{id_number(3, 1)});
    CHECK(judged.latest == 1000);
    CHECK(desk.waiting().empty());
    CHECK(desk.owner_of(visit.certificate.device())->card == team_card(2));
}

TEST_CASE("a block whose end another tablet signed is refused, and said so, alone or among good ones") {
    const Case visit;
    for (const bool among_good_ones : {false, true}) {
        VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
        desk.take(visit.team.certificate_envelope(visit.certificate), forgets);
        if (among_good_ones) desk.take(visit.block(0), forgets);
        desk.take(visit.team.block(visit.segments[1], 0), forgets);
        if (among_good_ones) desk.take(visit.block(2), forgets);

        const IntakeReport report = desk.settle(forgets);
        CHECK(report.refused == std::vector{Refused{EnvelopeKind::block, visit.certificate.device(), 2, 1,
                                                    Refusal::not_signed}});
        CHECK(report.added == (among_good_ones ? 2 : 0));
    }
}

TEST_CASE(
    "a damaged block costs itself: what follows proves itself, and the gap closes when it comes whole") {
    const Case visit;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
    desk.take(visit.team.certificate_envelope(visit.certificate), forgets);
    for (std::size_t i = 0; i < visit.segments.size(); ++i) {
        Envelope block = visit.block(i);
        if (i == 2) block.bytes[100] ^= 4;
        desk.take(std::move(block), forgets);
    }

    const IntakeReport report = desk.settle(forgets);
    CHECK(report.added == 5);
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].refusal == Refusal::damaged);
    CHECK(desk.journal().gaps() == std::vector{Gap{visit.certificate.device(), 3, 3}});

    desk.take(visit.block(2), forgets);
    CHECK(desk.settle(forgets).added == 1);
    CHECK(desk.journal().gaps().empty());
    CHECK(desk.journal().ends() == told(visit.segments).ends());
    CHECK(desk.journal().size() == 6);
}

TEST_CASE(
    "the same blocks again, or the same revisions in other blocks, add nothing and are not kept twice") {
    const Case visit;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
    desk.take(visit.team.certificate_envelope(visit.certificate), forgets);
    for (std::size_t i = 0; i < visit.segments.size(); ++i) desk.take(visit.block(i), forgets);
    CHECK(desk.settle(forgets).added == 6);

    std::size_t kept = 0;
    const Keep counts = [&](const Envelope&, Keeping) { ++kept; };
    for (std::size_t i = 0; i < visit.segments.size(); ++i) desk.take(visit.block(i), counts);
    SignedSegment folded{visit.segments[0], {}};
    for (std::size_t i = 1; i < visit.segments.size(); ++i) REQUIRE(join(folded, {visit.segments[i], {}}));
    desk.take(visit.team.block(folded.segment, 1), counts);
    desk.take(visit.team.certificate_envelope(visit.certificate, 99), counts);

    const IntakeReport report = desk.settle(counts);
    CHECK(report.added == 0);
    CHECK(report.known == 12);
    CHECK(kept == 0);
}

TEST_CASE(
    "a block that brings words which were missing is kept, so that they are there when the visit is opened "
    "again") {
    const Case visit;
    Value value;
    value.set("text", FreeText{id_number(9, 1), "les mots"});
    const Segment segment =
        chained(visit.certificate.device(), 1, visit.certificate.first_link(),
                {Revision{person(2), {}, {id_number(3, 1), "note"}, RevisionKind::write, {}, value}});
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
    desk.take(visit.team.certificate_envelope(visit.certificate), forgets);
    desk.take(visit.team.block(without_words(segment), 1), forgets);

    std::size_t kept = 0;
    desk.take(visit.team.block(segment, 1), [&](const Envelope&, Keeping) { ++kept; });

    CHECK(kept == 1);
    CHECK(desk.journal().current({id_number(3, 1), "note"}).front().revision.value.text("text") ==
          "les mots");
}

TEST_CASE(
    "things of another visit, under another key, or in another tablet's name are refused, and said so") {
    const Case visit;
    const Founding elsewhere = founded_by(1, 88);
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);

    desk.take({EnvelopeKind::roster_record, elsewhere.record}, forgets);
    CHECK(desk.settle(forgets).refused ==
          std::vector{Refused{EnvelopeKind::roster_record, {}, 0, 0, Refusal::other_visit}});

    const DeviceCertificate other =
        DeviceCertificate::make(visit.team.tablet(1), elsewhere.visit, known_random(4));
    desk.take({EnvelopeKind::certificate, sealed_certificate(other, elsewhere.key, Nonce{})}, forgets);
    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::other_visit);

    desk.take({EnvelopeKind::certificate, sealed_certificate(visit.certificate, elsewhere.key, Nonce{})},
              forgets);
    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::other_key);

    desk.take(visit.team.certificate_envelope(visit.certificate), forgets);
    const SignedSegment segment{visit.segments[0], {}};
    desk.take({EnvelopeKind::block,
               seal_signed_segment(segment, visit.team.visit(), elsewhere.key, known_random(1)).bytes},
              forgets);
    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::other_key);
    desk.take({EnvelopeKind::block,
               seal_signed_segment(segment, elsewhere.visit, visit.team.key(), known_random(1)).bytes},
              forgets);
    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::other_visit);
    CHECK(desk.waiting().empty());
    CHECK(desk.journal().size() == 0);
}

TEST_CASE("things of a later version wait, are handed on as they came, and are counted each time") {
    const Case visit;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
    const Envelope certificate = of_later(visit.team, visit.team.certificate_envelope(visit.certificate), 74);
    const Envelope block = of_later(visit.team, visit.block(0), 88);
    std::size_t kept = 0;
    const Keep counts = [&](const Envelope&, Keeping keeping) {
        kept += keeping == Keeping::waiting ? 1 : 0;
    };

    desk.take(certificate, counts);
    desk.take(block, counts);
    desk.settle(counts);
    desk.take(visit.team.certificate_envelope(visit.certificate), counts);
    desk.take(block, counts);
    desk.settle(counts);

    CHECK(desk.waiting() == std::vector{certificate, block});
    CHECK(kept == 2);
}

TEST_CASE("what a tablet writes is in its journal at once, and a colleague who gets the block has the same") {
    const Team team;
    VisitReplica mine = team.replica_of(team.tablet(1), 3);
    VisitReplica theirs = team.replica_of(team.tablet(2), 3);
    const DeviceCertificate certificate = team.certificate(1);
    mine.add_own(certificate);
    theirs.take(team.certificate_envelope(certificate), forgets);

    const Subject subject{id_number(3, 1), "note"};
    for (const char* code : {"un", "deux"}) {
        Value value;
        value.set("code", std::string(code));
        MergeReport merged;
        const SealedBlock block =
            mine.write(certificate, team.tablet(1),
                       mine.journal().write(certificate.device(), person(2), {}, subject, std::move(value)),
                       known_random(8), &merged);
        CHECK(merged.added == 1);
        theirs.take({EnvelopeKind::block, block.bytes}, forgets);
        mine.take({EnvelopeKind::block, block.bytes}, forgets);
    }

    CHECK(mine.settle(forgets).known == 2);
    CHECK(theirs.settle(forgets).added == 2);
    CHECK(theirs.journal() == mine.journal());
    CHECK(theirs.journal().current(subject).size() == 1);
}

TEST_CASE("a tablet that no roster record gives the key is not a reader") {
    const Team team;
    Roster roster(team.visit());
    roster.add(team.roster()[0].bytes);

    CHECK_FALSE(VisitReplica::open(roster, team.tablet(1)));
    roster.add(team.roster()[1].bytes);
    CHECK(VisitReplica::open(roster, team.tablet(1)));
}

TEST_CASE("an addition signed by a stranger enters no roster judgement, and is said") {
    const Team team;
    VisitReplica desk = team.desk();
    Roster roster(team.visit());
    roster.add(team.roster()[0].bytes);
    const auto& founding = roster.records().begin()->second;
    const RosterRecord added =
        RosterRecord::add(founding, team.tablet(Team::stranger), {{RosterRole::member, team_card(8)}},
                          team.key(), known_random(3));

    desk.take({EnvelopeKind::roster_record, copied(added.bytes())}, forgets);
    const IntakeReport report = desk.settle(forgets);

    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].refusal == Refusal::refused_by_roster);
    CHECK(desk.judgement().member(tablet(8).sign_key()) == nullptr);
}

TEST_CASE("words that the founder erased are gone, also where the founder became known only afterwards") {
    const Case visit;
    Value value;
    value.set("text", FreeText{id_number(9, 1), "un nom"});
    const Segment segment =
        chained(visit.certificate.device(), 1, visit.certificate.first_link(),
                {Revision{person(2), {}, {id_number(3, 1), "note"}, RevisionKind::write, {}, value}});
    const Written target{{segment.device, 1, segment.last_link().half()}, segment.revisions[0]};
    const DeviceCertificate founders = visit.team.certificate(0);
    const Segment erasure =
        chained(founders.device(), 1, founders.first_link(), {Journal::erase(person(1), {}, target, "text")});

    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
    for (const Envelope& envelope :
         {visit.team.block(erasure, 0), visit.team.block(segment, 1),
          visit.team.certificate_envelope(founders), visit.team.certificate_envelope(visit.certificate)})
        desk.take(envelope, forgets);
    CHECK(desk.settle(forgets).added == 2);

    const auto claims = desk.journal().current({id_number(3, 1), "note"});
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].revision.value.text("text").empty());
}

}  // namespace arpenteur
