#include "questionnaires/journal/journal.h"

#include "tests/arbitrary.h"
#include "tests/catch.h"
#include "tests/journal_model.h"
#include "tests/properties.h"

namespace arpenteur {

namespace {

using Choices = std::vector<std::uint8_t>;

const Id desk_person = id_number(2, 99);
const Id visit_itself = id_number(5, 1);

JournalRules rules() {
    return {visit_itself, desk_person, story_gives_id, story_parts_of_id, id_number(6, 1)};
}

// A tablet by hand: what it wrote and what it saw.
class Tablet {
public:
    explicit Tablet(std::uint64_t number, Id owner = {})
        : device_(id_number(1, number)), owner_(owner.is_null() ? id_number(2, number) : owner) {
        journal.certify(device_, owner_);
    }

    const Segment& write(const Subject& subject, const std::string& code) {
        return write(subject, coded(code));
    }
    const Segment& write(const Subject& subject, Value value) {
        return put(journal.write(device_, owner_, now(), subject, std::move(value)));
    }
    const Segment& write_for(const Id& author, const Subject& subject, const std::string& code) {
        return put(journal.write(device_, author, now(), subject, coded(code)));
    }
    const Segment& remove(const Id& entity, const Id& author = {}) {
        return put(journal.remove(device_, author.is_null() ? owner_ : author, now(), entity));
    }
    const Segment& restore(const Id& entity, const Id& author = {}) {
        return put(journal.restore(device_, author.is_null() ? owner_ : author, now(), entity).value());
    }
    const Segment& erase(const Subject& subject, const std::string& part) {
        return put(Journal::erase(owner_, now(), subject, part));
    }
    const Segment& put(Revision revision) {
        const auto head = journal.head(device_);
        const Digest before = head->counter == 0 ? hash("arp.test", {bytes_of(device_)}) : head->link;
        segments.push_back(chained(device_, head->counter + 1, before, {std::move(revision)}));
        journal.merge(segments.back());
        return segments.back();
    }
    void see(const Tablet& other) { see(other, journal); }
    void see(const Tablet& other, Journal& by) const {
        by.certify(other.device_, other.owner_);
        for (const Segment& segment : other.segments) by.merge(segment);
    }
    Time now() const { return stamp(1000, 60, journal.latest()); }
    const Id& person() const { return owner_; }
    const Id& device() const { return device_; }

    static Value coded(const std::string& code) {
        Value value;
        value.set("code", code).set("drawn", drawn);
        return value;
    }
    static Value worded(const std::string& words, std::uint64_t salt = 1) {
        Value value;
        value.set("drawn", drawn).set("text", FreeText{id_number(9, salt), words});
        return value;
    }
    static inline const Id drawn = id_number(3, 1);

    Journal journal{rules()};
    std::vector<Segment> segments;  // its own

private:
    Id device_, owner_;
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
    b.see(b, journal);
    return journal;
}

Tablet both_tablets(Tablet a, const Tablet& b) {
    a.see(b);
    return a;
}

// What the tablet wrote, merged in this order.
Journal in_order(const Tablet& tablet, const std::vector<std::size_t>& order) {
    Journal journal(rules());
    journal.certify(tablet.device(), tablet.person());
    for (const std::size_t i : order) journal.merge(tablet.segments.at(i));
    return journal;
}

const Id entity = id_number(3, 1);
const Subject consensus{entity, "consensus"};
const Subject remark{entity, "remark"};

// Somebody's own thing.
Subject reading_of(const Id& author) { return {own_story_entity(author, Tablet::drawn), "own.reading"}; }

std::vector<std::string> proposals(const Journal& journal, const Subject& subject) {
    std::vector<std::string> codes;
    for (const Written& written : journal.beside(subject))
        codes.push_back(written.revision.value.code("code"));
    std::sort(codes.begin(), codes.end());
    return codes;
}

// The revisions that this one follows, and itself.
std::set<RevisionId> chain_up_to(const Story& story, const Segment& end) {
    std::set<RevisionId> chain{place_of(end)};
    Digest before = end.before;
    for (std::uint64_t counter = end.first - 1; counter > 0; --counter)
        for (const Segment& segment : story.segments)
            if (segment.device == end.device && segment.last_link() == before && segment.first == counter) {
                chain.insert(place_of(segment));
                before = segment.before;
                break;
            }
    return chain;
}

// All that follows from the set of what a journal holds.
void same_judgement(const Journal& journal, const JournalModel& model) {
    RC_ASSERT(journal.size() == model.size());
    RC_ASSERT(journal.ends() == model.ends());
    RC_ASSERT(journal.forks() == model.forks());
    RC_ASSERT(journal.gaps() == model.gaps());
    RC_ASSERT(journal.missing() == model.missing());
    RC_ASSERT(journal.acknowledged() == model.acknowledged());
    const auto entities = model.entities();
    RC_ASSERT(journal.entities() == std::vector<Id>(entities.begin(), entities.end()));
    for (const Id& each : entities) {
        RC_ASSERT(journal.current_of(each) == model.current_of(each));
        RC_ASSERT(journal.beside_of(each) == model.beside_of(each));
        RC_ASSERT(journal.hidden_of(each) == model.hidden_of(each));
        std::set<RevisionId> without_effect;
        for (const WithoutEffect& one : journal.without_effect_on(each)) without_effect.insert(one.id);
        RC_ASSERT(without_effect == model.without_effect_on(each));
        for (const char* field : {"remark", "consensus", "own.reading"})
            RC_ASSERT(journal.masks_on({each, field}) == model.masks_on({each, field}));
    }
}

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
                  Journal journal(story_rules());
                  for (const int third : order)
                      for (const Segment& segment : thirds[static_cast<std::size_t>(third)])
                          tell(journal, segment);
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
    holds("whatever order, grouping, gaps and forks, with texts that were left out",
          [](const Story& story, const Choices& choices) {
              Journal journal(story_rules());
              JournalModel model(story_rules());
              const std::vector<Segment> segments = handed_over(story.segments, choices);
              for (std::size_t i = 0; i < segments.size(); ++i) {
                  const std::size_t choice = choices.empty() ? 0 : choices[i % choices.size()];
                  if (choice % 4 == 3) continue;  // some never arrive
                  const Segment segment = choice % 4 == 2
                                              ? without_words(segments[i], 0x9e3779b97f4a7c15u * choice)
                                              : segments[i];
                  tell(journal, segment);
                  model.certify(segment.device, plain_owner(segment.device));
                  model.add(segment);
              }
              same_judgement(journal, model);
          });
}

TEST_CASE("no text that a forwarder left out is acknowledged, and one sound copy brings all of them back") {
    holds("stripped", [](const Story& story, const Choices& choices, std::uint64_t which) {
        Journal sound = told(story.segments), stripped(story_rules());
        for (const Segment& segment : handed_over(story.segments, choices))
            tell(stripped, without_words(segment, which));

        std::set<RevisionId> missing;
        for (const MissingWords& one : stripped.missing()) missing.insert(one.id);
        // Whoever acknowledges a revision acknowledges all that it follows.
        for (const RevisionId& end : stripped.acknowledged())
            for (const RevisionId& one : missing)
                for (const Segment& segment : story.segments)
                    if (segment.device == end.device && segment.last_link().half() == end.link)
                        RC_ASSERT(!chain_up_to(story, segment).contains(one));
        RC_ASSERT((stripped.acknowledged() == stripped.ends()) == missing.empty());

        for (const Segment& segment : handed_over(story.segments, choices)) tell(stripped, segment);
        RC_ASSERT(stripped.missing().empty());
        RC_ASSERT(stripped.acknowledged() == stripped.ends());
        RC_ASSERT(stripped == sound);
    });
}

TEST_CASE("what a merge touched is all that changed") {
    holds("an entity that is not named as touched reads as before", [](const Story& story,
                                                                       const Choices& choices) {
        Journal journal(story_rules());
        std::vector<Segment> segments = handed_over(story.segments, choices);
        if (segments.size() % 2 == 1) segments.insert(segments.begin(), without_words(segments.back()));
        for (const Segment& segment : segments) {
            const Journal before = journal;
            const MergeReport report = tell(journal, segment);
            for (const Id& each : story_entities()) {
                if (std::find(report.touched.begin(), report.touched.end(), each) == report.touched.end())
                    RC_ASSERT(journal.current_of(each) == before.current_of(each) &&
                              journal.beside_of(each) == before.beside_of(each));
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

    Journal late_first(rules());
    late_first.certify(bao.device(), bao.person());
    late_first.certify(awa.device(), awa.person());
    late_first.merge(bao.segments[0]);
    CHECK(codes(late_first, consensus) == Codes_{"2"});
    late_first.merge(awa.segments[0]);

    CHECK(codes(late_first, consensus) == Codes_{"2"});
    CHECK(late_first == bao.journal);
}

TEST_CASE("a removed entity is gone, comes back whole when restored, and what was written meanwhile stays") {
    Tablet awa(1), bao(2);
    awa.write(remark, "a");
    awa.write(consensus, "b");
    bao.see(awa);
    awa.remove(entity);
    bao.write(remark, "written on");

    const Journal desk = both(awa, bao);
    CHECK(codes(desk, remark) == Codes_{"written on"});
    CHECK(codes(desk, consensus).empty());
    CHECK(desk.current({entity, ""}).size() == 1);
    CHECK(desk.current_of(entity).size() == 2);

    awa.restore(entity);
    CHECK(codes(awa.journal, remark) == Codes_{"a"});
    CHECK(codes(both(awa, bao), remark) == Codes_{"written on"});
    CHECK(codes(both(awa, bao), consensus) == Codes_{"b"});
}

TEST_CASE("removing a removed entity once more brings nothing back") {
    Tablet awa(1);
    awa.write(remark, "a");
    awa.remove(entity);
    awa.remove(entity);

    CHECK(codes(awa.journal, remark).empty());

    awa.restore(entity);
    CHECK(codes(awa.journal, remark) == Codes_{"a"});
    CHECK_FALSE(awa.journal.restore(id_number(1, 1), id_number(2, 1), {}, entity));
}

TEST_CASE("two removals that did not see each other hide until both are undone") {
    Tablet awa(1), bao(2);
    awa.write(remark, "a");
    bao.see(awa);
    awa.remove(entity);
    bao.remove(entity);
    awa.restore(entity);

    Journal desk = both(awa, bao);
    CHECK(codes(desk, remark).empty());
    CHECK(desk.current({entity, ""}).size() == 2);

    awa.see(bao);
    awa.restore(entity);
    CHECK(codes(both(bao, awa), remark) == Codes_{"a"});
}

TEST_CASE("what is written anew on a removed entity is alone when the entity is restored") {
    Tablet awa(1);
    awa.write(remark, "a");
    awa.remove(entity);
    awa.write(remark, "b");
    awa.restore(entity);

    CHECK(codes(awa.journal, remark) == Codes_{"b"});
}

TEST_CASE("nobody else replaces, hides or restores what is somebody's own") {
    Tablet awa(1), bao(2);
    const Subject reading = reading_of(awa.person());
    awa.write(reading, "3");
    bao.see(awa);
    const Segment target = awa.segments[0];
    const auto hostile = [&](Revision revision) {
        revision.replaces = {{target.device, target.first, target.last_link().half()}};
        bao.put(revision);
        return both(awa, bao);
    };

    SECTION("by writing in its place: such a write has no effect, and is reported") {
        const Journal desk =
            hostile(bao.journal.write(bao.device(), bao.person(), bao.now(), reading, Tablet::coded("0")));
        CHECK(codes(desk, reading) == Codes_{"3"});
        REQUIRE(desk.without_effect_on(reading.entity).size() == 1);
        CHECK(desk.without_effect_on(reading.entity).front().author == bao.person());
    }
    SECTION("by declaring its author: that is a proposal, and disputes nothing") {
        const Journal desk =
            hostile(bao.journal.write(bao.device(), awa.person(), bao.now(), reading, Tablet::coded("0")));
        CHECK(codes(desk, reading) == Codes_{"3"});
        CHECK(proposals(desk, reading) == Codes_{"0"});
    }
    SECTION("by removing it, whatever author the removal declares") {
        bao.remove(reading.entity);
        bao.remove(reading.entity, awa.person());
        const Journal desk = both(awa, bao);
        CHECK(codes(desk, reading) == Codes_{"3"});
        CHECK(desk.current({reading.entity, ""}).empty());
        CHECK(desk.beside({reading.entity, ""}).size() == 1);
        CHECK(desk.without_effect_on(reading.entity).size() == 1);

        awa.remove(reading.entity);
        CHECK(codes(both(bao, awa), reading).empty());
    }
    SECTION("or bringing it back") {
        awa.remove(reading.entity);
        bao.see(awa);
        bao.restore(reading.entity);
        CHECK(codes(both(awa, bao), reading).empty());

        awa.see(bao);
        awa.restore(reading.entity);
        CHECK(codes(both(bao, awa), reading) == Codes_{"3"});
    }
    SECTION("but its author does, on another tablet of theirs too") {
        Tablet second(3, awa.person());
        second.see(awa);
        second.write(reading, "4");
        CHECK(codes(both(awa, second), reading) == Codes_{"4"});
    }
}

TEST_CASE("what was written for somebody counts until they speak for themselves, then stands beside") {
    Tablet awa(1), bao(2), cleo(3);
    const Subject reading = reading_of(awa.person());
    bao.write_for(awa.person(), reading, "1");
    cleo.see(bao);
    CHECK(codes(cleo.journal, reading) == Codes_{"1"});

    // Neither tablet is Awa's: whoever writes for her goes on from what was written for her.
    cleo.write_for(awa.person(), reading, "2");
    CHECK(codes(both(bao, cleo), reading) == Codes_{"2"});

    SECTION("by writing") {
        awa.write(reading, "4");
        const Journal desk = both(both_tablets(bao, cleo), awa);
        CHECK(codes(desk, reading) == Codes_{"4"});
        CHECK(proposals(desk, reading) == Codes_{"2"});
    }
    SECTION("by removing: that is a saying too") {
        awa.see(cleo);
        awa.see(bao);
        awa.remove(reading.entity);
        const Journal desk = both(both_tablets(bao, cleo), awa);
        CHECK(codes(desk, reading).empty());

        bao.write_for(awa.person(), reading, "3");
        CHECK(codes(both(both_tablets(bao, cleo), awa), reading).empty());
        CHECK(proposals(both(both_tablets(bao, cleo), awa), reading) == Codes_{"3"});
    }
    SECTION("and what she removed, nobody puts back in her name, not even whoever wrote it") {
        awa.see(bao);
        awa.see(cleo);
        awa.remove(reading.entity);
        cleo.see(awa);
        cleo.restore(reading.entity, awa.person());
        CHECK(codes(cleo.journal, reading).empty());
        CHECK(proposals(cleo.journal, reading).empty());
        CHECK(cleo.journal.hidden_of(reading.entity).size() == 1);
        CHECK(cleo.journal.beside({reading.entity, ""}).size() == 1);
    }
    SECTION("and having seen it, she answers it") {
        awa.see(bao);
        awa.see(cleo);
        awa.write(reading, "4");
        CHECK(codes(awa.journal, reading) == Codes_{"4"});
        CHECK(proposals(awa.journal, reading).empty());
    }
}

TEST_CASE("may_act: the author that a revision declares gives no right over what its author's tablet wrote") {
    const Id awa = id_number(2, 1), bao = id_number(2, 2), cleo = id_number(2, 3), dan = id_number(2, 4);
    CHECK(may_act("consensus", {bao, bao}, {awa, awa}));
    CHECK(may_act("own.note", {awa, awa}, {awa, awa}));
    CHECK(may_act("own.note", {awa, awa}, {awa, bao}));
    CHECK(may_act("own.note", {awa, bao}, {awa, bao}));
    CHECK(may_act("own.note", {awa, bao}, {awa, cleo}));
    CHECK_FALSE(may_act("own.note", {awa, bao}, {awa, awa}));
    CHECK_FALSE(may_act("own.note", {bao, bao}, {awa, awa}));
    CHECK_FALSE(may_act("own.note", {dan, bao}, {awa, cleo}));
}

TEST_CASE("no removal reaches what is the visit itself") {
    Tablet awa(1), bao(2);
    const Subject territory{visit_itself, "territory"};
    awa.write(territory, "Valombre");
    bao.see(awa);
    bao.remove(visit_itself);

    const Journal desk = both(awa, bao);
    CHECK(codes(desk, territory) == Codes_{"Valombre"});
    CHECK(desk.current({visit_itself, ""}).empty());
    CHECK(desk.without_effect_on(visit_itself).size() == 1);
}

TEST_CASE("a device restored from a copy that writes on is two branches: both are kept, the fork is named") {
    Tablet awa(1);
    awa.write(remark, "a");
    Tablet copy = awa;
    awa.write(consensus, "2");
    copy.write(consensus, "3");
    copy.write(remark, "b");

    const Journal desk = both(awa, copy);
    CHECK(codes(desk, consensus) == Codes_{"2", "3"});
    CHECK(codes(desk, remark) == Codes_{"b"});
    CHECK(desk.forks() == std::vector{Fork{id_number(1, 1), 2}});
    CHECK(desk.ends().size() == 2);
    CHECK_FALSE(desk.head(id_number(1, 1)));
    CHECK(desk == both(copy, awa));
}

TEST_CASE("revisions that are missing are named, and what came late joins when they arrive") {
    Tablet awa(1);
    for (const char* code : {"1", "2", "3", "4"}) awa.write(remark, code);

    Journal desk = in_order(awa, {0, 3});
    CHECK(desk.gaps() == std::vector{Gap{id_number(1, 1), 2, 3}});
    CHECK(codes(desk, remark) == Codes_{"1", "4"});
    CHECK_FALSE(desk.head(id_number(1, 1)));

    desk.merge(awa.segments[2]);
    CHECK(desk.gaps() == std::vector{Gap{id_number(1, 1), 2, 2}});
    const MergeReport report = desk.merge(awa.segments[1]);
    CHECK(desk.gaps().empty());
    CHECK(codes(desk, remark) == Codes_{"4"});
    CHECK(report.added == 1);
    CHECK(desk.head(id_number(1, 1)) == awa.journal.head(id_number(1, 1)));
}

TEST_CASE("across a gap everything counts, and only where the device forked does a reference wait") {
    Tablet awa(1);
    for (const char* code : {"1", "2", "3"}) awa.write(remark, code);

    // The third says that it replaces the second, which it names by its counter; the first is not there.
    Journal desk = in_order(awa, {0, 2});
    CHECK(codes(desk, remark) == Codes_{"1", "3"});

    Tablet bao(2);
    bao.write(consensus, "x");
    Revision names_first =
        bao.journal.write(bao.device(), bao.person(), bao.now(), remark, Tablet::coded("y"));
    bao.put(names_first);
    names_first.replaces = {{{}, 2, {}}};
    bao.write(consensus, "z");
    bao.put(names_first);
    Journal across = in_order(bao, {1, 3});
    CHECK(codes(across, remark).size() == 1);

    // Another second revision turns up: which of the two was meant is not certain while the third is missing.
    Tablet restored(2);
    restored.write(remark, "of a copy");
    across.merge(restored.segments[0]);
    CHECK(codes(across, remark) == Codes_{"of a copy", "y", "y"});
    across.merge(bao.segments[0]);
    const MergeReport report = across.merge(bao.segments[2]);
    CHECK(codes(across, remark) == Codes_{"of a copy", "y"});
    CHECK(std::find(report.touched.begin(), report.touched.end(), entity) != report.touched.end());
}

TEST_CASE("a branch that claims half a link of another goes on from nothing that is known") {
    Tablet awa(1);
    awa.write(remark, "a");
    Segment strange = awa.segments[0];
    Digest before = strange.last_link();
    before.bytes[31] ^= 1;
    strange = chained(awa.device(), 2, before, awa.segments[0].revisions);

    Journal desk = awa.journal;
    desk.merge(strange);
    CHECK(desk.forks() == std::vector{Fork{awa.device(), 1}});
    CHECK_FALSE(desk.gaps().empty());
    CHECK(desk.acknowledged().size() == 1);
}

TEST_CASE("an erasure takes the words of its subject, written earlier, later or at the same time") {
    Tablet awa(1);
    awa.write(remark, Tablet::worded("M. le maire l’a dit.").set("level", std::string("2")));
    awa.erase(remark, "text");

    for (const auto& order : {std::vector<std::size_t>{0, 1}, {1, 0}, {0, 1, 0}}) {
        const auto claims = in_order(awa, order).current(remark);
        REQUIRE(claims.size() == 1);
        CHECK(claims[0].revision.value.code("level") == "2");
        CHECK(claims[0].revision.value.get<Erased>("text") != nullptr);
    }
    CHECK(in_order(awa, {0, 1}) == in_order(awa, {1, 0}));

    SECTION("what another tablet of hers wrote without knowing goes too") {
        Tablet second(2, awa.person());
        second.write(remark, Tablet::worded("unseen", 2));
        const Journal desk = both(awa, second);
        for (const Written& claim : desk.current(remark)) CHECK(claim.revision.value.text("text").empty());
        CHECK(desk.is_erased(second.segments[0].revisions[0], "text"));
    }
    SECTION("what names the erasure keeps its words, on whatever tablet") {
        awa.write(remark, Tablet::worded("typed afterwards", 3));
        CHECK(awa.journal.current(remark).front().revision.value.text("text") == "typed afterwards");
        CHECK_FALSE(awa.journal.is_erased(awa.segments[2].revisions[0], "text"));

        // By its link, so that no gap makes it wait.
        CHECK(in_order(awa, {1, 2}).current(remark).front().revision.value.text("text") ==
              "typed afterwards");
        awa.erase(remark, "text");
        CHECK(awa.journal.current(remark).front().revision.value.text("text").empty());
    }
    SECTION("what was begun before the erasure came does not name it") {
        const Revision typed = awa.journal.write(awa.device(), awa.person(), awa.now(), remark,
                                                 Tablet::worded("begun before", 4), std::set<Id>{});
        CHECK(awa.journal.is_erased(typed, "text"));
    }
}

TEST_CASE("words are erased by their author from a tablet of theirs, and by the desk") {
    Tablet awa(1), bao(2), desk(3, desk_person);
    awa.write(remark, Tablet::worded("un nom"));
    const auto text = [&](const Journal& journal) {
        return journal.current(remark).front().revision.value.text("text");
    };

    bao.put(Journal::erase(bao.person(), bao.now(), remark, "text"));
    bao.put(Journal::erase(awa.person(), bao.now(), remark, "text"));
    CHECK(text(both(awa, bao)) == "un nom");

    desk.erase(remark, "text");
    CHECK(text(both(awa, desk)).empty());
    CHECK(both(awa, desk).missing().empty());
}

TEST_CASE("words written for somebody without a tablet are the desk's alone to erase") {
    Tablet bao(1), desk(2, desk_person);
    const Id elise = id_number(2, 50);
    Value words = Tablet::worded("dit à sa place");
    bao.put(bao.journal.write(bao.device(), elise, bao.now(), remark, words));
    bao.erase(remark, "text");
    CHECK_FALSE(bao.journal.current(remark).front().revision.value.text("text").empty());

    desk.erase(remark, "text");
    CHECK(both(bao, desk).current(remark).front().revision.value.text("text").empty());
}

TEST_CASE(
    "the desk writes a mask in place of erased words: it counts for nothing else, and nobody else's counts") {
    Tablet awa(1), bao(2), desk(3, desk_person);
    const Subject reading = reading_of(awa.person());
    awa.write(reading, Tablet::worded("M. Martin a refusé."));
    awa.erase(reading, "text");
    desk.see(awa);
    desk.put(
        desk.journal.mask(desk_person, desk.now(), reading, "text", {id_number(9, 5), "[Une personne]"}));
    bao.put(bao.journal.mask(bao.person(), bao.now(), reading, "text", {id_number(9, 6), "la sienne"}));

    Journal all = both(awa, desk);
    bao.see(bao, all);
    REQUIRE(all.masks_on(reading).size() == 1);
    CHECK(all.masks_on(reading)[0].revision.value.text("text") == "[Une personne]");
    CHECK(all.current(reading).size() == 1);
    CHECK(all.without_effect_on(reading.entity).size() == 1);

    desk.put(desk.journal.mask(desk_person, desk.now(), reading, "text", {id_number(9, 7), "[Un élu]"}));
    CHECK(desk.journal.masks_on(reading).size() == 1);
    CHECK(desk.journal.masks_on(reading)[0].revision.value.text("text") == "[Un élu]");
}

TEST_CASE("a text without words and without an erasure is missing: asked for, and not acknowledged") {
    Tablet awa(1);
    awa.write(remark, Tablet::worded("un texte"));
    awa.write(remark, "and replaced");
    const RevisionId first = place_of(awa.segments[0]);

    Journal desk(rules());
    desk.certify(awa.device(), awa.person());
    desk.merge(without_words(awa.segments[0]));
    desk.merge(awa.segments[1]);
    CHECK(desk.missing() == std::vector{MissingWords{first, "text"}});
    CHECK(desk.acknowledged().empty());
    CHECK(desk.ends() == std::vector{place_of(awa.segments[1])});
    CHECK_FALSE(desk == awa.journal);

    SECTION("completed by any copy, though it was replaced") {
        const MergeReport report = desk.merge(awa.segments[0]);
        CHECK(report.known == 1);
        CHECK(report.completed == 1);
        CHECK(report.is_news());
        CHECK(desk == awa.journal);
        CHECK(desk.acknowledged() == desk.ends());
        CHECK_FALSE(desk.merge(awa.segments[0]).is_news());
    }
    SECTION("or erased: then nothing is missing, and no copy brings the words back") {
        awa.erase(remark, "text");
        desk.merge(awa.segments[2]);
        CHECK(desk.missing().empty());
        CHECK(desk.acknowledged() == desk.ends());
        CHECK_FALSE(desk.merge(awa.segments[0]).is_news());
        CHECK(desk == awa.journal);
    }
}

TEST_CASE("texts of a removal and of what this version does not know are completed too") {
    Tablet awa(1);
    awa.write(remark, "a");
    Revision removal = awa.journal.remove(awa.device(), awa.person(), awa.now(), entity);
    removal.value = Tablet::worded("pourquoi");
    awa.put(removal);
    Revision later =
        awa.journal.write(awa.device(), awa.person(), awa.now(), consensus, Tablet::worded("?", 2));
    later.kind = RevisionKind{77};
    awa.put(later);

    Journal desk(rules());
    desk.certify(awa.device(), awa.person());
    for (const Segment& segment : awa.segments) desk.merge(without_words(segment));
    CHECK(desk.missing().size() == 2);
    for (const Segment& segment : awa.segments) desk.merge(segment);
    CHECK(desk.missing().empty());
    CHECK(desk == awa.journal);
    CHECK(desk.current({entity, ""}).front().revision.value.text("text") == "pourquoi");
}

TEST_CASE("a text taken over without its words is not written again") {
    Tablet awa(1);
    awa.write(remark, Tablet::worded("un texte"));
    awa.erase(remark, "text");
    Value value = Tablet::coded("2");
    value.complete_from(awa.journal.current(remark).front().revision.value);
    awa.write(remark, value);

    CHECK(awa.journal.current(remark).front().revision.value.find("text") == nullptr);
    CHECK(awa.journal.missing().empty());
}

TEST_CASE("ten thousand pieces of one branch that come last first take no longer than in order") {
    Tablet awa(1);
    std::vector<Revision> revisions;
    for (std::uint64_t i = 1; i <= 10000; ++i)
        revisions.push_back({awa.person(),
                             {0, 0, i},
                             {id_number(3, i % 7), "remark"},
                             RevisionKind::write,
                             i < 8 ? std::vector<Reference>{} : std::vector<Reference>{{{}, i % 7 + 1, {}}},
                             Tablet::coded("x")});
    const Segment whole = chained(awa.device(), 1, {}, revisions);
    Journal backwards = awa.journal, forwards = awa.journal;
    forwards.merge(whole);
    for (std::size_t i = revisions.size(); i-- > 0;)
        backwards.merge(Segment{whole.device,
                                i + 1,
                                i == 0 ? whole.before : whole.links[i - 1],
                                {revisions[i]},
                                {whole.links[i]}});

    CHECK(backwards.gaps().empty());
    CHECK(backwards.size() == 10000);
    CHECK(backwards.head(awa.device()) == forwards.head(awa.device()));
    CHECK(backwards.current_of(id_number(3, 3)) == forwards.current_of(id_number(3, 3)));
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
    const Segment first = awa.write(remark, "a");

    CHECK(awa.journal.knows(place_of(first)));
    CHECK_FALSE(awa.journal.knows({first.device, 2, first.last_link().half()}));
    CHECK_FALSE(awa.journal.knows({first.device, 1, {}}));
    CHECK(awa.journal.head(id_number(1, 9)) == Journal::Head{});
}

}  // namespace arpenteur
