#include <algorithm>
#include <map>
#include <set>

#include "questionnaires/disclosure/disclose.h"
#include "questionnaires/disclosure/groups.h"
#include "questionnaires/disclosure/strictest.h"
#include "tests/properties.h"
#include "tests/small_grid.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

using enum ActorCategory;
using Groups = std::vector<VoiceGroup>;

// The groups for so many persons of each category, all heard on one criterion.
Groups groups(std::map<ActorCategory, int> persons) {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    for (const auto& [category, number] : persons) built.heard_from(ana, "P3_1", category, number, level(2));
    return groups_to_show(voices_on(built.visit, "P3_1"));
}

TEST_CASE("three persons of a category are shown apart, two are not") {
    CHECK(groups({{elected, 3}, {agent, 3}}) == Groups{VoiceGroup::elected, VoiceGroup::agent});
    CHECK(groups({{elected, 3}}) == Groups{VoiceGroup::elected});
    CHECK(groups({{elected, 2}}) == Groups{});
}

TEST_CASE("a smaller category joins its natural neighbour, which then is not shown apart either") {
    CHECK(groups({{elected, 5}, {agent, 2}}) == Groups{VoiceGroup::authority});
    CHECK(groups({{elected, 3}, {agent, 3}, {socioeconomic, 4}, {state, 1}}) ==
          Groups{VoiceGroup::elected, VoiceGroup::agent, VoiceGroup::partners});
    CHECK(groups({{elected, 1}, {agent, 2}}) == Groups{VoiceGroup::authority});
}

TEST_CASE("where the joined group is still too small, only the whole is shown") {
    CHECK(groups({{elected, 5}, {agent, 5}, {state, 1}}) == Groups{VoiceGroup::everyone});
    CHECK(groups({{agent, 1}, {socioeconomic, 1}, {state, 1}}) == Groups{VoiceGroup::everyone});
}

TEST_CASE("a whole under three is not shown") {
    CHECK(groups({{elected, 1}, {state, 1}}).empty());
    CHECK(groups({}).empty());
}

TEST_CASE("others join the partners and are never a group of their own") {
    CHECK(groups({{socioeconomic, 3}, {other, 3}}) == Groups{VoiceGroup::partners});
    CHECK(groups({{elected, 3}, {other, 3}}) == Groups{VoiceGroup::elected, VoiceGroup::partners});
    CHECK(groups({{elected, 3}, {other, 2}}) == Groups{VoiceGroup::everyone});
}

TEST_CASE("a category that speaks only through documents is not shown apart") {
    VisitBuilder built;
    const Id ana = built.member("Ana");
    built.heard_from(ana, "P3_1", elected, 4, level(2));
    built.reading(built.source({}, SourceKind::document), ana, "P3_1", agent, level(1));

    CHECK(groups_to_show(voices_on(built.visit, "P3_1")) == Groups{VoiceGroup::authority});
}

// A visit as chance makes it: persons of all categories, talks with some of them, with a superior or not,
// readings.
Visit any_visit() {
    VisitBuilder built;
    const Id ana = built.member("Ana"), bob = built.member("Bob");
    std::vector<Id> persons;
    for (const ActorCategory category : all_categories)
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) persons.push_back(built.participant(category));
    for (int talks = *rc::gen::inRange(1, 9); talks > 0; --talks) {
        std::vector<Id> present;
        for (const Id& person : persons)
            if (*rc::gen::inRange(0, 3) == 0) present.push_back(person);
        const Id talk = built.source(present, SourceKind::interview, *rc::gen::inRange(0, 4) == 0);
        for (const char* criterion : {"P3_1", "P3_2", "G1_2", "P1_1"})
            for (const ActorCategory category : all_categories)
                if (*rc::gen::inRange(0, 2) == 0)
                    built.reading(talk, *rc::gen::arbitrary<bool>() ? ana : bob, criterion, category,
                                  *rc::gen::inRange(0, 4) == 0 ? Rating{Unknown{}}
                                                               : Rating{level(*rc::gen::inRange(0, 5))});
    }
    for (const char* criterion : {"P3_1", "P3_2", "G1_2", "P1_1"})
        if (*rc::gen::arbitrary<bool>()) built.consensus(criterion, level(*rc::gen::inRange(0, 5)));
    for (const HighlightKind kind : {HighlightKind::strength, HighlightKind::weakness})
        for (const char* criterion : {"P3_1", "P3_2", "G1_2", "P1_1"}) built.keeps(kind, criterion);
    return built.visit;
}

// How many distinct persons of these categories could at most be behind what is said of a criterion; counted
// anew here, so that the rule is not checked with its own code.
std::size_t persons_behind(const Visit& visit, const std::string& criterion,
                           const std::vector<ActorCategory>& categories) {
    std::set<Id> free, watched_sources;
    for (const auto& [id, claims] : visit.readings) {
        const Reading& reading = claims.back().value;
        if (reading.criterion != criterion || !level_of(reading.rating)) continue;
        if (std::find(categories.begin(), categories.end(), reading.category) == categories.end()) continue;
        const Source& source = visit.sources.at(reading.source).back().value;
        for (const Id& person : source.participants) {
            if (visit.participants.at(person).back().value.category != reading.category) continue;
            if (source.superior_present)
                watched_sources.insert(reading.source);
            else
                free.insert(person);
        }
    }
    return free.size() + watched_sources.size();
}

// The categories that gave a level on the criterion.
std::set<ActorCategory> speaking(const Visit& visit, const std::string& criterion) {
    std::set<ActorCategory> categories;
    for (const auto& [id, claims] : visit.readings)
        if (claims.back().value.criterion == criterion && level_of(claims.back().value.rating))
            categories.insert(claims.back().value.category);
    return categories;
}

template <class Scale>
std::vector<DisclosedCriterion<Scale>> criteria_of(const DisclosedVisit<Scale>& visit) {
    std::vector<DisclosedCriterion<Scale>> criteria;
    for (const auto& capacity : visit.capacities)
        for (const auto& axis : capacity.axes)
            criteria.insert(criteria.end(), axis.criteria.begin(), axis.criteria.end());
    return criteria;
}

TEST_CASE("no group of one or two persons can be read or computed from what goes out") {
    holds("nor a remainder of the whole", [] {
        const Visit visit = any_visit();
        const auto disclosed = disclose_restricted(visit, small_grid());
        RC_ASSERT(disclosed.has_value());
        for (const auto& criterion : criteria_of(disclosed->visit)) {
            std::set<ActorCategory> covered;
            std::size_t groups_seen = 0;
            for (const auto& view : criterion.views) {
                const auto categories = categories_of(view.group);
                RC_ASSERT(persons_behind(visit, criterion.code, categories) >= 3u);
                for (const ActorCategory category : categories) {
                    RC_ASSERT(!covered.contains(category));  // groups do not overlap: no difference to take
                    covered.insert(category);
                }
                ++groups_seen;
                std::vector<ActorCategory> rest;
                for (const ActorCategory category : speaking(visit, criterion.code))
                    if (std::find(categories.begin(), categories.end(), category) == categories.end())
                        rest.push_back(category);
                RC_ASSERT(rest.empty() || persons_behind(visit, criterion.code, rest) >= 3u);
            }
            if (groups_seen > 0)
                for (const ActorCategory category : speaking(visit, criterion.code))
                    RC_ASSERT(covered.contains(category));
        }
    });
    holds("nor a level of what too few voices support", [] {
        const Visit visit = any_visit();
        const auto disclosed = disclose_public(visit, small_grid());
        RC_ASSERT(disclosed.has_value());
        const auto small = [&visit](const std::string& criterion) {
            return persons_behind(visit, criterion, categories_of(VoiceGroup::everyone)) < 3;
        };
        for (const auto& criterion : criteria_of(disclosed->visit))
            if (small(criterion.code)) {
                RC_ASSERT(!criterion.position && criterion.views.empty());
                RC_ASSERT(criterion.low_descriptor.empty() && criterion.high_descriptor.empty());
            }
        for (const auto& points : {disclosed->visit.strengths, disclosed->visit.weaknesses})
            for (const auto& point : points) RC_ASSERT(!small(point.criterion));
        for (const auto& gap : disclosed->visit.gaps) RC_ASSERT(!small(gap.criterion));
    });
    holds("nor in the number of persons met", [] {
        const Visit visit = any_visit();
        const DisclosedMethod method = disclose_restricted(visit, small_grid())->visit.method;
        RC_ASSERT(!method.persons || *method.persons >= 3);
        int sum = 0;
        for (const GroupCount& group : method.groups) {
            RC_ASSERT(group.persons >= 3);
            sum += group.persons;
        }
        RC_ASSERT(sum == method.persons.value_or(0));
    });
}

TEST_CASE("both versions show the same groups, and a recognisable person's criterion is in neither") {
    holds("the same groups", [] {
        const Visit visit = any_visit();
        const auto restricted = criteria_of(disclose_restricted(visit, small_grid())->visit);
        const auto open = criteria_of(disclose_public(visit, small_grid())->visit);
        RC_ASSERT(restricted.size() == open.size());
        for (std::size_t i = 0; i < open.size(); ++i) {
            RC_ASSERT(open[i].code != "P1_1");
            RC_ASSERT(open[i].state == restricted[i].state);
            RC_ASSERT(open[i].views.size() == restricted[i].views.size());
            for (std::size_t j = 0; j < open[i].views.size(); ++j)
                RC_ASSERT(open[i].views[j].group == restricted[i].views[j].group);
        }
    });
}

std::vector<Audience> some_audiences() {
    std::vector<Audience> audiences;
    for (const Audience audience :
         {Audience::restricted, Audience::public_, Audience::funder, Audience::evaluator})
        if (*rc::gen::arbitrary<bool>()) audiences.push_back(audience);
    return audiences;
}

bool names(const std::vector<Audience>& audiences, Audience audience) {
    return std::find(audiences.begin(), audiences.end(), audience) != audiences.end();
}

TEST_CASE("among several current marks or agreements the strictest holds, in whatever order") {
    holds("a mark lets out what every tablet lets out", [] {
        VisitBuilder built;
        const Id thing = built.next_id();
        const auto one = some_audiences(), other = some_audiences();
        built.marks(thing, one);
        built.marks(thing, other);
        for (const Audience audience : {Audience::restricted, Audience::public_})
            RC_ASSERT(marked_for(built.visit, thing).contains(audience) ==
                      (names(one, audience) && names(other, audience)));
    });
    holds("an agreement is the least that was recorded", [] {
        VisitBuilder built;
        const Id person = built.participant(agent);
        const auto agreement = [] { return static_cast<QuoteAgreement>(*rc::gen::inRange(0, 4)); };
        const auto one = agreement(), other = agreement();
        const bool service = *rc::gen::arbitrary<bool>();
        built.agrees(person, one, {Audience::public_}, service);
        built.agrees(person, other, {Audience::public_, Audience::restricted}, true);
        const Agreed agreed = agreed_by(built.visit, person);
        RC_ASSERT(agreed.quotation == std::min(one, other));
        RC_ASSERT(agreed.audiences == std::set{Audience::public_});
        RC_ASSERT(agreed.service_voice == service);
    });
}

TEST_CASE("nothing recorded, or something that this version cannot read, is a refusal") {
    VisitBuilder built;
    const Id thing = built.next_id(), person = built.participant(agent);
    CHECK(marked_for(built.visit, thing).empty());
    CHECK(agreed_by(built.visit, person) == Agreed{});

    built.marks(thing, {Audience::public_});
    built.agrees(person, QuoteAgreement::by_function, {Audience::public_});
    built.visit.unread = {{{beside_id(kind_of<Disclosure>, thing), "disclosure"}, {}},
                          {{person, "consent"}, {}}};

    CHECK(marked_for(built.visit, thing).empty());
    CHECK(agreed_by(built.visit, person) == Agreed{});
}

}  // namespace
}  // namespace arpenteur
