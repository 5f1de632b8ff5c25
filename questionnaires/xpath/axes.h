// How XPath 1.0 writes its axes and the node tests that look like functions.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "questionnaires/xpath/expression.h"

namespace arpenteur::xpath {

inline constexpr std::array<std::pair<std::string_view, Axis>, 13> axis_names{{
    {"child", Axis::child},
    {"parent", Axis::parent},
    {"self", Axis::self},
    {"attribute", Axis::attribute},
    {"descendant", Axis::descendant},
    {"descendant-or-self", Axis::descendant_or_self},
    {"ancestor", Axis::ancestor},
    {"ancestor-or-self", Axis::ancestor_or_self},
    {"following", Axis::following},
    {"following-sibling", Axis::following_sibling},
    {"preceding", Axis::preceding},
    {"preceding-sibling", Axis::preceding_sibling},
    {"namespace", Axis::name_space},
}};

// Written with parentheses: node(), text(), processing-instruction('name').
inline constexpr std::array<std::pair<std::string_view, NodeTest::Kind>, 4> node_test_names{{
    {"node", NodeTest::Kind::node},
    {"text", NodeTest::Kind::text},
    {"comment", NodeTest::Kind::comment},
    {"processing-instruction", NodeTest::Kind::processing_instruction},
}};

template <class Meaning, std::size_t count>
constexpr std::optional<Meaning> named(const std::array<std::pair<std::string_view, Meaning>, count>& names,
                                       std::string_view name) {
    for (const auto& [known, meaning] : names)
        if (known == name) return meaning;
    return std::nullopt;
}

constexpr std::optional<Axis> axis_from(std::string_view name) { return named(axis_names, name); }
constexpr std::optional<NodeTest::Kind> node_test_from(std::string_view name) {
    return named(node_test_names, name);
}

constexpr std::string_view name_of(Axis axis) { return axis_names[static_cast<std::size_t>(axis)].first; }
constexpr std::string_view name_of(NodeTest::Kind kind) {
    for (const auto& [name, known] : node_test_names)
        if (known == kind) return name;
    return "";
}

}  // namespace arpenteur::xpath
