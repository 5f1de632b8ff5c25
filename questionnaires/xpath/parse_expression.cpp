#include "questionnaires/xpath/parse_expression.h"

#include <ostream>
#include <utility>

#include "questionnaires/language/numbers.h"
#include "questionnaires/xpath/functions.h"
#include "questionnaires/xpath/parser.h"

namespace arpenteur::xpath {
namespace {

// Beyond these an expression is refused, so that no file can exhaust the stack.
constexpr int deepest = 100;
constexpr int longest = 1000;  // operators in one chain

Expression operation(Operator meaning, Expression left, Expression right) {
    Operation both{meaning, {}};
    both.operands.push_back(std::move(left));
    both.operands.push_back(std::move(right));
    return {std::move(both)};
}

}  // namespace

tl::expected<Expression, ExpressionFault> Parser::parse() {
    auto whole = binary(0);
    if (whole && !text_.at_end()) whole = fail(Expected::operator_or_end);
    if (!whole) return tl::unexpected(fault_);
    return std::move(*whole);
}

Parser::Parsed Parser::binary(int level) {
    if (level == binary_levels) return negated();
    auto left = binary(level + 1);
    for (int length = 0; left; ++length) {
        const auto meaning = take_operator(level);
        if (!meaning) return left;
        if (length == longest) return fail(Expected::less_nesting);
        auto right = binary(level + 1);
        if (!right) return std::nullopt;
        left = operation(*meaning, std::move(*left), std::move(*right));
    }
    return std::nullopt;
}

std::optional<Operator> Parser::take_operator(int level) {
    for (const OperatorSign& known : operator_signs)
        if (known.level == level && text_.take_operator(known.sign)) return known.meaning;
    return std::nullopt;
}

Parser::Parsed Parser::negated() {
    if (!text_.take("-")) return united();
    if (!go_deeper()) return std::nullopt;
    auto operand = negated();
    --depth_;
    if (!operand) return std::nullopt;
    Operation minus{Operator::negate, {}};
    minus.operands.push_back(std::move(*operand));
    return Expression{std::move(minus)};
}

Parser::Parsed Parser::united() {
    auto left = located();
    for (int length = 0; left && text_.take("|"); ++length) {
        if (length == longest) return fail(Expected::less_nesting);
        auto right = located();
        if (!right) return std::nullopt;
        left = operation(Operator::unite, std::move(*left), std::move(*right));
    }
    return left;
}

Parser::Parsed Parser::primary() {
    const char next = text_.peek();
    if (next == '(') return parenthesised();
    if (is_digit(next) || next == '.') return number();
    if (next == '$') return reference();
    if (starts_name(next)) return call();
    if (auto text = quoted()) return Expression{std::move(*text)};
    return std::nullopt;
}

Parser::Parsed Parser::parenthesised() {
    text_.take("(");
    if (!go_deeper()) return std::nullopt;
    auto inside = binary(0);
    --depth_;
    if (!inside || !expect(")", Expected::closing_parenthesis)) return std::nullopt;
    return inside;
}

std::optional<std::string> Parser::quoted() {
    const char quote = text_.peek();
    if (quote != '\'' && quote != '"') return fail(Expected::value);
    text_.take(std::string_view(&quote, 1));
    std::string text(text_.take_while([&](char c) { return c != quote; }));
    if (text_.ahead(0) != quote) {
        text_.take_all();
        return fail(Expected::closing_quote);
    }
    text_.take(std::string_view(&quote, 1));
    return text;
}

Parser::Parsed Parser::number() {
    const std::size_t begin = text_.position();
    text_.take_while(is_digit);
    if (text_.ahead(0) == '.') {
        text_.take(".");
        text_.take_while(is_digit);
    }
    return Expression{number_from<double>(text_.since(begin)).value_or(0)};
}

Parser::Parsed Parser::reference() {
    text_.take("$");
    if (text_.ahead(0) != '{') return fail(Expected::name);
    text_.take("{");
    text_.peek();  // past white space
    std::string_view name =
        text_.take_while([](char c) { return continues_name(c) || c == '#' || c == ':'; });
    if (name.empty()) return fail(Expected::name);
    if (!expect("}", Expected::closing_brace)) return std::nullopt;
    constexpr std::string_view last_saved = "last-saved#";
    const bool is_last_saved = name.starts_with(last_saved);
    if (is_last_saved) name.remove_prefix(last_saved.size());
    return Expression{Reference{std::string(name), is_last_saved}};
}

Parser::Parsed Parser::call() {
    const std::string_view name = text_.take_qualified_name();
    Call call{std::string(name), function_named(name), {}};
    if (!expect("(", Expected::operator_or_end) || !go_deeper()) return std::nullopt;
    if (!text_.take(")")) {
        do {
            auto argument = binary(0);
            if (!argument) return std::nullopt;
            call.arguments.push_back(std::move(*argument));
        } while (text_.take(","));
        if (!expect(")", Expected::closing_parenthesis)) return std::nullopt;
    }
    --depth_;
    return Expression{std::move(call)};
}

bool Parser::expect(std::string_view sign, Expected otherwise) {
    if (text_.take(sign)) return true;
    fail(otherwise);
    return false;
}

bool Parser::go_deeper() {
    if (++depth_ <= deepest) return true;
    fail(Expected::less_nesting);
    return false;
}

std::nullopt_t Parser::fail(Expected expected) {
    fault_ = {text_.column(), expected, std::string(text_.word())};
    return std::nullopt;
}

tl::expected<Expression, ExpressionFault> parse_expression(std::string_view text) {
    return Parser(text).parse();
}

std::ostream& operator<<(std::ostream& out, const ExpressionFault& fault) {
    return out << "column " << fault.column << ", expected " << static_cast<int>(fault.expected)
               << ", found \"" << fault.found << '"';
}

}  // namespace arpenteur::xpath
