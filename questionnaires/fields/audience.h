// The audiences that something may be disclosed to.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "questionnaires/language/codes.h"

namespace arpenteur {

// Each is chosen separately: none implies another. Restricted does not protect less than public: its readers
// are the superiors of the people who spoke.
enum class Audience : std::uint8_t { team, restricted, public_, funder, evaluator };

inline constexpr std::array all_audiences{Audience::team, Audience::restricted, Audience::public_,
                                          Audience::funder, Audience::evaluator};

template <>
struct CodesOf<Audience> {
    static constexpr std::array<std::string_view, 5> codes{"team", "restricted", "public", "funder",
                                                           "evaluator"};
};

}  // namespace arpenteur
