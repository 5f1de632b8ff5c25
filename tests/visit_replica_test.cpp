#include "exports/blocks/visit_replica.h"

#include <memory>

#include "exports/blocks/form_tables.h"
#include "exports/sealing/seal.h"
#include "tests/catch.h"
#include "tests/journal_model.h"
#include "tests/properties.h"
#include "tests/team.h"

namespace arpenteur {

namespace {

using Choices = std::vector<std::uint8_t>;

// Everything that counts.
bool same(const VisitReplica& a, const VisitReplica& b) {
    return a.journal() == b.journal() && a.roster() == b.roster() && a.judgement() == b.judgement();
}

class Chooser {
public:
    explicit Chooser(const Choices& choices) : choices_(choices) {}
    std::size_t operator()() { return choices_.empty() ? 1 : choices_[next_++ % choices_.size()]; }

private:
    const Choices& choices_;
    std::size_t next_ = 0;
};

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
// a later version, words that were left out on the way.
std::vector<Envelope> trouble(const Team& team, const Story& story) {
    std::vector<Envelope> blocks;
    const DeviceCertificate strange = team.certificate(Team::stranger);
    Revision revision{story_person(9), {}, story_subject(0), RevisionKind::write, {}, story_value(1, 1)};
    blocks.push_back(
        team.block(chained(strange.device(), 1, strange.first_link(), {revision}), Team::stranger));
    if (story.segments.empty()) return blocks;

    const Segment& segment = story.segments[story.segments.size() / 2];
    Envelope altered = team.block(segment, story.tablet_of.at(segment.device));
    altered.bytes.back() ^= 1;
    blocks.push_back(altered);
    blocks.push_back(of_later(team, team.block(segment, story.tablet_of.at(segment.device)), 88));
    blocks.push_back(team.block(segment, (story.tablet_of.at(segment.device) + 1) % Team::members));
    blocks.push_back(team.block(without_words(segment), story.tablet_of.at(segment.device)));
    return blocks;
}

// What there is of a story, by kind; a dossier takes some of each, in this order.
struct Parts {
    std::vector<Envelope> roster, certificates, blocks;
};

Parts parts_of(const Team& team, const Story& story, const Choices& choices) {
    Parts parts{team.roster(), {team.certificate_envelope(team.certificate(Team::stranger))}, {}};
    for (Envelope& envelope : team.envelopes(story, choices))
        (envelope.kind == EnvelopeKind::block ? parts.blocks : parts.certificates)
            .push_back(std::move(envelope));
    return parts;
}

void shuffle(std::vector<Envelope>& envelopes, Chooser& choose) {
    for (std::size_t i = envelopes.size(); i > 1; --i)
        std::swap(envelopes[i - 1], envelopes[(choose() * 31 + choose()) % i]);
}

void take_dossier(VisitReplica& replica, const Parts& parts, const Shelf& shelf) {
    for (const auto* kind : {&parts.roster, &parts.certificates, &parts.blocks})
        for (const Envelope& envelope : *kind) replica.take(envelope, shelf);
    replica.settle(shelf);
}

// In dossiers of the choices' making, each whole in itself; the last one brings everything.
void take_all(VisitReplica& replica, Parts parts, const Choices& choices, const Shelf& shelf) {
    Chooser choose(choices);
    for (std::size_t dossiers = choose() % 4; dossiers > 0; --dossiers) {
        Parts some;
        for (const auto& [all, few] :
             {std::pair(&parts.roster, &some.roster), std::pair(&parts.certificates, &some.certificates),
              std::pair(&parts.blocks, &some.blocks)})
            for (const Envelope& envelope : *all)
                if (choose() % 2 == 0) few->push_back(envelope);
        shuffle(some.blocks, choose);
        shuffle(some.roster, choose);
        take_dossier(replica, some, shelf);
    }
    shuffle(parts.blocks, choose);
    shuffle(parts.certificates, choose);
    shuffle(parts.roster, choose);
    take_dossier(replica, parts, shelf);
}

}  // namespace

TEST_CASE("replicas unite: whatever order, cut, grouping or repetition, everybody ends with the same visit") {
    const auto team = std::make_shared<const Team>();

    holds("order, cuts and dossiers do not matter, with forks, late records, strangers and damage",
          [team](const Choices& one_way, const Choices& another) {
              const Story story = story_of(*short_steps, team->devices());
              const std::vector<Envelope> beside = trouble(*team, story);
              const auto told_to_the_desk = [&](const Choices& choices) {
                  Parts parts = parts_of(*team, story, choices);
                  parts.blocks.insert(parts.blocks.end(), beside.begin(), beside.end());
                  VisitReplica desk = team->desk();
                  take_all(desk, std::move(parts), choices, forgets);
                  return desk;
              };

              const VisitReplica one = told_to_the_desk(one_way);
              const VisitReplica other = told_to_the_desk(another);

              RC_ASSERT(same(one, other));
              RC_ASSERT(one.journal().size() == told(story.segments).size());
          });

    holds("what was stored, opened again, is the same visit", [team](const Choices& choices) {
        const Story story = story_of(*short_steps, team->devices());
        Stored stored;
        VisitReplica desk = team->replica_of(team->desk_tablet(), 1, stored.shelf());
        take_all(desk, parts_of(*team, story, choices), choices, stored.shelf());

        const auto again = stored.opened(team->visit(), team->desk_tablet());
        RC_ASSERT(again.has_value());
        RC_ASSERT(same(*again, desk));
    });

    holds(
        "whatever words a forwarder left out, they are back after one sound copy, and were not acknowledged",
        [team](const Choices& choices, std::uint64_t which) {
            const Story story = story_of(*short_steps, team->devices());
            const Parts sound = parts_of(*team, story, choices);
            Parts stripped = sound;
            stripped.blocks.clear();
            for (const Segment& segment : story.segments)
                stripped.blocks.push_back(
                    team->block(without_words(segment, which), story.tablet_of.at(segment.device)));
            Stored stored;
            VisitReplica desk = team->replica_of(team->desk_tablet(), 3, stored.shelf());
            take_dossier(desk, stripped, stored.shelf());
            const auto missing = desk.journal().missing();
            for (const MissingWords& words : missing)
                for (const RevisionId& end : desk.journal().acknowledged())
                    RC_ASSERT(!(end.device == words.id.device && end.link == words.id.link));
            take_dossier(desk, sound, stored.shelf());

            VisitReplica honest = team->replica_of(team->desk_tablet(), 3);
            take_dossier(honest, sound, forgets);
            RC_ASSERT(desk.journal() == honest.journal());
            RC_ASSERT(same(*stored.opened(team->visit(), team->desk_tablet()), honest));
        });
}

namespace {

// Tablet 1 wrote six revisions.
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
            value.set("text", FreeText{id_number(9, counter), "mots " + std::to_string(counter)});
            all.push_back(chained(certificate.device(), counter, before,
                                  {Revision{person(2),
                                            stamp(1000, 0, counter),
                                            {id_number(3, counter), "remark"},
                                            RevisionKind::write,
                                            {},
                                            value}}));
            before = all.back().last_link();
        }
        return all;
    }
    Envelope block(std::size_t number) const { return team.block(segments[number], 1); }
    Envelope certified() const { return team.certificate_envelope(certificate); }
    AcceptedEnd end(std::size_t number) const {
        return {certificate.device(), segments[number].last(), segments[number].last_link().half()};
    }
    // A desk that holds the whole roster, and all six.
    VisitReplica told(Stored& stored) const {
        VisitReplica desk = team.replica_of(team.desk_tablet(), 3, stored.shelf());
        desk.take(certified(), stored.shelf());
        for (std::size_t i = 0; i < segments.size(); ++i) desk.take(block(i), stored.shelf());
        desk.settle(stored.shelf());
        return desk;
    }
};

Envelope envelope_of(const HeldRecord& record) { return {EnvelopeKind::roster_record, record.bytes}; }

// The roster's records on the desk's own side.
RosterView view_of(const VisitReplica& replica) {
    return {replica.roster(), replica.judgement(), replica.keys()};
}

}  // namespace

TEST_CASE("what the roster does not know yet is refused, kept by nobody, and taken when it comes again") {
    const Case visit;
    Stored stored;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 1, stored.shelf());
    const std::size_t before = stored.kept;

    desk.take(visit.certified(), stored.shelf());
    desk.take(visit.block(0), stored.shelf());
    const IntakeReport early = desk.settle(stored.shelf());
    REQUIRE(early.refused.size() == 2);
    CHECK(early.refused[0].refusal == Refusal::unknown);
    CHECK(early.refused[1].refusal == Refusal::unknown);
    CHECK(early.may_come_to_count());
    CHECK(stored.kept == before);
    CHECK(desk.owner_of(visit.certificate.device()) == nullptr);

    desk.take(visit.team.roster()[1], stored.shelf());
    desk.take(visit.certified(), stored.shelf());
    desk.take(visit.block(0), stored.shelf());
    const IntakeReport judged = desk.settle(stored.shelf());
    CHECK(judged.roster_records == 1);
    CHECK(judged.added == 1);
    CHECK(judged.refused.empty());
    CHECK(judged.devices == std::vector{visit.certificate.device()});
    CHECK(judged.touched == std::vector{id_number(3, 1)});
    CHECK(desk.owner_of(visit.certificate.device())->card == team_card(2));
    CHECK(desk.journal().owner_of(visit.certificate.device()) == person(2));
}

TEST_CASE("a block whose end another tablet signed is refused, and said so, alone or among good ones") {
    const Case visit;
    for (const bool among_good_ones : {false, true}) {
        VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
        desk.take(visit.certified(), forgets);
        if (among_good_ones) desk.take(visit.block(0), forgets);
        desk.take(visit.team.block(visit.segments[1], 0), forgets);
        if (among_good_ones) desk.take(visit.block(2), forgets);

        const IntakeReport report = desk.settle(forgets);
        CHECK(report.refused == std::vector{Refused{EnvelopeKind::block, visit.certificate.device(), 2, 1,
                                                    Refusal::not_signed}});
        CHECK(report.added == (among_good_ones ? 2 : 0));
    }
}

TEST_CASE("a device's chain starts where its certificate says, and nowhere else") {
    const Case visit;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
    desk.take(visit.certified(), forgets);
    desk.take(
        visit.team.block(
            chained(visit.certificate.device(), 1, hash("arp.test", {}), visit.segments[0].revisions), 1),
        forgets);
    desk.take(visit.team.block(chained(visit.certificate.device(), 2, visit.certificate.first_link(),
                                       visit.segments[0].revisions),
                               1),
              forgets);

    const IntakeReport report = desk.settle(forgets);
    CHECK(report.refused.size() == 2);
    CHECK(report.added == 0);
}

TEST_CASE(
    "a damaged block costs itself: what follows proves itself, and the gap closes when it comes whole") {
    const Case visit;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
    desk.take(visit.certified(), forgets);
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
    CHECK(desk.journal().size() == 6);
}

TEST_CASE(
    "the same blocks again, or the same revisions in other blocks, add nothing and are not kept twice") {
    const Case visit;
    Stored stored;
    VisitReplica desk = visit.told(stored);
    CHECK(desk.journal().size() == 6);

    const std::size_t before = stored.kept;
    for (std::size_t i = 0; i < visit.segments.size(); ++i) desk.take(visit.block(i), stored.shelf());
    SignedSegment folded{visit.segments[0], {}};
    for (std::size_t i = 1; i < visit.segments.size(); ++i) REQUIRE(join(folded, {visit.segments[i], {}}));
    desk.take(visit.team.block(folded.segment, 1), stored.shelf());
    desk.take(visit.team.certificate_envelope(visit.certificate, 99), stored.shelf());
    for (const Envelope& record : visit.team.roster()) desk.take(record, stored.shelf());

    const IntakeReport report = desk.settle(stored.shelf());
    CHECK(report.added == 0);
    CHECK(report.known == 12);
    CHECK(stored.kept == before);
}

TEST_CASE("a block that brings words which were missing is kept, of a replaced revision too") {
    const Case visit;
    Revision first = visit.segments[0].revisions.front();
    Revision second = first;
    second.value.set("text", FreeText{id_number(9, 8), "la suite"});
    second.replaces.push_back({{}, 1, {}});
    const Segment one =
        chained(visit.certificate.device(), 1, visit.certificate.first_link(), {first, second});
    Stored stored;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3, stored.shelf());
    desk.take(visit.certified(), stored.shelf());
    desk.take(visit.team.block(without_words(one), 1), stored.shelf());
    CHECK(desk.settle(stored.shelf()).added == 2);
    CHECK(desk.journal().missing().size() == 2);
    CHECK(desk.journal().acknowledged().empty());

    desk.take(visit.team.block(one, 1), stored.shelf());
    const IntakeReport report = desk.settle(stored.shelf());
    CHECK(report.completed == 2);
    CHECK(desk.journal().missing().empty());
    CHECK(desk.journal().acknowledged().size() == 1);
    CHECK(stored.opened(visit.team.visit(), visit.team.desk_tablet())->journal() == desk.journal());
}

TEST_CASE(
    "things of another visit, under another key, or in another tablet's name are refused, and said so") {
    const Case visit;
    const FoundedVisit elsewhere = founded_by(1, 88);
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);

    desk.take(envelope_of(elsewhere.record), forgets);
    CHECK(desk.settle(forgets).refused ==
          std::vector{Refused{EnvelopeKind::roster_record, {}, 0, 0, Refusal::other_visit}});

    const DeviceCertificate other =
        DeviceCertificate::make(visit.team.tablet(1), elsewhere.visit, known_random(4));
    desk.take({EnvelopeKind::certificate, sealed_certificate(other, elsewhere.key, Nonce{})}, forgets);
    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::other_visit);

    desk.take({EnvelopeKind::certificate, sealed_certificate(visit.certificate, elsewhere.key, Nonce{})},
              forgets);
    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::other_key);

    desk.take(visit.certified(), forgets);
    const SignedSegment segment{visit.segments[0], {}};
    desk.take({EnvelopeKind::block,
               seal_signed_segment(segment, visit.team.visit(), elsewhere.key, known_random(1)).bytes},
              forgets);
    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::other_key);
    desk.take({EnvelopeKind::block,
               seal_signed_segment(segment, elsewhere.visit, visit.team.key(), known_random(1)).bytes},
              forgets);
    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::other_visit);
    CHECK(desk.journal().size() == 0);
}

TEST_CASE("things of a later version are refused by name, and stored by nobody") {
    const Case visit;
    Stored stored;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3, stored.shelf());
    desk.take(visit.certified(), stored.shelf());
    desk.settle(stored.shelf());
    const std::size_t before = stored.kept;

    desk.take(of_later(visit.team, visit.block(0), 88), stored.shelf());
    const IntakeReport report = desk.settle(stored.shelf());
    CHECK(report.refused.at(0).refusal == Refusal::later_version);
    CHECK(stored.kept == before);
}

TEST_CASE("a roster record behind the first block is out of its place, whoever made it") {
    const Case visit;
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 2);
    desk.take(visit.certified(), forgets);
    desk.take(visit.block(0), forgets);
    desk.take(visit.team.roster()[2], forgets);

    CHECK(desk.settle(forgets).refused.at(0).refusal == Refusal::damaged);
    CHECK(desk.judgement().member(key_of(3)) == nullptr);
}

TEST_CASE("what a tablet writes is in its journal at once, and a colleague who gets the block has the same") {
    const Team team;
    Stored stored;
    VisitReplica mine = team.replica_of(team.tablet(1), 3);
    VisitReplica theirs = team.replica_of(team.tablet(2), 3);
    const DeviceCertificate certificate = team.certificate(1);
    mine.add_own(certificate, stored.shelf());
    theirs.take(stored.all({EnvelopeKind::certificate}).at(0), forgets);

    const Subject subject{id_number(3, 1), "remark"};
    for (const char* code : {"un", "deux"}) {
        Value value;
        value.set("code", std::string(code));
        MergeReport merged;
        const SealedBlock block = mine.write(
            certificate, mine.journal().write(certificate.device(), person(2), {}, subject, std::move(value)),
            &merged);
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
    const auto opened = [&](std::size_t records) {
        return VisitReplica::open(
                   team.visit(), team.tablet(1), {}, known_random(1),
                   {team.roster().begin(), team.roster().begin() + static_cast<std::ptrdiff_t>(records)},
                   forgets)
            .has_value();
    };

    CHECK_FALSE(opened(1));
    CHECK(opened(2));
}

TEST_CASE("the questionnaire's tables are those that the visit's id covers, and no others") {
    const Identity founder = tablet(1);
    const Card founder_card = team_card(1), desk = desk_card();
    const std::string canonical = "survey\ntype,name\ntext,a\n";
    const FoundedVisit founded =
        found_visit({founder, founder_card, desk, digest_of_form(canonical)}, known_random(5)).value();
    auto replica = VisitReplica::open(founded.visit, founder, {}, known_random(1),
                                      {envelope_of(founded.record)}, forgets)
                       .value();
    const auto tables = [&](std::string_view text) {
        return Envelope{EnvelopeKind::form_tables,
                        sealed_form_tables(text, founded.visit, founded.key, known_random(2))};
    };

    replica.take(tables("survey\ntype,name\ntext,b\n"), forgets);
    CHECK(replica.settle(forgets).refused.at(0).refusal == Refusal::unknown);
    CHECK(replica.form_tables(digest_of_form(canonical)) == nullptr);
    replica.take(tables(canonical), forgets);
    CHECK(replica.settle(forgets).refused.empty());
    REQUIRE(replica.form_tables(digest_of_form(canonical)) != nullptr);
    CHECK(*replica.form_tables(digest_of_form(canonical)) == canonical);
}

TEST_CASE("words that the desk erased are in no stored block, whichever of the two came first") {
    const Case visit;
    const DeviceCertificate desks =
        DeviceCertificate::make(visit.team.desk_tablet(), visit.team.visit(), known_random(3));
    const Subject subject = visit.segments[0].revisions.front().subject;
    const Segment erasure = chained(desks.device(), 1, desks.first_link(),
                                    {Journal::erase(person(Holder::desk), {}, subject, "text")});
    const SignedSegment signed_erasure{
        erasure,
        sign_head(visit.team.desk_tablet(), {visit.team.visit(), desks.device(), 1, erasure.last_link()})};
    const Envelope erasing{
        EnvelopeKind::block,
        seal_signed_segment(signed_erasure, visit.team.visit(), visit.team.key(), known_random(4)).bytes};

    for (const bool words_first : {true, false}) {
        Stored stored;
        VisitReplica reader = visit.team.replica_of(visit.team.tablet(2), 3, stored.shelf());
        reader.take(visit.certified(), stored.shelf());
        reader.take(visit.team.certificate_envelope(desks), stored.shelf());
        std::vector<Envelope> blocks{visit.block(0), erasing};
        if (!words_first) std::swap(blocks[0], blocks[1]);
        for (const Envelope& block : blocks) {
            reader.take(block, stored.shelf());
            reader.settle(stored.shelf());
        }

        CHECK(reader.journal().current(subject).front().revision.value.text("text").empty());
        CHECK(reader.journal().missing().empty());
        for (const auto& bytes : stored.blocks) {
            const auto block = open_block(bytes, visit.team.visit(), visit.team.key());
            REQUIRE(block);
            for (const Revision& revision : block->segment.revisions)
                CHECK(revision.value.text("text").empty());
        }
        CHECK(stored.opened(visit.team.visit(), visit.team.tablet(2))->journal() == reader.journal());
    }
}

TEST_CASE("of an excluded person what leads to an accepted end counts, in whatever order it came") {
    const Case visit;
    const auto exclusion = [&](std::vector<AcceptedEnd> ends) {
        VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
        return envelope_of(exclude(view_of(desk), visit.team.desk_tablet(), {key_of(2), std::move(ends), {}},
                                   known_random(8))
                               .value());
    };
    const Envelope record = exclusion({visit.end(2)});

    Stored before_it, after_it;
    VisitReplica told_before = visit.told(before_it);
    told_before.take(record, before_it.shelf());
    const IntakeReport report = told_before.settle(before_it.shelf());
    CHECK(report.read_anew);
    CHECK(told_before.journal().size() == 3);
    CHECK(told_before.owner_of(visit.certificate.device()) != nullptr);

    VisitReplica told_after = visit.team.replica_of(visit.team.tablet(2), 3, after_it.shelf());
    told_after.take(record, after_it.shelf());
    told_after.take(visit.certified(), after_it.shelf());
    for (const std::size_t number : {4, 1, 2, 5, 0, 3})
        told_after.take(visit.block(number), after_it.shelf());
    const IntakeReport after = told_after.settle(after_it.shelf());
    CHECK(after.refused.size() == 3);
    CHECK(after.refused.at(0).refusal == Refusal::past_its_end);
    CHECK(told_after.journal() == told_before.journal());
    CHECK(after_it.blocks.size() == 3);
    CHECK(before_it.blocks.size() == 6);  // what was taken before stays, unread
    CHECK(after_it.opened(visit.team.visit(), visit.team.tablet(2))->journal() ==
          before_it.opened(visit.team.visit(), visit.team.desk_tablet())->journal());

    SECTION("what is held already is not stored once more, however it was sealed") {
        for (const std::size_t number : {0, 1, 2})
            told_after.take(visit.team.block(visit.segments[number], 1, 99), after_it.shelf());
        told_after.settle(after_it.shelf());
        CHECK(after_it.blocks.size() == 3);
    }
    SECTION("a gap below an accepted end leaves what lies under it unread until it is closed") {
        Stored stored;
        VisitReplica reader = visit.team.replica_of(visit.team.tablet(2), 3, stored.shelf());
        reader.take(record, stored.shelf());
        reader.take(visit.certified(), stored.shelf());
        reader.take(visit.block(0), stored.shelf());
        reader.take(visit.block(2), stored.shelf());
        reader.settle(stored.shelf());
        CHECK(reader.journal().size() == 1);  // the third, which leads to the end
        reader.take(visit.block(1), stored.shelf());
        reader.take(visit.block(0), stored.shelf());
        reader.settle(stored.shelf());
        CHECK(reader.journal() == told_before.journal());
    }
    SECTION("an annulment brings everything back that is held") {
        const auto annulment =
            annul(view_of(told_before), visit.team.desk_tablet(),
                  {{RosterRecord::open(record.bytes, visit.team.visit(), visit.team.key())->digest()}},
                  known_random(9));
        told_before.take(envelope_of(annulment.value()), before_it.shelf());
        told_before.settle(before_it.shelf());
        CHECK(told_before.journal().size() == 6);
    }
    SECTION("a device that no exclusion names is not taken") {
        Stored stored;
        VisitReplica reader = visit.team.replica_of(visit.team.tablet(2), 3, stored.shelf());
        reader.take(record, stored.shelf());
        reader.take(visit.team.certificate_envelope(visit.team.certificate(1, 3)), stored.shelf());
        CHECK(reader.settle(stored.shelf()).refused.at(0).refusal == Refusal::past_its_end);
    }
}

TEST_CASE("before a dossier each key is wrapped for each reader, once, and a renewed key reaches them so") {
    const Case visit;
    Stored stored;
    VisitReplica desk = visit.told(stored);
    auto renewed = renew(view_of(desk), visit.team.desk_tablet(), known_random(5)).value();
    const Digest id = key_id(visit.team.visit(), renewed.key);
    desk.add_own(std::move(renewed.record), std::move(renewed.key), stored.shelf());
    CHECK(key_id(visit.team.visit(), desk.key()) == id);
    desk.wrap_for_readers(stored.shelf());
    const std::size_t kept = stored.kept;
    desk.wrap_for_readers(stored.shelf());
    CHECK(stored.kept == kept);

    VisitReplica reader = visit.team.replica_of(visit.team.tablet(2), 3);
    for (const Envelope& envelope : desk.beginning()) reader.take(envelope, forgets);
    CHECK(reader.settle(forgets).refused.empty());
    CHECK(key_id(visit.team.visit(), reader.key()) == id);
    CHECK(reader.keys().all().size() == 2);
}

TEST_CASE("what lies under a key that fell is sealed anew where it is stored, and where it arrives") {
    const Case visit;
    Stored stored;
    VisitReplica founder = visit.team.replica_of(visit.team.tablet(0), 3, stored.shelf());
    auto renewed = renew(view_of(founder), visit.team.tablet(0), known_random(5)).value();
    const Envelope renewal = envelope_of(renewed.record);
    const Digest digest = renewed.record.record.digest();
    const VisitKey fallen = renewed.key.copy();
    founder.add_own(std::move(renewed.record), std::move(renewed.key), stored.shelf());
    const SignedSegment segment{
        visit.segments[0], sign_head(visit.team.tablet(1), {visit.team.visit(), visit.certificate.device(), 1,
                                                            visit.segments[0].last_link()})};
    const Envelope under_fallen{
        EnvelopeKind::block, seal_signed_segment(segment, visit.team.visit(), fallen, known_random(2)).bytes};
    founder.take(visit.certified(), stored.shelf());
    founder.take(under_fallen, stored.shelf());
    founder.settle(stored.shelf());
    VisitReplica desk = visit.team.replica_of(visit.team.desk_tablet(), 3);
    desk.take(renewal, forgets);
    desk.settle(forgets);
    const Envelope annulment =
        envelope_of(annul(view_of(desk), visit.team.desk_tablet(), {{digest}}, known_random(3)).value());
    // The annulment lies under the key that it makes fall; its holders seal it anew.
    founder.take(annulment, stored.shelf());
    founder.settle(stored.shelf());

    CHECK(founder.journal().size() == 1);
    CHECK(key_id(visit.team.visit(), founder.key()) == key_id(visit.team.visit(), visit.team.key()));
    const Digest fallen_id = key_id(visit.team.visit(), fallen);
    for (const auto& bytes : stored.blocks) CHECK(read_block_header(bytes)->key_id != fallen_id);
    for (const Envelope& record : stored.all({EnvelopeKind::roster_record}))
        CHECK(read_record_header(record.bytes)->key_id != fallen_id);
    const auto again = stored.opened(visit.team.visit(), visit.team.tablet(0));
    REQUIRE(again);
    CHECK(again->journal() == founder.journal());
    CHECK(again->judgement() == founder.judgement());
}

}  // namespace arpenteur
