#include "questionnaires/journal/journal.h"

#include "tests/arbitrary.h"
#include "tests/catch.h"
#include "tests/journal_model.h"
#include "tests/properties.h"

namespace arpenteur {

namespace {

using Choices = std::vector<std::uint8_t>;

// A tablet by hand: what it wrote and what it saw.
class Tablet {
public:
    explicit Tablet(std::uint64_t number, Id author = {})
        : device_(id_number(1, number)), author_(author.is_null() ? id_number(2, number) : author) {}

    const Segment& write(const Subject& subject, const std::string& code) {
        return put(journal.write(device_, author_, now(), subject, coded(code)));
    }
    const Segment& write(const Subject& subject, Value value) {
        return put(journal.write(device_, author_, now(), subject, std::move(value)));
    }
    const Segment& remove(const Id& entity) { return put(journal.remove(device_, author_, now(), entity)); }
    const Segment& restore(const Id& entity) {
        return put(journal.restore(device_, author_, now(), entity).value());
    }
    const Segment& erase(const Written& target, const std::string& part) {
        return put(Journal::erase(author_, now(), target, part));
    }
    const Segment& put(Revision revision) {
        const auto head = journal.head(device_);
        const Digest before = head->counter == 0 ? hash("arp.test", {bytes_of(device_)}) : head->link;
        segments.push_back(chained(device_, head->counter + 1, before, {std::move(revision)}));
        journal.merge(segments.back());
        return segments.back();
    }
    void see(const Tablet& other) {
        for (const Segment& segment : other.segments) journal.merge(segment);
    }
    Time now() const { return stamp(1000, 60, journal.latest()); }

    static Value coded(const std::string& code) {
        Value value;
        value.set("code", code);
        return value;
    }

    Journal journal;
    std::vector<Segment> segments;  // its own

private:
    Id device_, author_;
};

std::vector<std::string> codes(const Journal& journal, const Subject& subject) {
    std::vector<std::string> codes;
    for (const Written& written : journal.current(subject))
        codes.push_back(written.revision.value.code("code"));
    std::sort(codes.begin(), codes.end());
    return codes;
}

RevisionId place_of(const Segment& segment) {
    return {segment.device, segment.last(), segment.last_link().half()};
}

Journal both(const Tablet& a, const Tablet& b) {
    Journal journal = a.journal;
    for (const Segment& segment : b.segments) journal.merge(segment);
    return journal;
}

const Id entity = id_number(3, 1);
const Subject consensus{entity, "consensus"};
const Subject note{entity, "note"};
const Subject reading{entity, "own.reading"};

using Codes_ = std::vector<std::string>;

}  // namespace

TEST_CASE("runs merge to the same journal in any order, cut anywhere, twice or late") {
    holds("order, cuts and repetition do not matter", [](const Story& story, const Choices& choices) {
        RC_ASSERT(told(handed_over(story.segments, choices)) == told(story.segments));
    });
    holds("union is commutative, associative and idempotent, of any parts of a visit",
          [](const Story& story, const Choices& parts) {
              std::array<std::vector<Segment>, 3> thirds;
              for (std::size_t i = 0; i < story.segments.size(); ++i)
                  thirds[parts.empty() ? i % 3 : parts[i % parts.size()] % 3].push_back(story.segments[i]);
              const auto united = [&](std::initializer_list<int> order) {
                  Journal journal;
                  for (const int third : order)
                      for (const Segment& segment : thirds[static_cast<std::size_t>(third)])
                          journal.merge(segment);
                  return journal;
              };
              RC_ASSERT(united({0, 1}) == united({1, 0}));
              RC_ASSERT(united({0, 1, 2}) == united({1, 2, 0}));
              RC_ASSERT(united({0, 1, 0, 1, 1}) == united({0, 1}));
          });
    holds("words that were lost on one side come back, in whatever order",
          [](const Story& story, const Choices& choices) {
              std::vector<Segment> mixed;
              for (std::size_t i = 0; i < story.segments.size(); ++i) {
                  const std::size_t choice = choices.empty() ? i : choices[i % choices.size()];
                  if (choice % 3 != 0) mixed.push_back(without_words(story.segments[i]));
                  if (choice % 3 != 1) mixed.push_back(story.segments[i]);
              }
              const Journal once = told(mixed);
              std::reverse(mixed.begin(), mixed.end());
              RC_ASSERT(told(mixed) == once);
          });
}

TEST_CASE("a journal that takes in runs one by one says what the whole set says") {
    holds("current revisions, ends, forks and gaps", [](const Story& story, const Choices& choices) {
        Journal journal;
        JournalModel model;
        const std::vector<Segment> segments = handed_over(story.segments, choices);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            // Some never arrive.
            if (!choices.empty() && choices[i % choices.size()] % 4 == 3) continue;
            journal.merge(segments[i]);
            model.add(segments[i]);
        }

        RC_ASSERT(journal.size() == model.size());
        RC_ASSERT(journal.ends() == model.ends());
        RC_ASSERT(journal.forks() == model.forks());
        RC_ASSERT(journal.gaps() == model.gaps());
        const auto entities = model.entities();
        RC_ASSERT(journal.entities() == std::vector<Id>(entities.begin(), entities.end()));
        for (const Id& each : entities) RC_ASSERT(journal.current_of(each) == model.current_of(each));
    });
}

TEST_CASE("what a merge touched is all that changed") {
    holds("an entity that is not named as touched reads as before", [](const Story& story,
                                                                       const Choices& choices) {
        Journal journal;
        for (const Segment& segment : handed_over(story.segments, choices)) {
            const Journal before = journal;
            const MergeReport report = journal.merge(segment);
            for (std::uint8_t i = 0; i < 3; ++i) {
                const Id each = story_entity(i);
                if (std::find(report.touched.begin(), report.touched.end(), each) == report.touched.end())
                    RC_ASSERT(journal.current_of(each) == before.current_of(each));
            }
            RC_ASSERT(report.added + report.known == segment.revisions.size());
        }
    });
}

TEST_CASE(
    "two people who wrote one subject without seeing each other are both current, until one arbitrates") {
    Tablet awa(1), bao(2);
    awa.write(consensus, "2");
    bao.write(consensus, "3");

    CHECK(codes(both(awa, bao), consensus) == Codes_{"2", "3"});

    awa.see(bao);
    awa.write(consensus, "2");
    CHECK(codes(both(bao, awa), consensus) == Codes_{"2"});
}

TEST_CASE("a revision replaces what its author saw, whichever arrives first") {
    Tablet awa(1), bao(2);
    awa.write(consensus, "1");
    bao.see(awa);
    bao.write(consensus, "2");

    Journal late_first;
    late_first.merge(bao.segments[0]);
    CHECK(codes(late_first, consensus) == Codes_{"2"});
    late_first.merge(awa.segments[0]);

    CHECK(codes(late_first, consensus) == Codes_{"2"});
    CHECK(late_first == bao.journal);
}

TEST_CASE("a removed entity is gone, comes back whole when restored, and what was written meanwhile stays") {
    Tablet awa(1), bao(2);
    awa.write(note, "a");
    awa.write(consensus, "b");
    bao.see(awa);
    awa.remove(entity);
    bao.write(note, "written on");

    const Journal desk = both(awa, bao);
    CHECK(codes(desk, note) == Codes_{"written on"});
    CHECK(codes(desk, consensus).empty());
    CHECK(desk.current({entity, ""}).size() == 1);
    CHECK(desk.current_of(entity).size() == 2);

    awa.restore(entity);
    CHECK(codes(awa.journal, note) == Codes_{"a"});
    CHECK(codes(both(awa, bao), note) == Codes_{"written on"});
    CHECK(codes(both(awa, bao), consensus) == Codes_{"b"});
}

TEST_CASE("removing a removed entity once more brings nothing back") {
    Tablet awa(1);
    awa.write(note, "a");
    awa.remove(entity);
    awa.remove(entity);

    CHECK(codes(awa.journal, note).empty());

    awa.restore(entity);
    CHECK(codes(awa.journal, note) == Codes_{"a"});
    CHECK_FALSE(awa.journal.restore(id_number(1, 1), id_number(2, 1), {}, entity));
}

TEST_CASE("two removals that did not see each other hide until both are undone") {
    Tablet awa(1), bao(2);
    awa.write(note, "a");
    bao.see(awa);
    awa.remove(entity);
    bao.remove(entity);
    awa.restore(entity);

    Journal desk = both(awa, bao);
    CHECK(codes(desk, note).empty());
    CHECK(desk.current({entity, ""}).size() == 2);

    awa.see(bao);
    awa.restore(entity);
    CHECK(codes(both(bao, awa), note) == Codes_{"a"});
}

TEST_CASE("what is written anew on a removed entity is alone when the entity is restored") {
    Tablet awa(1);
    awa.write(note, "a");
    awa.remove(entity);
    awa.write(note, "b");
    awa.restore(entity);

    CHECK(codes(awa.journal, note) == Codes_{"b"});
}

TEST_CASE("nobody else replaces or hides what is personal") {
    Tablet awa(1), bao(2);
    awa.write(reading, "3");
    bao.see(awa);

    SECTION("by writing on it") {
        Revision hostile =
            bao.journal.write(id_number(1, 2), id_number(2, 2), bao.now(), reading, Tablet::coded("0"));
        const Segment& target = awa.segments[0];
        hostile.replaces = {{target.device, target.first, target.last_link().half()}};
        bao.put(hostile);
        CHECK(codes(both(awa, bao), reading) == Codes_{"0", "3"});

        awa.see(bao);
        awa.write(reading, "4");
        CHECK(codes(both(bao, awa), reading) == Codes_{"0", "4"});
    }
    SECTION("by removing it") {
        bao.remove(entity);
        CHECK(codes(both(awa, bao), reading) == Codes_{"3"});
        CHECK(both(awa, bao).current({entity, ""}).size() == 1);

        awa.remove(entity);
        CHECK(codes(both(bao, awa), reading).empty());
    }
    SECTION("or brings it back") {
        awa.remove(entity);
        bao.see(awa);
        bao.restore(entity);
        CHECK(codes(both(awa, bao), reading).empty());

        awa.see(bao);
        CHECK_FALSE(awa.journal.restore(id_number(1, 1), id_number(2, 1), {}, entity));
    }
    SECTION("but its author does, on another tablet too") {
        Tablet borrowed(3, id_number(2, 1));
        borrowed.see(awa);
        borrowed.write(reading, "4");
        CHECK(codes(both(awa, borrowed), reading) == Codes_{"4"});
    }
}

TEST_CASE("a device restored from a copy that writes on is two branches: both are kept, the fork is named") {
    Tablet awa(1);
    awa.write(note, "a");
    Tablet copy = awa;
    awa.write(consensus, "2");
    copy.write(consensus, "3");
    copy.write(note, "b");

    const Journal desk = both(awa, copy);
    CHECK(codes(desk, consensus) == Codes_{"2", "3"});
    CHECK(codes(desk, note) == Codes_{"b"});
    CHECK(desk.forks() == std::vector{Fork{id_number(1, 1), 2}});
    CHECK(desk.ends().size() == 2);
    CHECK_FALSE(desk.head(id_number(1, 1)));
    CHECK(desk == both(copy, awa));
}

TEST_CASE("revisions that are missing are named, and what came late joins when they arrive") {
    Tablet awa(1);
    for (const char* code : {"1", "2", "3", "4"}) awa.write(note, code);

    Journal desk;
    desk.merge(awa.segments[0]);
    desk.merge(awa.segments[3]);
    CHECK(desk.gaps() == std::vector{Gap{id_number(1, 1), 2, 3}});
    CHECK(codes(desk, note) == Codes_{"1", "4"});
    CHECK_FALSE(desk.head(id_number(1, 1)));

    desk.merge(awa.segments[2]);
    CHECK(desk.gaps() == std::vector{Gap{id_number(1, 1), 2, 2}});
    const MergeReport report = desk.merge(awa.segments[1]);
    CHECK(desk.gaps().empty());
    CHECK(codes(desk, note) == Codes_{"4"});
    CHECK(report.added == 1);
    CHECK(desk.head(id_number(1, 1)) == awa.journal.head(id_number(1, 1)));
}

TEST_CASE(
    "erased words are gone, whether the erasure comes before the words, after them, or between two copies") {
    Tablet awa(1);
    Value value;
    value.set("level", std::string("2")).set("reason", FreeText{id_number(9, 1), "M. le maire l’a dit."});
    awa.write(note, value);
    const Written target = awa.journal.current(note).front();
    awa.erase(target, "reason");

    std::vector<Segment> segments = awa.segments;
    segments.push_back(without_words(awa.segments[0]));
    std::sort(segments.begin(), segments.end(),
              [](const Segment& a, const Segment& b) { return a.last_link() < b.last_link(); });
    for (int rotation = 0; rotation < 3; ++rotation) {
        std::rotate(segments.begin(), segments.begin() + 1, segments.end());
        const auto claims = told(segments).current(note);
        REQUIRE(claims.size() == 1);
        CHECK(claims[0].revision.value.code("level") == "2");
        CHECK(claims[0].revision.value.text("reason").empty());
        CHECK(claims[0].revision.value.get<Erased>("reason")->digest ==
              value.get<FreeText>("reason")->digest());
        CHECK(claims[0].id == target.id);
    }
}

TEST_CASE("words are erased by their author, the founder and the desk, and by nobody else") {
    Tablet awa(1), bao(2);
    Value value;
    value.set("reason", FreeText{id_number(9, 1), "un nom"});
    awa.write(note, value);
    bao.see(awa);
    bao.erase(bao.journal.current(note).front(), "reason");

    Journal desk = both(awa, bao);
    CHECK(desk.current(note).front().revision.value.text("reason") == "un nom");

    CHECK(desk.trust_eraser(id_number(2, 2)) == std::vector{entity});
    CHECK(desk.current(note).front().revision.value.text("reason").empty());
    CHECK(desk.trust_eraser(id_number(2, 2)).empty());
}

TEST_CASE("words that were missing are completed by whoever has them") {
    Tablet awa(1);
    Value value;
    value.set("reason", FreeText{id_number(9, 1), "un texte"});
    awa.write(note, value);

    Journal desk;
    desk.merge(without_words(awa.segments[0]));
    const MergeReport report = desk.merge(awa.segments[0]);

    CHECK(report.known == 1);
    CHECK(report.completed == 1);
    CHECK(report.touched == std::vector{entity});
    CHECK(desk == awa.journal);
    CHECK(desk.merge(awa.segments[0]).completed == 0);
}

TEST_CASE(
    "the time of a revision grows along causes, and no clock that arrives moves ours by more than a day") {
    CHECK(stamp(1000, 60, 0) == Time{1000, 60, 1000});
    CHECK(stamp(1000, 60, 5000).logical == 5001);
    const std::uint64_t a_year_ahead = 1000 + 365ull * 24 * 3600 * 1000;
    CHECK(stamp(1000, 60, a_year_ahead).logical == 1000 + static_cast<std::uint64_t>(longest_leap_ms) + 1);
    CHECK(stamp(-5, 0, 0).logical == 1);
}

TEST_CASE("a journal answers for places that it knows and for no others") {
    Tablet awa(1);
    const Segment first = awa.write(note, "a");

    CHECK(awa.journal.knows(place_of(first)));
    CHECK_FALSE(awa.journal.knows({first.device, 2, first.last_link().half()}));
    CHECK_FALSE(awa.journal.knows({first.device, 1, {}}));
    CHECK(awa.journal.head(id_number(1, 9)) == Journal::Head{});
}

}  // namespace arpenteur
