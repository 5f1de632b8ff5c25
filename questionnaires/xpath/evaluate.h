// What an expression gives, where its questions are answered so.
//
//     const auto value = evaluate(*expression, {.answer = answers, .self = "3", .today = "2026-11-24"});
//     if (value && truth(*value)) ...
//
// What is calculated: ${name}, ".", literals, every operator but |, and the functions of functions.cpp that say how.
// Paths are read and typed, and not followed yet: that needs the tree of answers.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "questionnaires/xpath/expression.h"
#include "questionnaires/xpath/value.h"

namespace arpenteur::xpath {

// What an expression may look at.
struct EvaluationContext {
    // The answer to a question, "" where there is none yet; nothing where the form has no such question.
    std::function<std::optional<std::string>(std::string_view name)> answer;
    std::string self;   // the answer to the question that holds the expression
    std::string today;  // "2026-11-24"
};

struct EvaluationFault {
    enum class Kind : std::uint8_t { not_evaluated, wrong_number_of_arguments };
    Kind kind = Kind::not_evaluated;
    std::string text;  // the function or path

    bool operator==(const EvaluationFault&) const = default;
};

using Evaluated = tl::expected<ExpressionValue, EvaluationFault>;

// An answer is given as a text.
Evaluated evaluate(const Expression& expression, const EvaluationContext& context);

// The same for a part of an expression: an answer stays a node, which counts as true even where it is empty.
Evaluated evaluate_part(const Expression& expression, const EvaluationContext& context);

// Something in an expression that evaluate() does not calculate.
struct NotEvaluated {
    std::string written{};       // "../a", "regex()"
    const Call* call = nullptr;  // in the expression, where it is a function
};

// The first such thing in it.
std::optional<NotEvaluated> not_evaluated(const Expression& expression);

}  // namespace arpenteur::xpath
