#include "questionnaires/visit/visit.h"

#include <set>
#include <type_traits>

#include "questionnaires/fields/let_out.h"
#include "questionnaires/visit/disputes.h"
#include "questionnaires/visit/records.h"
#include "questionnaires/visit/visit_rules.h"
#include "tests/arbitrary.h"
#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {

namespace {

// As declaration.h shows it.
struct Rumour {
    std::string text;
    std::string heard_on;
    bool operator==(const Rumour&) const = default;
};

}  // namespace

template <>
struct Declaration<Rumour> {
    static constexpr ThingKind kind{.subject = "rumour",
                                    .name = "rumour",
                                    .list = "rumours",
                                    .one = {"Rumeur", "Rumour"},
                                    .many = {"Rumeurs", "Rumours"}};
    static constexpr std::tuple fields{
        kind.text("text", &Rumour::text, {"Ce qui se dit", "What is said"}, to::nobody),
        kind.code("heard_on", &Rumour::heard_on, {"Entendu le", "Heard on"}, to::nobody)};
};

namespace {

const Id visit_entity = id_number(5, 1);

JournalRules rules() { return visit_rules(visit_entity, story_person(2), id_number(6, 1)); }

// Fills every part of a thing with something that is not its default, from a number.
struct Filling {
    std::uint64_t state;

    std::uint64_t next(std::uint64_t below) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        return (state >> 33) % below;
    }
    void operator()(const FieldRef&, std::string& text) { text = "é" + std::to_string(next(1000)); }
    void operator()(const FieldRef&, bool& yes) { yes = next(2) == 1; }
    void operator()(const FieldRef&, int& number) { number = static_cast<int>(next(2000)) - 1000; }
    void operator()(const FieldRef&, Id& id) { id = id_number(7, next(3)); }
    void operator()(const FieldRef&, std::vector<Id>& ids) {
        for (std::uint64_t n = next(3); n > 0; --n) ids.push_back(id_number(7, next(9)));
    }
    void operator()(const FieldRef&, std::vector<std::string>& codes) {
        for (std::uint64_t n = next(3); n > 0; --n) codes.push_back("P1_" + std::to_string(next(9)));
    }
    void operator()(const FieldRef&, Rating& rating) {
        const std::uint64_t choice = next(7);
        if (choice < 5)
            rating = Level::from(static_cast<int>(choice)).value();
        else
            rating = choice == 5 ? Rating(Unknown{}) : Rating(NotApplicable{});
    }
    template <class Choice>
    requires std::is_enum_v<Choice>
    void operator()(const FieldRef&, Choice& choice) {
        choice = static_cast<Choice>(next(CodesOf<Choice>::codes.size()));
    }
    template <class Choice>
    void operator()(const FieldRef& field, std::optional<Choice>& choice) {
        if (next(2) == 0) return choice.reset();
        (*this)(field, choice.emplace());
    }
    template <class Choice>
    requires std::is_enum_v<Choice>
    void operator()(const FieldRef& field, std::vector<Choice>& choices) {
        for (std::uint64_t n = next(3); n > 0; --n) (*this)(field, choices.emplace_back());
    }
};

template <class Thing>
Thing filled(std::uint64_t seed) {
    Thing thing{};
    Filling filling{seed};
    visit_fields(filling, thing);
    return thing;
}

Salts salts(std::uint64_t from = 0) {
    return [from]() mutable { return id_number(9, ++from); };
}

template <class Thing>
Content content(const Id& entity, const Thing& thing, std::uint64_t salt) {
    return {{entity, std::string(subject_field<Thing>())}, to_value(thing, salts(16 * salt))};
}

// What stands beside a thing names it.
template <class Thing>
Content content_beside(const Id& of, const Thing& thing, std::uint64_t salt) {
    Content beside = content(beside_id(kind_of<Thing>, of), thing, salt);
    beside.value.set(std::string(part_of_thing_beside), of);
    return beside;
}

// Real things, in few places, so that steps meet.
Content things(const Step& step, const Id& author, std::uint64_t salt) {
    const std::string criterion = "P1_" + std::to_string(step.value % 2);
    const Id shared = id_number(3, step.value % 2);
    switch (step.subject) {
        case 0: {
            Reading thing = filled<Reading>(step.value);
            thing.criterion = criterion;
            return content(reading_id(thing.source, author, thing.criterion, thing.category), thing, salt);
        }
        case 1:
        case 2: {
            Position thing = filled<Position>(step.value);
            thing.criterion = criterion;
            // Now and then in the name of the first person.
            const Id owner = step.subject == 1 ? author : story_person(0);
            return content(position_id(owner, thing.criterion), thing, salt);
        }
        case 3: {
            Consensus thing = filled<Consensus>(step.value);
            thing.criterion = criterion;
            return content(consensus_id(thing.criterion), thing, salt);
        }
        case 4: {
            Note thing = filled<Note>(step.value);
            thing.drawn = shared;
            return content(own_id(author, thing.drawn), thing, salt);
        }
        case 5:
            return content_beside(own_id(story_person(step.value % 3), shared), filled<Coding>(step.value),
                                  salt);
        case 6:
            return content_beside(shared, filled<Disclosure>(step.value), salt);
        case 7:
            return content(visit_entity, filled<Perimeter>(step.value), salt);
        case 8:
            return content(visit_entity, filled<Consensus>(step.value), salt);
        case 9: {
            Verbatim thing = filled<Verbatim>(step.value);
            thing.drawn = shared;
            Content later = content(own_id(author, thing.drawn), thing, salt);
            later.value.set("mood", std::string("of a later version"));
            return later;
        }
        default:
            return plain_content(step, author, salt);
    }
}

}  // namespace

namespace {

template <class Thing>
bool comes_back(std::uint64_t seed) {
    const auto thing = filled<Thing>(seed);
    const Value value = to_value(thing, salts());
    const std::optional<Thing> again = from_value<Thing>(value);
    return again && *again == thing && parts_of_later<Thing>(value).empty();
}

// The parts that are salted texts and should not be, or the other way round.
template <class Thing>
void wrongly_salted(std::vector<std::string>& wrong) {
    const Value value = to_value(filled<Thing>(1), salts());
    for_each_field_of<Thing>([&](const FieldRef& field) {
        if ((value.get<FreeText>(field.part) != nullptr) != (field.kind == PartKind::text))
            wrong.emplace_back(field.part);
    });
}

}  // namespace

TEST_CASE("every kind of thing has a name of its own, in the journal, in a line and in a list") {
    std::set<std::string_view> subjects, names, lists;
    std::size_t kinds = 0;
    for_each_declaration([&]<class Thing>() {
        ++kinds;
        subjects.insert(kind_of<Thing>.subject);
        names.insert(kind_of<Thing>.name);
        lists.insert(kind_of<Thing>.list);
        CHECK_FALSE(kind_of<Thing>.one.fr.empty());
        CHECK_FALSE(kind_of<Thing>.many.en.empty());
        for_each_field_of<Thing>([&](const FieldRef& field) {
            INFO(field.subject << '.' << field.part);
            CHECK(field.subject == kind_of<Thing>.subject);
            CHECK_FALSE(field.label.fr.empty());
            CHECK_FALSE(field.label.en.empty());
        });
    });

    CHECK(subjects.size() == kinds);
    CHECK(names.size() == kinds);
    CHECK(lists.size() == kinds);
}

TEST_CASE("a thing is written and read back from its declaration alone") {
    const Rumour rumour{"La rocade serait abandonnée.", "2026-11-23"};
    const Value value = to_value(rumour, salts());

    STATIC_REQUIRE(every_member_is_declared<Rumour>());
    CHECK(value.text("text") == rumour.text);
    CHECK(value.code("heard_on") == rumour.heard_on);
    CHECK(from_value<Rumour>(value) == rumour);
    CHECK_FALSE(let_out(field_of<&Rumour::text>, Audience::public_, {true, true, true, true}));
}

TEST_CASE("a field is named by its member") {
    constexpr FieldRef function = field_of<&Participant::function>;
    STATIC_REQUIRE(function.subject == "participant");
    STATIC_REQUIRE(function.part == "function");
    STATIC_REQUIRE(function.kind == PartKind::text);
    STATIC_REQUIRE(field_of<&Reading::criterion>.names == Names::criterion);
    STATIC_REQUIRE(field_of<&Reading::criterion> != field_of<&Position::criterion>);
    STATIC_REQUIRE(every_member_is_declared<Participant>());
}

TEST_CASE("everything that a team writes comes back as it was") {
    std::vector<std::string> wrong;
    for_each_declaration([&]<class Thing>() {
        for (std::uint64_t seed = 0; seed < 50; ++seed)
            if (!comes_back<Thing>(seed)) wrong.emplace_back(subject_field<Thing>());
        if (from_value<Thing>(Value{}) != Thing{}) wrong.emplace_back(subject_field<Thing>());
    });
    CHECK(wrong.empty());
}

TEST_CASE(
    "words are salted texts, and nothing else is: what a person wrote in their own words can be erased") {
    std::vector<std::string> wrong;
    for_each_declaration([&]<class Thing>() { wrongly_salted<Thing>(wrong); });
    CHECK(wrong.empty());
}

TEST_CASE("a code or a kind of part that this version does not know leaves the whole thing unread") {
    Value value = to_value(filled<Position>(3), salts());
    CHECK(from_value<Position>(value));

    SECTION("a code") { value.set("tendency", std::string("sideways")); }
    SECTION("a rating") { value.set("rating", std::string("5")); }
    SECTION("an unknown kind in the place of a text") { value.set("reason", Opaque{200, "?", {}}); }
    SECTION("a number in the place of a code") { value.set("criterion", std::int64_t{1}); }
    CHECK_FALSE(from_value<Position>(value));
}

TEST_CASE("a thing rewritten by this version keeps what a later one wrote beside it") {
    const Note note{"un mot", {}};
    Value later = to_value(note, salts());
    later.set("mood", std::string("calm"));

    CHECK(from_value<Note>(later) == note);
    CHECK(parts_of_later<Note>(later) == std::vector<std::string>{"mood"});

    Value changed = to_value(Note{"deux mots", {}}, salts(50));
    changed.complete_from(later);
    CHECK(from_value<Note>(changed)->text == "deux mots");
    CHECK(changed.code("mood") == "calm");
}

TEST_CASE("a visit refreshed revision by revision is the visit projected at the end") {
    holds("both ways give the same value",
          [](const std::vector<Step>& steps, const std::vector<std::uint8_t>& choices) {
              const Story story = story_of(steps, plain_device, things, rules());
              Journal journal(rules());
              Visit view;
              view.id = visit_entity;
              for (const Segment& segment : handed_over(story.segments, choices)) {
                  const MergeReport report = tell(journal, segment);
                  refresh(view, journal, report.touched);
                  RC_ASSERT(view == project(visit_entity, journal));
              }
          });
}

namespace {

// What progress counts on a criterion: whether anybody read it, who holds and who showed a position, and what the
// team agreed on.
auto counted_on(const Visit& view, const std::string& criterion) {
    const auto found = view.by_criterion.find(criterion);
    const OnCriterion on = found == view.by_criterion.end() ? OnCriterion{} : found->second;
    const auto agreed = view.consensuses.find(consensus_id(criterion));
    return std::tuple(!on.readings.empty(), on.positions, on.openings,
                      agreed == view.consensuses.end() ? Claims<Consensus>{} : agreed->second);
}

}  // namespace

TEST_CASE("a refresh says how many more wait to be arbitrated, and every criterion that moved") {
    holds("the change covers the difference of what stood before and after",
          [](const std::vector<Step>& steps, const std::vector<std::uint8_t>& choices) {
              const Story story = story_of(steps, plain_device, things, rules());
              Journal journal(rules());
              Visit view;
              view.id = visit_entity;
              for (const Segment& segment : handed_over(story.segments, choices)) {
                  const Visit before = view;
                  const MergeReport report = tell(journal, segment);
                  const VisitChange change = refresh(view, journal, report.touched);
                  RC_ASSERT(change.disputes == static_cast<int>(count_to_arbitrate(view)) -
                                                   static_cast<int>(count_to_arbitrate(before)));
                  for (const char* criterion : {"P1_0", "P1_1"})
                      if (counted_on(before, criterion) != counted_on(view, criterion))
                          RC_ASSERT(change.criteria.contains(criterion));
                  if (view.members != before.members) RC_ASSERT(change.team);
                  if (view.territory != before.territory) RC_ASSERT(change.subject);
              }
          });
}

TEST_CASE("what is about a criterion is found under it, and what left is not") {
    holds("the index holds each reading once, under its criterion", [](const std::vector<Step>& steps) {
        const Story story = story_of(steps, plain_device, things, rules());
        Journal journal(rules());
        for (const Segment& segment : story.segments) tell(journal, segment);
        const Visit view = project(visit_entity, journal);
        std::size_t indexed = 0;
        for (const auto& [criterion, on] : view.by_criterion) {
            indexed += on.readings.size();
            for_each_reading_on(view, criterion, [&](const Id&, const Claims<Reading>& claims) {
                for (const Claim<Reading>& claim : claims) RC_ASSERT(claim.value.criterion == criterion);
            });
        }
        RC_ASSERT(indexed == view.readings.size());
    });
}

namespace {

// A journal by hand: each person on a device of theirs.
class Writing {
public:
    Writing() {
        for (std::uint64_t person = 1; person < 4; ++person) journal.certify(device(person), author(person));
    }

    // In one's own name, or for somebody else.
    template <class Thing>
    RevisionId write(std::uint64_t person, const Id& entity, const Thing& thing, std::uint64_t for_whom = 0) {
        return put(person,
                   journal.write(device(person), author(for_whom == 0 ? person : for_whom), now(),
                                 {entity, std::string(subject_field<Thing>())}, to_value(thing, salts_)));
    }
    template <class Thing>
    RevisionId write_beside(std::uint64_t person, const Id& of, const Thing& thing) {
        Value value = to_value(thing, salts_);
        value.set(std::string(part_of_thing_beside), of);
        return put(person, journal.write(device(person), author(person), now(),
                                         {beside_id(kind_of<Thing>, of), std::string(subject_field<Thing>())},
                                         std::move(value)));
    }
    RevisionId remove(std::uint64_t person, const Id& entity) {
        return put(person, journal.remove(device(person), author(person), now(), entity));
    }
    RevisionId put(std::uint64_t person, Revision revision) {
        const auto head = journal.head(device(person));
        const Segment segment = chained(device(person), head->counter + 1, head->link, {std::move(revision)});
        journal.merge(segment);
        return {segment.device, segment.first, segment.last_link().half()};
    }
    Visit visit() const { return project(visit_entity, journal); }
    Time now() const { return stamp(1000, 0, journal.latest()); }

    static Id device(std::uint64_t person) { return id_number(1, person); }
    static Id author(std::uint64_t person) { return id_number(2, person); }
    static Id note_of(std::uint64_t person) { return own_id(author(person), drawn); }
    static inline const Id drawn = id_number(3, 1);

    Journal journal{rules()};

private:
    Salts salts_ = salts();
};

}  // namespace

TEST_CASE("a position written or removed in somebody else's place has no effect, and is named") {
    Writing team;
    Position position;
    position.criterion = "P1_1";
    position.reason = "la sienne";
    const Id entity = position_id(Writing::author(1), "P1_1");
    team.write(1, entity, position);

    position.reason = "d’une autre main";
    const RevisionId written = team.write(2, entity, position);
    const RevisionId removed = team.remove(2, entity);

    const Visit visit = team.visit();
    REQUIRE(visit.positions.at(entity).size() == 1);
    CHECK(visit.positions.at(entity)[0].value.reason == "la sienne");
    CHECK(visit.removals.empty());
    CHECK(visit.disputes.empty());
    REQUIRE(visit.without_effect.size() == 2);
    CHECK(visit.without_effect[0] == WithoutEffect{{entity, "own.position"}, written, Writing::author(2)});
    CHECK(visit.without_effect[1] == WithoutEffect{{entity, ""}, removed, Writing::author(2)});
}

TEST_CASE("what says one thing and stands on the entity of another has no effect, shared things too") {
    Writing team;
    Consensus consensus;
    consensus.criterion = "P1_1";
    team.write(1, consensus_id("P1_1"), consensus);
    consensus.criterion = "P2_2";
    team.write(2, consensus_id("P1_1"), consensus);

    const Visit visit = team.visit();
    REQUIRE(visit.consensuses.at(consensus_id("P1_1")).size() == 1);
    CHECK(visit.consensuses.at(consensus_id("P1_1"))[0].value.criterion == "P1_1");
    CHECK(visit.without_effect.size() == 1);
}

TEST_CASE("what was written for somebody who has spoken is a proposal: beside the visit, and no dispute") {
    Writing team;
    Position position;
    position.criterion = "P1_1";
    const Id entity = position_id(Writing::author(1), "P1_1");
    position.reason = "pour elle";
    team.write(2, entity, position, 1);
    CHECK(team.visit().positions.at(entity)[0].value.reason == "pour elle");

    const Journal before = team.journal;
    position.reason = "la sienne";
    team.write(1, entity, position);
    position.reason = "encore pour elle";
    team.write(2, entity, position, 1);

    const Visit visit = team.visit();
    REQUIRE(visit.positions.at(entity).size() == 1);
    CHECK(visit.positions.at(entity)[0].value.reason == "la sienne");
    CHECK(visit.disputes.empty());
    REQUIRE(visit.proposals.at(entity).size() == 1);
    CHECK(from_value<Position>(visit.proposals.at(entity)[0].revision.value)->reason == "encore pour elle");
}

TEST_CASE("what others add to a note stands beside it, and neither removes nor disputes the note") {
    Writing team;
    const Id note = Writing::note_of(1);
    team.write(1, note, Note{"la sienne", {}, Writing::drawn});
    team.write_beside(2, note, Coding{{"P1_1"}});
    team.write_beside(2, note, Disclosure{{Audience::restricted}});
    CHECK(team.visit().codings.at(note)[0].value.criteria == std::vector<std::string>{"P1_1"});
    CHECK(team.visit().disclosures.at(note)[0].author == Writing::author(2));

    team.remove(1, note);
    const Visit visit = team.visit();
    CHECK(visit.notes.empty());
    CHECK(visit.removals.contains(note));
    CHECK(visit.disputes.empty());
}

TEST_CASE(
    "what was removed is gone from the visit and named, and what was written on without seeing that stands "
    "beside") {
    Writing team;
    const Id entity = id_number(3, 1);
    team.write(1, entity, Controversy{"première", "", {}, {}});
    const Journal before = team.journal;
    team.remove(1, entity);
    CHECK(team.visit().controversies.empty());
    CHECK(team.visit().removals.at(entity).front().author == Writing::author(1));

    const Revision unseen = before.write(Writing::device(2), Writing::author(2), {}, {entity, "controversy"},
                                         to_value(Controversy{"complétée", "", {}, {}}, salts(90)));
    team.put(2, unseen);
    CHECK(team.visit().controversies.at(entity).front().value.title == "complétée");
    CHECK(team.visit().removals.contains(entity));
}

TEST_CASE("the visit itself cannot be removed") {
    Writing team;
    team.write(1, visit_entity, Perimeter{"Ville", "la maire", "", ""});
    team.remove(2, visit_entity);

    CHECK(team.visit().perimeter.size() == 1);
    CHECK(team.visit().removals.empty());
    CHECK(team.visit().without_effect.size() == 1);
}

TEST_CASE("what is written of a later version is kept and named: a field, a part, a kind of revision") {
    Writing team;
    const Id entity = Writing::note_of(1);
    Value strange;
    strange.set("x", std::string("y"));
    const RevisionId field = team.put(
        1, team.journal.write(Writing::device(1), Writing::author(1), {}, {entity, "mood"}, strange));
    Value more = to_value(Note{"note", {}, Writing::drawn}, salts());
    more.set("mood", std::string("calm"));
    const RevisionId part = team.put(
        1, team.journal.write(Writing::device(1), Writing::author(1), {}, {entity, "own.note"}, more));
    Revision kind = team.journal.write(Writing::device(1), Writing::author(1), {}, {entity, "rank"}, {});
    kind.kind = RevisionKind{9};
    const RevisionId revision = team.put(1, kind);

    const Visit visit = team.visit();
    CHECK(visit.unread == std::vector{Unread{{entity, "mood"}, field},
                                      Unread{{entity, "own.note"}, part, "mood"},
                                      Unread{{entity, "rank"}, revision}});
    CHECK(visit.notes.at(entity).front().value.text == "note");
    CHECK(visit.ranks.empty());
}

TEST_CASE("words that are erased and words that have not arrived leave the thing without them, each named") {
    Writing team;
    const Id entity = Writing::note_of(1);
    const Verbatim verbatim{"ce qu’elle a dit", {}, {}, {"P1_1"}, Writing::drawn};
    team.write(1, entity, verbatim);
    team.put(1, Journal::erase(Writing::author(1), team.now(), {entity, "own.verbatim"}, "text"));

    const Visit visit = team.visit();
    const Claim<Verbatim>& claim = visit.verbatims.at(entity).front();
    CHECK(claim.value.text.empty());
    CHECK(claim.value.criteria == std::vector<std::string>{"P1_1"});
    CHECK(claim.erased == std::vector<std::string>{"text"});
    CHECK(claim.missing.empty());

    Writing other;
    const Revision revision = other.journal.write(Writing::device(1), Writing::author(1), {},
                                                  {entity, "own.verbatim"}, to_value(verbatim, salts()));
    other.journal.merge(without_words(chained(Writing::device(1), 1, {}, {revision})));
    CHECK(other.visit().verbatims.at(entity).front().missing == std::vector<std::string>{"text"});
    CHECK(other.visit().verbatims.at(entity).front().erased.empty());
}

TEST_CASE("two who wrote the same are settled, two who wrote different things are to arbitrate") {
    Writing team;
    Consensus consensus;
    consensus.criterion = "P1_1";
    consensus.reason = "d’accord";
    const Id entity = consensus_id("P1_1");
    const Journal empty = team.journal;
    team.write(1, entity, consensus);
    team.put(2, empty.write(Writing::device(2), Writing::author(2), {}, {entity, "consensus"},
                            to_value(consensus, salts(70))));
    REQUIRE(team.visit().consensuses.at(entity).size() == 2);
    CHECK(settled(team.visit().consensuses.at(entity)) != nullptr);

    consensus.reason = "pas d’accord";
    team.put(3, empty.write(Writing::device(3), Writing::author(3), {}, {entity, "consensus"},
                            to_value(consensus, salts(80))));
    CHECK(settled(team.visit().consensuses.at(entity)) == nullptr);
    CHECK(latest(team.visit().consensuses.at(entity)) != nullptr);
}

TEST_CASE(
    "what is unique by nature has the same id on every tablet, and different things have different ones") {
    const Id ana = id_number(2, 1), bao = id_number(2, 2), talk = id_number(3, 1);
    const std::set<Id> ids{member_id(ana),
                           position_id(ana, "P1_1"),
                           position_id(bao, "P1_1"),
                           position_id(ana, "P1_2"),
                           opening_id(ana, "P1_1"),
                           consensus_id("P1_1"),
                           highlight_id(HighlightKind::strength, "P1_1"),
                           highlight_id(HighlightKind::weakness, "P1_1"),
                           expectation_id(ActorCategory::elected, ActorCategory::agent),
                           expectation_id(ActorCategory::agent, ActorCategory::elected),
                           reading_id(talk, ana, "P1_1", ActorCategory::elected),
                           reading_id(talk, bao, "P1_1", ActorCategory::elected),
                           recommendation_of_rule_id("R1"),
                           allowed_name_id("r1")};

    CHECK(ids.size() == 14);
    // For ever: dossiers of today must meet those of tomorrow.
    CHECK(position_id(Id{}, "P1_1").hex() == "2f6204422de68964a21826bede57b822");
}

}  // namespace arpenteur
