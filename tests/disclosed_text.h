// Every string that a disclosed visit holds, one a line: what a document could possibly print of it.
//
// Structures are taken apart with their exact number of members, so that a member that is added does not
// compile until it is walked here too.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "questionnaires/disclosure/disclosed.h"

namespace arpenteur {

class TextsOfDisclosed {
public:
    std::string text;

    void walk(const std::string& words) { text += words + '\n'; }
    void walk(const Wording& wording) {
        for (const auto& [tag, words] : wording.texts()) walk(words);
    }
    void walk(int) {}
    void walk(bool) {}
    template <class Choice>
    requires std::is_enum_v<Choice>
    void walk(Choice) {}
    void walk(const Level& level) { text += "level " + std::to_string(level.number()) + '\n'; }

    template <class Thing>
    void walk(const std::vector<Thing>& things) {
        for (const Thing& thing : things) walk(thing);
    }
    template <class Thing>
    void walk(const std::optional<Thing>& thing) {
        if (thing) walk(*thing);
    }
    template <class... Things>
    void walk(const std::variant<Things...>& thing) {
        std::visit([this](const auto& one) { walk(one); }, thing);
    }
    template <class Scale>
    void walk(const Span<Scale>& value) {
        const auto& [low, high] = value;
        all(low, high);
    }
    void walk(const Unattributed&) {}
    void walk(const ByFunction& value) {
        const auto& [function, service_voice] = value;
        all(function, service_voice);
    }
    void walk(const Quote& value) {
        const auto& [words, by] = value;
        all(words, by);
    }
    template <class Scale>
    void walk(const GroupView<Scale>& value) {
        const auto& [group, median, range] = value;
        all(group, median, range);
    }
    template <class Scale>
    void walk(const DisclosedCriterion<Scale>& value) {
        const auto& [code, title, meaning, state, position, consensus, low, high, tendency, reason, views,
                     quotes] = value;
        all(code, title, meaning, state, position, consensus, low, high, tendency, reason, views, quotes);
    }
    template <class Scale>
    void walk(const DisclosedAxis<Scale>& value) {
        const auto& [code, title, state, median, weakest, criteria] = value;
        all(code, title, state, median, weakest, criteria);
    }
    template <class Scale>
    void walk(const DisclosedCapacity<Scale>& value) {
        const auto& [code, title, axes] = value;
        all(code, title, axes);
    }
    template <class Scale>
    void walk(const DisclosedPoint<Scale>& value) {
        const auto& [criterion, title, axis, position, consensus, low, high] = value;
        all(criterion, title, axis, position, consensus, low, high);
    }
    template <class Scale>
    void walk(const DisclosedGap<Scale>& value) {
        const auto& [criterion, title, lower, upper, clear] = value;
        all(criterion, title, lower, upper, clear);
    }
    template <class Scale>
    void walk(const DisclosedDisagreement<Scale>& value) {
        const auto& [criterion, title, between, reason] = value;
        all(criterion, title, between, reason);
    }
    void walk(const DisclosedControversy& value) {
        const auto& [title, words, criteria, between] = value;
        all(title, words, criteria, between);
    }
    void walk(const DisclosedExpectation& value) {
        const auto& [from, to, expects, offers, not_understood] = value;
        all(from, to, expects, offers, not_understood);
    }
    void walk(const DisclosedRecommendation& value) {
        const auto& [words, criteria, carrier, carrier_category, horizon_months] = value;
        all(words, criteria, carrier, carrier_category, horizon_months);
    }
    void walk(const GroupCount& value) {
        const auto& [group, persons] = value;
        all(group, persons);
    }
    void walk(const DisclosedMethod& value) {
        const auto& [organisations, first, last, interviews, workshops, observations, documents, persons,
                     groups] = value;
        all(organisations, first, last, interviews, workshops, observations, documents, persons, groups);
    }
    void walk(const DisclosedAgreement& value) {
        const auto& [same, one_apart, further, after_exchange] = value;
        all(same, one_apart, further, after_exchange);
    }
    void walk(const DisclosedCoverage& value) {
        const auto& [cells, asked, criteria, positioned, not_asked, too_few, in_words] = value;
        all(cells, asked, criteria, positioned, not_asked, too_few, in_words);
    }
    void walk(const Territory& value) {
        const auto& [kind, code, name, department, fictive] = value;
        all(kind, code, name, department, fictive);
    }
    void walk(const Perimeter& value) {
        const auto& [authority, n1_title, cap_name, beyond] = value;
        all(authority, n1_title, cap_name, beyond);
    }
    template <class Scale>
    void walk(const DisclosedVisit<Scale>& value) {
        const auto& [territory, perimeter, form, form_version, form_title, method, strengths, weaknesses,
                     capacities, gaps, controversies, disagreements, expectations, recommendations, quotes,
                     coverage, agreement] = value;
        all(territory, perimeter, form, form_version, form_title, method, strengths, weaknesses, capacities,
            gaps, controversies, disagreements, expectations, recommendations, quotes, coverage, agreement);
    }

private:
    template <class... Things>
    void all(const Things&... things) {
        (walk(things), ...);
    }
};

template <class Scale>
std::string text_of(const DisclosedVisit<Scale>& visit) {
    TextsOfDisclosed walker;
    walker.walk(visit);
    return walker.text;
}

}  // namespace arpenteur
