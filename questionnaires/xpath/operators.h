// The operators of XPath 1.0: how each is written, how tightly it binds, what it makes of two values.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "questionnaires/xpath/value.h"

namespace arpenteur::xpath {

enum class Operator : std::uint8_t {
    either,  // or
    both,    // and
    equal,
    not_equal,
    less,
    at_most,
    greater,
    at_least,
    plus,
    minus,
    times,
    divide,
    modulo,
    negate,  // the minus sign before its only operand
    unite,   // |, of sets of nodes
};

struct OperatorSign {
    Operator meaning;
    std::string_view sign;
    int level;  // 0 binds loosest
};

// Of one level the first that fits is taken, so longer signs come first.
inline constexpr std::array operator_signs{
    OperatorSign{Operator::either, "or", 0},    OperatorSign{Operator::both, "and", 1},
    OperatorSign{Operator::not_equal, "!=", 2}, OperatorSign{Operator::equal, "=", 2},
    OperatorSign{Operator::at_most, "<=", 3},   OperatorSign{Operator::at_least, ">=", 3},
    OperatorSign{Operator::less, "<", 3},       OperatorSign{Operator::greater, ">", 3},
    OperatorSign{Operator::plus, "+", 4},       OperatorSign{Operator::minus, "-", 4},
    OperatorSign{Operator::times, "*", 5},      OperatorSign{Operator::divide, "div", 5},
    OperatorSign{Operator::modulo, "mod", 5},   OperatorSign{Operator::negate, "-", 6},
    OperatorSign{Operator::unite, "|", 7},
};
// Those of the levels below have two operands on either side, and are read from left to right.
inline constexpr int binary_levels = 6;

// What an operator makes of its two operands. Not for negate and unite; either and both need the left one only
// where it decides, which evaluate() sees to.
ExpressionValue apply(Operator operation, const ExpressionValue& left, const ExpressionValue& right);

}  // namespace arpenteur::xpath
