// Disclosed visits for tests of the document: one with something of everything, whose every text is the same
// word, so that whatever is found elsewhere is the document's own.
//
//     const PublicVisit visit = disclosed_example<LevelWord>("bruyère");
#pragma once

#include <string>
#include <vector>

#include "questionnaires/disclosure/disclosed.h"
#include "tests/visit_builder.h"

namespace arpenteur {

template <class Scale>
Scale on_scale(int number);
template <>
inline Level on_scale<Level>(int number) {
    return level(number);
}
template <>
inline LevelWord on_scale<LevelWord>(int number) {
    return worded(level(number));
}

template <class Scale>
Span<Scale> span(int low, int high) {
    return {on_scale<Scale>(low), on_scale<Scale>(high)};
}

template <class Scale>
class DisclosedExample {
public:
    explicit DisclosedExample(const std::string& words) : words_(words), wording_(words) {}

    DisclosedVisit<Scale> visit() const {
        DisclosedVisit<Scale> visit;
        visit.territory = {words_, words_, words_, words_, true};
        visit.perimeter = {words_, words_, words_, words_};
        visit.form = visit.form_version = words_;
        visit.form_title = wording_;
        visit.method = {{words_, words_},
                        "2026-11-19",
                        "2026-11-20",
                        10,
                        2,
                        1,
                        3,
                        9,
                        {{VoiceGroup::authority, 5}, {VoiceGroup::partners, 4}}};
        visit.strengths = {point("P3_1", 3, 4)};
        visit.weaknesses = {point("P3_2", 0, 0), point("Q7_7", 0, 1)};
        visit.capacities = {{"P", wording_, {leveled_axis(), axis_in_words()}},
                            {"G", wording_, {empty_axis()}}};
        visit.gaps = {gap(true), gap(false)};
        visit.controversies = {{words_, words_, {"P3_1"}, {VoiceGroup::elected, VoiceGroup::agent}},
                               {"", words_, {}, {}}};
        visit.disagreements = {{"P3_1", wording_, span<Scale>(1, 2), words_}, {"P3_2", wording_, {}, ""}};
        visit.expectations = {{VoiceGroup::elected, ActorCategory::state, words_, words_, words_},
                              {VoiceGroup::everyone, ActorCategory::other, words_, "", ""}};
        visit.recommendations = {{words_, {"P3_1", "P3_2"}, words_, ActorCategory::agent, 6},
                                 {words_, {}, "", std::nullopt, 24}};
        visit.quotes = {{words_, VoiceGroup::agent}};
        visit.coverage = {40, 30, 8, 5, {"P3_3"}, {"P3_4"}, 2};
        visit.agreement = {5, 3, 1, 2};
        return visit;
    }

private:
    DisclosedPoint<Scale> point(const std::string& criterion, int low, int high) const {
        return {criterion, wording_, "P3", span<Scale>(low, high), low == high, wording_, wording_};
    }

    GroupView<Scale> view(VoiceGroup group, int low, int high) const {
        return {group, span<Scale>(low, low), span<Scale>(low, high)};
    }

    DisclosedGap<Scale> gap(bool clear) const {
        return {"P3_1", wording_, view(VoiceGroup::authority, 0, 1), view(VoiceGroup::partners, 2, 4), clear};
    }

    DisclosedCriterion<Scale> criterion(const std::string& code, CriterionState state) const {
        DisclosedCriterion<Scale> one;
        one.code = code;
        one.title = one.meaning = wording_;
        one.state = state;
        return one;
    }

    DisclosedCriterion<Scale> positioned(const std::string& code, int low, int high) const {
        auto one = criterion(code, CriterionState::positioned);
        one.position = span<Scale>(low, high);
        one.consensus = low == high;
        one.low_descriptor = one.high_descriptor = wording_;
        one.tendency = Tendency::progress;
        one.reason = words_;
        one.views = {view(VoiceGroup::authority, 0, 1), view(VoiceGroup::partners, 2, 4)};
        one.quotes = {{words_, Unattributed{}}, {words_, ByFunction{words_, true}}};
        return one;
    }

    DisclosedAxis<Scale> leveled_axis() const {
        DisclosedAxis<Scale> axis{"P3", wording_, AxisState::leveled, span<Scale>(1, 2), {"P3_2"}, {}};
        axis.criteria = {positioned("P3_1", 1, 3),
                         positioned("P3_2", 0, 0),
                         criterion("P3_3", CriterionState::not_asked),
                         criterion("P3_4", CriterionState::too_few_voices),
                         criterion("P3_5", CriterionState::not_positioned),
                         criterion("P3_6", CriterionState::not_applicable),
                         criterion("P3_7", CriterionState::to_arbitrate)};
        return axis;
    }

    DisclosedAxis<Scale> axis_in_words() const {
        return {"P1", wording_, AxisState::in_words, std::nullopt, {}, {positioned("P1_3", 2, 2)}};
    }

    DisclosedAxis<Scale> empty_axis() const {
        return {"G1", wording_, AxisState::not_positioned, std::nullopt, {}, {}};
    }

    std::string words_;
    Wording wording_;
};

template <class Scale>
DisclosedVisit<Scale> disclosed_example(const std::string& words = "bruyère") {
    return DisclosedExample<Scale>(words).visit();
}

}  // namespace arpenteur
