// The codes under which the choices of a visit stand in the journal, in `record`'s lines and in `show
// --json`.
//
//     code_of(Tendency::progress)              "progress"
//     from_code<Tendency>("progress")          Tendency::progress
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "questionnaires/grid/actor_category.h"
#include "questionnaires/visit/things.h"

namespace arpenteur {

template <class Choice>
struct CodesOf;

// Each table stands in the order of its enumeration.
template <>
struct CodesOf<Audience> {
    static constexpr std::array<std::string_view, 5> codes{"team", "restricted", "public", "funder",
                                                           "evaluator"};
};
template <>
struct CodesOf<Met> {
    static constexpr std::array<std::string_view, 4> codes{"unknown", "no", "partly", "yes"};
};
template <>
struct CodesOf<Role> {
    static constexpr std::array<std::string_view, 2> codes{"diagnostician", "apfdt"};
};
template <>
struct CodesOf<Presence> {
    static constexpr std::array<std::string_view, 3> codes{"delegation", "outside", "declined"};
};
template <>
struct CodesOf<QuoteAgreement> {
    static constexpr std::array<std::string_view, 4> codes{"none", "unattributed", "by_category",
                                                           "by_function"};
};
template <>
struct CodesOf<SourceKind> {
    static constexpr std::array<std::string_view, 4> codes{"interview", "workshop", "observation",
                                                           "document"};
};
template <>
struct CodesOf<Support> {
    static constexpr std::array<std::string_view, 3> codes{"opinion", "reported", "verified"};
};
template <>
struct CodesOf<Tendency> {
    static constexpr std::array<std::string_view, 4> codes{"unknown", "progress", "stable", "decline"};
};
template <>
struct CodesOf<OpeningState> {
    static constexpr std::array<std::string_view, 2> codes{"given", "open"};
};
template <>
struct CodesOf<Outcome> {
    static constexpr std::array<std::string_view, 2> codes{"agreed", "disagreement"};
};
template <>
struct CodesOf<HighlightKind> {
    static constexpr std::array<std::string_view, 2> codes{"strength", "weakness"};
};
template <>
struct CodesOf<ActorCategory> {
    static constexpr std::array<std::string_view, 5> codes{"elected", "agent", "socioeconomic", "state",
                                                           "other"};
};

template <class Choice>
requires(CodesOf<Choice>::codes.size() > 0) constexpr std::string_view code_of(Choice choice) {
    return CodesOf<Choice>::codes[static_cast<std::size_t>(choice)];
}

template <class Choice>
constexpr std::optional<Choice> from_code(std::string_view code) {
    for (std::size_t i = 0; i < CodesOf<Choice>::codes.size(); ++i)
        if (CodesOf<Choice>::codes[i] == code) return static_cast<Choice>(i);
    return std::nullopt;
}

}  // namespace arpenteur
