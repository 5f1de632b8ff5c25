// Which audiences may see a field: a declaration names one of a few rules, and may tighten it for one
// audience.
//
//     to::never                                          a name
//     to::by_mark                                        a recommendation, if the team marked it
//     to::always.but(Audience::funder, DisclosureRule::counted)
//
// let_out.h applies them. `by_fact` and `axis` wait for the facts and the conclusions on axes, which no thing
// declares yet.
#pragma once

#include <cstdint>

#include "questionnaires/fields/audience.h"

namespace arpenteur {

enum class DisclosureRule : std::uint8_t {
    never,
    always,
    by_mark,       // if the team marked the thing for that audience
    by_agreement,  // if, in addition, the person who said it agreed
    by_fact,       // if the fact that it belongs to leaves
    level,         // a level: if the criterion's level is on the approved list
    axis,          // a conclusion on an axis: likewise
    counted,       // only as part of a count, or as a first or last day: never by itself
};

// The rule for each audience outside the team, which sees everything.
struct DisclosureRules {
    DisclosureRule restricted = DisclosureRule::never;
    DisclosureRule public_ = DisclosureRule::never;
    DisclosureRule funder = DisclosureRule::never;
    DisclosureRule evaluator = DisclosureRule::never;

    constexpr DisclosureRule of(Audience audience) const {
        switch (audience) {
            case Audience::team:
                return DisclosureRule::always;
            case Audience::restricted:
                return restricted;
            case Audience::public_:
                return public_;
            case Audience::funder:
                return funder;
            case Audience::evaluator:
                return evaluator;
        }
        return DisclosureRule::never;
    }

    constexpr DisclosureRules but(Audience audience, DisclosureRule rule) const {
        DisclosureRules rules = *this;
        if (audience == Audience::restricted) rules.restricted = rule;
        if (audience == Audience::public_) rules.public_ = rule;
        if (audience == Audience::funder) rules.funder = rule;
        if (audience == Audience::evaluator) rules.evaluator = rule;
        return rules;
    }

    friend constexpr bool operator==(const DisclosureRules&, const DisclosureRules&) = default;
};

// The rules as declarations name them. A funder gets counts and no text; an evaluator gets what was marked
// for them, and what a person said only with that person's agreement.
namespace to {

using enum DisclosureRule;

inline constexpr DisclosureRules nobody{never, never, never, never};
inline constexpr DisclosureRules everybody{always, always, always, always};
inline constexpr DisclosureRules documents{always, always, never, never};
inline constexpr DisclosureRules whom_it_is_marked_for{by_mark, by_mark, never, by_mark};
inline constexpr DisclosureRules whom_the_person_agreed_to{by_agreement, by_agreement, never, by_agreement};
inline constexpr DisclosureRules readers_of_its_level{level, level, counted, level};
inline constexpr DisclosureRules counts_only{counted, counted, counted, counted};

}  // namespace to

}  // namespace arpenteur
