// What was being typed when a tablet falls: of every kind of thing that has words, half a text is there when the
// visit is opened again, in the name of whoever typed it, with all that it was to be.
#include <functional>

#include "questionnaires/visit/disputes.h"
#include "tests/catch.h"
#include "tests/colleague.h"
#include "tests/tablet.h"

namespace arpenteur {

namespace {

void tap(Tablet& tablet, const std::string& path) {
    tablet.screen.tap(path);
    tablet.settle();
}

const Visit& view(Tablet& tablet) { return tablet.visit().view(); }

// Long enough for a draft, not for a revision.
void type_half(Tablet& tablet, const std::string& path, const std::string& words) {
    tablet.screen.tap(path);
    tablet.screen.type(words);
    tablet.screen.wait(1.0);
}

// Nothing is closed, nothing is written; whoever held the tablet is not asked.
void fall(Tablet& tablet, Screen screen) {
    const Id visit = tablet.visit().id();
    tablet.fall();
    tablet.application->show({screen, visit, {}});
    tablet.settle();
}

Id member(Tablet& tablet, const std::string& name) {
    for (const auto& [id, claims] : view(tablet).members)
        if (latest(claims)->name == name) return latest(claims)->person;
    throw std::runtime_error("nobody is called " + name);
}

// From now on she writes on this tablet.
Id lend_to_nadia(Tablet& tablet) {
    tablet.go(Screen::prepare);
    tap(tablet, "prepare/team");
    std::string chip;
    for (const WidgetRecord& widget : tablet.screen.surface().registry.widgets())
        if (widget.path.rfind("writer/", 0) == 0 && widget.label == "Nadia Ferrand") chip = widget.path;
    tap(tablet, chip);
    return member(tablet, "Nadia Ferrand");
}

constexpr const char* nadia_joins = R"({"what":"member","name":"Nadia Ferrand","role":"apfdt"})";

template <class Thing>
const Claim<Thing>& one_saying(const ById<Thing>& things, std::string Thing::*words,
                               const std::string& text) {
    for (const auto& [id, claims] : things)
        for (const Claim<Thing>& claim : claims)
            if (claim.value.*words == text) return claim;
    throw std::runtime_error("nothing says " + text);
}

template <class Thing>
const Claim<Thing>& one_saying(const Claims<Thing>& claims, std::string Thing::*words,
                               const std::string& text) {
    for (const Claim<Thing>& claim : claims)
        if (claim.value.*words == text) return claim;
    throw std::runtime_error("nothing says " + text);
}

// A text of a kind of thing: where it is typed, and who wrote it once it is there.
struct HalfText {
    std::string of;
    Screen screen;
    std::function<void(Tablet&)> open;  // from its screen to its field
    std::string field;
    std::function<Id(Tablet&, const std::string&)> author;  // of what says this
};

std::vector<HalfText> half_texts() {
    return {
        {"perimeter", Screen::prepare, [](Tablet& tablet) { tap(tablet, "prepare/perimeter"); },
         "perimeter/beyond",
         [](Tablet& tablet, const std::string& text) {
             return one_saying(view(tablet).perimeter, &Perimeter::beyond, text).author;
         }},
        {"prerequisites", Screen::prepare, [](Tablet& tablet) { tap(tablet, "prepare/prerequisites"); },
         "prerequisites/under_way",
         [](Tablet& tablet, const std::string& text) {
             return one_saying(view(tablet).prerequisites, &Prerequisites::under_way, text).author;
         }},
        {"member", Screen::prepare,
         [](Tablet& tablet) {
             tap(tablet, "prepare/team");
             tap(tablet, "member/add");
         },
         "member/organisation",
         [](Tablet& tablet, const std::string& text) {
             const auto& claim = one_saying(view(tablet).members, &Member::organisation, text);
             CHECK(view(tablet).members.contains(member_id(claim.value.person)));
             return claim.author;
         }},
        {"participant", Screen::prepare,
         [](Tablet& tablet) {
             tap(tablet, "prepare/participants");
             tap(tablet, "participant/add/state");
         },
         "participant/function",
         [](Tablet& tablet, const std::string& text) {
             const auto& claim = one_saying(view(tablet).participants, &Participant::function, text);
             CHECK(claim.value.category == ActorCategory::state);
             return claim.author;
         }},
        {"source", Screen::prepare,
         [](Tablet& tablet) {
             tap(tablet, "prepare/sources");
             tap(tablet, "source/add");
         },
         "source/title",
         [](Tablet& tablet, const std::string& text) {
             const auto& claim = one_saying(view(tablet).sources, &Source::title, text);
             CHECK(claim.value.diagnosticians == std::vector{claim.author});
             return claim.author;
         }},
        {"note", Screen::interview,
         [](Tablet& tablet) {
             tap(tablet, "rail/P3_3");
             tap(tablet, "here/1");
         },
         "note/body",
         [](Tablet& tablet, const std::string& text) {
             for (const auto& [id, claims] : view(tablet).notes)
                 if (latest(claims)->text == text)
                     CHECK(latest(view(tablet).codings.at(id))->criteria == std::vector<std::string>{"P3_3"});
             return one_saying(view(tablet).notes, &Note::text, text).author;
         }},
        {"verbatim", Screen::interview,
         [](Tablet& tablet) {
             tap(tablet, "rail/P2_1");
             tap(tablet, "here/2");
             tap(tablet, "verbatim/new");
         },
         "verbatim/text",
         [](Tablet& tablet, const std::string& text) {
             const auto& claim = one_saying(view(tablet).verbatims, &Verbatim::text, text);
             CHECK(claim.value.criteria == std::vector<std::string>{"P2_1"});
             return claim.author;
         }},
        {"expectation", Screen::interview, [](Tablet& tablet) { tap(tablet, "rail/expectations"); },
         "expectation/offers",
         [](Tablet& tablet, const std::string& text) {
             return one_saying(view(tablet).expectations, &MutualExpectation::offers, text).author;
         }},
        {"controversy", Screen::interview,
         [](Tablet& tablet) {
             tap(tablet, "rail/controversies");
             tap(tablet, "controversy/new");
         },
         "controversy/text",
         [](Tablet& tablet, const std::string& text) {
             return one_saying(view(tablet).controversies, &Controversy::text, text).author;
         }},
        {"recommendation", Screen::recommend, [](Tablet& tablet) { tap(tablet, "rail/add"); }, "one/text",
         [](Tablet& tablet, const std::string& text) {
             for (const auto& [id, claims] : view(tablet).recommendations)
                 if (latest(claims)->text == text) CHECK(view(tablet).ranks.contains(id));
             return one_saying(view(tablet).recommendations, &Recommendation::text, text).author;
         }},
    };
}

}  // namespace

TEST_CASE("Half a text of a thing that is not there yet is written by the one who typed it", "[recovery]") {
    Tablet tablet;
    tablet.prepare_visit();
    tablet.record(nadia_joins);
    const Id nadia = lend_to_nadia(tablet);
    for (const HalfText& half : half_texts()) {
        INFO(half.of);
        lend_to_nadia(tablet);
        tablet.go(half.screen);
        half.open(tablet);
        const std::string words = "La moitié de " + half.of;
        type_half(tablet, half.field, words);
        REQUIRE_FALSE(tablet.visit().drafts().empty());
        fall(tablet, half.screen);
        CHECK(half.author(tablet, words) == nadia);
        CHECK(tablet.visit().drafts().empty());
        CHECK(tablet.tells("est repris"));
        CHECK(tablet.screen.complaints() == none);
    }
    CHECK(view(tablet).without_effect.empty());
}

TEST_CASE("Half a text of a thing that stands becomes its next value, by the one who typed it",
          "[recovery]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    tablet.record(R"({"what":"controversy","key":"eau","title":"L’eau","text":"Ici."})");
    const Id nadia = lend_to_nadia(tablet);
    tablet.go(Screen::interview);
    tap(tablet, "rail/controversies");
    tap(tablet, "controversy/" + view(tablet).controversies.begin()->first.hex());
    type_half(tablet, "controversy/text", " Et là.");
    fall(tablet, Screen::interview);
    const Claim<Controversy>& claim = view(tablet).controversies.begin()->second.back();
    CHECK(view(tablet).controversies.begin()->second.size() == 1);
    CHECK(claim.value.title == "L’eau");
    CHECK(claim.value.text.find("Et là.") != std::string::npos);
    CHECK(claim.author == nadia);
    CHECK(tablet.visit().drafts().empty());
}

TEST_CASE(
    "A reason whose level was not chosen stays in its field after a fall, and is written with the level",
    "[recovery]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::compare);
    tablet.go(Screen::compare, "P2_1");
    const Id position = position_id(tablet.visit().person(), "P2_1");
    type_half(tablet, "own/reason/" + position.hex(), "Atlas public");
    const Id visit = tablet.visit().id();
    tablet.fall();
    tablet.application->show({Screen::compare, visit, "P2_1"});
    tablet.settle();
    CHECK(view(tablet).positions.empty());
    CHECK(tablet.screen.widget("own/reason/" + position.hex()).value == "Atlas public");
    const auto before = tablet.visit().replica().journal().size();
    tap(tablet, "own/level/2");
    CHECK(tablet.visit().replica().journal().size() == before + 1);
    CHECK(latest(view(tablet).positions.at(position))->reason == "Atlas public");
    CHECK(latest(view(tablet).positions.at(position))->rating == Rating(*Level::from(2)));
    CHECK(tablet.visit().drafts().empty());
}

TEST_CASE("What was begun without a word is gone after a fall", "[recovery]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl", Screen::prepare);
    const std::size_t members = view(tablet).members.size();
    tap(tablet, "prepare/team");
    tap(tablet, "member/add");
    tablet.screen.tap("member/name");
    tablet.screen.type("  ");
    tablet.screen.wait(1.0);
    fall(tablet, Screen::prepare);
    CHECK(view(tablet).members.size() == members);
    tablet.go(Screen::interview);
    tap(tablet, "rail/P2_1");
    tap(tablet, "here/2");
    tap(tablet, "verbatim/new");
    tap(tablet, "verbatim/audience/0");
    const std::size_t verbatims = view(tablet).verbatims.size();
    fall(tablet, Screen::interview);
    CHECK(view(tablet).verbatims.size() == verbatims);
    CHECK_FALSE(tablet.tells("est repris"));
}

TEST_CASE("Words typed in what a colleague removed meanwhile stand beside the removal", "[recovery]") {
    Tablet tablet;
    tablet.prepare_visit("partiel-1.jsonl");
    tablet.record(R"({"what":"controversy","key":"eau","title":"L’eau","text":"Ici."})");
    Colleague colleague(tablet);
    colleague.record(R"({"what":"remove","thing":"controversy","key":"eau"})");
    const Id controversy = view(tablet).controversies.begin()->first;
    tap(tablet, "rail/controversies");
    tap(tablet, "controversy/" + controversy.hex());
    type_half(tablet, "controversy/text", " Et là.");
    colleague.bring_back();
    fall(tablet, Screen::interview);
    REQUIRE(view(tablet).controversies.contains(controversy));
    CHECK(latest(view(tablet).controversies.at(controversy))->text.find("Et là.") != std::string::npos);
    CHECK(latest(view(tablet).controversies.at(controversy))->title == "L’eau");
    CHECK(view(tablet).removals.contains(controversy));
    CHECK_FALSE(disputes_on(view(tablet), controversy).empty());
}

TEST_CASE("A thing that is touched and typed in one frame is written once, whole", "[recovery]") {
    Tablet tablet;
    tablet.prepare_visit("", Screen::prepare);
    tap(tablet, "prepare/prerequisites");
    tablet.screen.tap("prerequisites/n1_act");
    tablet.screen.type("Lettre du 3 mai");
    const auto before = tablet.visit().replica().journal().size();
    tap(tablet, "prerequisites/n1_engaged/0");
    CHECK(tablet.visit().replica().journal().size() == before + 1);
    REQUIRE(settled(view(tablet).prerequisites) != nullptr);
    CHECK(settled(view(tablet).prerequisites)->n1_act == "Lettre du 3 mai");
    CHECK(settled(view(tablet).prerequisites)->n1_engaged == Met::yes);
}

}  // namespace arpenteur
