// The functions of XPath 1.0 and of ODK, in one table: name, how many arguments, and, where the program calculates
// it, how. parse_expression() looks each up once. A new function is one line in functions.cpp.
//
//     const Function* selected = function_named("selected");
//     selected->takes(2)   // true
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "questionnaires/xpath/evaluate.h"

namespace arpenteur::xpath {

// How a function is calculated says what it needs: nothing but the values of its arguments; also what surrounds the
// expression; or the arguments as they were read, of which it evaluates those that it wants.
using FromValues = ExpressionValue (*)(std::span<const ExpressionValue> given);
using FromContext = ExpressionValue (*)(std::span<const ExpressionValue> given,
                                        const EvaluationContext& context);
using FromExpressions = Evaluated (*)(std::span<const Expression> given, const EvaluationContext& context);

struct Function {
    static constexpr std::size_t any_number = 1000;

    std::string_view name;
    std::size_t fewest = 0, most = any_number;
    std::variant<std::monostate, FromValues, FromContext, FromExpressions> way{};

    bool takes(std::size_t arguments) const { return fewest <= arguments && arguments <= most; }
    bool is_calculated() const { return way.index() != 0; }
    // Only where it takes as many arguments and is calculated.
    Evaluated calculate(std::span<const Expression> given, const EvaluationContext& context) const;
};

// Null where neither XPath nor ODK knows it.
const Function* function_named(std::string_view name);

// All of them, for whoever looks for the nearest.
std::vector<std::string> function_names();

}  // namespace arpenteur::xpath
