// The codes of a choice: how an enumeration is written in the journal, in `record`'s lines, in `show --json`
// and in local files. A code is for ever; the order of an enumeration is not.
//
//     enum class Tendency : std::uint8_t { unknown, progress };
//     template <>
//     struct CodesOf<Tendency> {
//         static constexpr std::array<std::string_view, 2> codes{"unknown", "progress"};   // in its order
//     };
//
//     code_of(Tendency::progress)              "progress"
//     from_code<Tendency>("progress")          Tendency::progress
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace arpenteur {

template <class Choice>
struct CodesOf;

// An enumeration that has codes.
template <class Choice>
concept Coded = std::is_enum_v<Choice> &&(CodesOf<Choice>::codes.size() > 0);

template <Coded Choice>
constexpr std::string_view code_of(Choice choice) {
    return CodesOf<Choice>::codes[static_cast<std::size_t>(choice)];
}

template <Coded Choice>
constexpr std::optional<Choice> from_code(std::string_view code) {
    for (std::size_t i = 0; i < CodesOf<Choice>::codes.size(); ++i)
        if (CodesOf<Choice>::codes[i] == code) return static_cast<Choice>(i);
    return std::nullopt;
}

}  // namespace arpenteur
