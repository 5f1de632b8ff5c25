// To whom a field may go: the rules, each on its grounds, and no other way out.
#include "questionnaires/fields/let_out.h"

#include <array>

#include "tests/catch.h"

namespace arpenteur {
namespace {

constexpr std::array rules{DisclosureRule::never,        DisclosureRule::always,  DisclosureRule::by_mark,
                           DisclosureRule::by_agreement, DisclosureRule::by_fact, DisclosureRule::level,
                           DisclosureRule::axis,         DisclosureRule::counted};
constexpr std::array outside_the_team{Audience::restricted, Audience::public_, Audience::funder,
                                      Audience::evaluator};
constexpr Grounds all_grounds{.marked = true, .agreed = true, .fact_leaves = true, .approved = true};

FieldRef under(DisclosureRule rule) {
    return {.subject = "thing", .part = "part", .disclosure = {rule, rule, rule, rule}};
}

TEST_CASE("the team sees everything") {
    for (const DisclosureRule rule : rules) CHECK(let_out(under(rule), Audience::team));
}

TEST_CASE("what is never let out, or only counted, leaves on no grounds") {
    for (const Audience audience : outside_the_team) {
        CHECK_FALSE(let_out(under(DisclosureRule::never), audience, all_grounds));
        CHECK_FALSE(let_out(under(DisclosureRule::counted), audience, all_grounds));
    }
}

TEST_CASE("without grounds only what goes to everybody leaves") {
    for (const Audience audience : outside_the_team)
        for (const DisclosureRule rule : rules)
            CHECK(let_out(under(rule), audience) == (rule == DisclosureRule::always));
}

TEST_CASE("each rule asks for its own grounds, and for nothing else") {
    const auto leaves = [](DisclosureRule rule, const Grounds& grounds) {
        return let_out(under(rule), Audience::public_, grounds);
    };
    CHECK(leaves(DisclosureRule::by_mark, {.marked = true}));
    CHECK_FALSE(leaves(DisclosureRule::by_mark, {.agreed = true, .fact_leaves = true, .approved = true}));
    CHECK(leaves(DisclosureRule::by_agreement, {.marked = true, .agreed = true}));
    CHECK_FALSE(leaves(DisclosureRule::by_agreement, {.agreed = true}));
    CHECK_FALSE(leaves(DisclosureRule::by_agreement, {.marked = true}));
    CHECK(leaves(DisclosureRule::by_fact, {.fact_leaves = true}));
    CHECK_FALSE(leaves(DisclosureRule::by_fact, {.marked = true, .agreed = true, .approved = true}));
    for (const DisclosureRule rule : {DisclosureRule::level, DisclosureRule::axis}) {
        CHECK(leaves(rule, {.approved = true}));
        CHECK_FALSE(leaves(rule, {.marked = true, .agreed = true, .fact_leaves = true}));
    }
}

TEST_CASE("a rule is tightened for one audience alone") {
    constexpr DisclosureRules rules_of_a_name = to::everybody.but(Audience::evaluator, to::never);
    const FieldRef name{.subject = "territory", .part = "name", .disclosure = rules_of_a_name};
    CHECK(let_out(name, Audience::restricted));
    CHECK(let_out(name, Audience::funder));
    CHECK_FALSE(let_out(name, Audience::evaluator, all_grounds));
}

TEST_CASE("a field that holds named parts leaves whole or not at all") {
    const std::array open{under(DisclosureRule::always), under(DisclosureRule::by_mark)};
    const std::array closed{under(DisclosureRule::always), under(DisclosureRule::never)};
    FieldRef whole = under(DisclosureRule::always);

    whole.parts = open;
    CHECK(let_out(whole, Audience::public_, {.marked = true}));
    CHECK_FALSE(let_out(whole, Audience::public_));
    whole.parts = closed;
    CHECK_FALSE(let_out(whole, Audience::public_, all_grounds));
}

}  // namespace
}  // namespace arpenteur
