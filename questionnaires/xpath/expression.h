// The expressions of a questionnaire (relevant, constraint, calculation, …): read once, evaluated as often as
// needed.
//
//     const auto expression = parse_expression("${P1_1} != '' and . <= 4");
//     if (!expression) ... expression.error()          // where, what was expected
//     const auto value = evaluate(*expression, {.answer = answers, .self = "3", .today = "2026-11-24"});
//     if (value && truth(*value)) ...
//
// All of XPath 1.0 is read, with ${name} for a question, so that a correct expression is never called wrong.
// What is evaluated is: ${name}, '.', literals, = != < <= > >=, and or, + - * div mod, and the functions of
// evaluated_functions(); the rest is named by not_evaluated(). Conversions are those of XPath 1.0, and as ODK
// does, a text that is a date counts as its days since 1970-01-01.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace arpenteur {

struct Expression {
    enum class Kind : std::uint8_t {
        number,     // 12.5
        text,       // 'yes'
        reference,  // ${name}; text is the name
        self,       // .
        operation,  // text is the operator; "neg" is the minus sign before its only operand
        call,       // text is the function
        path,       // any other way to nodes, kept as written; operands are the expressions in its predicates
    };

    Kind kind = Kind::text;
    std::string text;
    double number = 0;
    std::vector<Expression> operands;

    bool operator==(const Expression&) const = default;
};

struct ExpressionFault {
    // What would have been right at this place.
    enum class Expected : std::uint8_t {
        value,
        operator_or_end,
        name,
        closing_quote,
        closing_brace,
        closing_bracket,
        closing_parenthesis,
        less_nesting,
    };

    std::size_t column = 0;  // in characters, from 1; one beyond the last where the text ends too early
    Expected expected = Expected::value;
    std::string found;  // the character or word there; empty at the end

    bool operator==(const ExpressionFault&) const = default;
};

tl::expected<Expression, ExpressionFault> parse_expression(std::string_view text);

// The first function or path in it that evaluate() does not know.
std::optional<std::string> not_evaluated(const Expression& expression);

// Every function that XPath 1.0 and ODK know, and those of them that evaluate() knows.
const std::vector<std::string>& known_functions();
const std::vector<std::string>& evaluated_functions();

// The result of an expression.
using ExpressionValue = std::variant<bool, double, std::string>;

bool truth(const ExpressionValue& value);           // a number but 0 and NaN, a text but the empty one
double to_number(const ExpressionValue& value);     // NaN where a text is neither a number nor a date
std::string to_text(const ExpressionValue& value);  // "12", "0.5", "NaN", "true"

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

tl::expected<ExpressionValue, EvaluationFault> evaluate(const Expression& expression,
                                                        const EvaluationContext& environment);

std::ostream& operator<<(std::ostream& out, const Expression& expression);
std::ostream& operator<<(std::ostream& out, const ExpressionFault& fault);

}  // namespace arpenteur
