#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <ostream>
#include <utility>

#include "questionnaires/xpath/expression.h"

namespace arpenteur {
namespace {

using Expected = ExpressionFault::Expected;
using Parsed = tl::expected<Expression, ExpressionFault>;

// Beyond these an expression is refused, so that no file can exhaust the stack.
constexpr int deepest = 100;
constexpr int longest = 1000;  // operators in one chain

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit_sign(char c) { return c >= '0' && c <= '9'; }
bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool continues_name(char c) { return starts_name(c) || is_digit_sign(c) || c == '-' || c == '.'; }

std::size_t characters(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Binary operators, the loosest first; of one level the first that fits is taken, so longer ones come first.
using Operators = std::array<std::string_view, 4>;
constexpr std::array<Operators, 6> levels{{
    {"or"},
    {"and"},
    {"!=", "="},
    {"<=", ">=", "<", ">"},
    {"+", "-"},
    {"*", "div", "mod"},
}};

// Recursive descent over XPath 1.0. A rule that fails throws nothing: it hands the fault up.
class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Parsed parse() {
        auto whole = binary(0);
        if (!whole) return whole;
        skip_space();
        if (!at_end()) return fault(Expected::operator_or_end);
        return whole;
    }

private:
    Parsed binary(std::size_t level) {
        if (level == levels.size()) return negated();
        auto left = binary(level + 1);
        for (int length = 0; left; ++length) {
            const std::string_view sign = take_operator(levels[level]);
            if (sign.empty()) return left;
            if (length == longest) return fault(Expected::less_nesting);
            auto right = binary(level + 1);
            if (!right) return right;
            left = operation(std::string(sign), std::move(*left), std::move(*right));
        }
        return left;
    }

    Parsed negated() {
        if (!take("-")) return united();
        if (++depth_ > deepest) return fault(Expected::less_nesting);
        auto operand = negated();
        --depth_;
        if (!operand) return operand;
        Expression minus{Expression::Kind::operation, "neg", 0, {}};
        minus.operands.push_back(std::move(*operand));
        return minus;
    }

    Parsed united() {
        auto left = located();
        for (int length = 0; left && take("|"); ++length) {
            if (length == longest) return fault(Expected::less_nesting);
            auto right = located();
            if (!right) return right;
            left = operation("|", std::move(*left), std::move(*right));
        }
        return left;
    }

    // A value, and whatever way to other nodes goes on from it: ${group}/name, current()/../name, items[1].
    Parsed located() {
        skip_space();
        const std::size_t begin = at_;
        bool path = starts_path();
        Parsed value = path ? Expression{Expression::Kind::path, "", 0, {}} : primary();
        if (!value) return value;
        std::vector<Expression> predicates;
        if (path) {
            if (const auto wrong = steps(predicates, true)) return tl::unexpected(*wrong);
        } else {
            if (const auto wrong = predicate(predicates, path)) return tl::unexpected(*wrong);
            if (peek() == '/') {
                path = true;
                if (const auto wrong = steps(predicates, false)) return tl::unexpected(*wrong);
            }
        }
        if (!path) return value;
        Expression whole{Expression::Kind::path, std::string(text_.substr(begin, at_ - begin)), 0, {}};
        if (value->kind != Expression::Kind::path) whole.operands.push_back(std::move(*value));
        std::move(predicates.begin(), predicates.end(), std::back_inserter(whole.operands));
        return whole;
    }

    bool starts_path() {
        const char c = peek();
        if (c == '/' || c == '@' || c == '*') return true;
        if (c == '.') return next_is(1, '.') || (!digit_at(1) && after_is(at_ + 1, '/'));
        if (!starts_name(c)) return false;
        std::size_t end = name_end(at_);
        if (end < text_.size() && text_[end] == ':' && end + 1 < text_.size() && starts_name(text_[end + 1]))
            end = name_end(end + 1);
        const std::string_view name = text_.substr(at_, end - at_);
        const bool node_test =
            name == "node" || name == "text" || name == "comment" || name == "processing-instruction";
        return node_test || !after_is(end, '(');
    }

    // step ('/' step)*, with or without a slash before.
    std::optional<ExpressionFault> steps(std::vector<Expression>& predicates, bool slash_may_be_missing) {
        if (take("//")) {
        } else if (take("/")) {
            skip_space();
            const char c = at_end() ? ' ' : text_[at_];
            if (c != '.' && c != '@' && c != '*' && !starts_name(c))
                return std::nullopt;  // "/" alone: the document
        } else if (!slash_may_be_missing) {
            return wrong(Expected::operator_or_end);
        }
        for (;;) {
            if (auto found = step(predicates)) return found;
            if (!take("//") && !take("/")) return std::nullopt;
        }
    }

    std::optional<ExpressionFault> step(std::vector<Expression>& predicates) {
        bool ignored = false;
        if (take("..") || take(".")) return predicate(predicates, ignored);
        take("@");
        skip_space();
        const std::size_t axis = name_end(at_);
        if (axis > at_ && text_.substr(axis, 2) == "::") at_ = axis + 2;
        if (auto found = node_test()) return found;
        return predicate(predicates, ignored);
    }

    // name, prefix:name, prefix:*, *, node(), text(), processing-instruction('name')
    std::optional<ExpressionFault> node_test() {
        if (take("*")) return std::nullopt;
        if (at_end() || !starts_name(text_[at_])) return wrong(Expected::name);
        at_ = name_end(at_);
        if (at_ + 1 < text_.size() && text_[at_] == ':' &&
            (starts_name(text_[at_ + 1]) || text_[at_ + 1] == '*'))
            at_ = text_[at_ + 1] == '*' ? at_ + 2 : name_end(at_ + 1);
        if (!take("(") || take(")")) return std::nullopt;
        if (auto literal = quoted(); !literal) return literal.error();
        if (!take(")")) return wrong(Expected::closing_parenthesis);
        return std::nullopt;
    }

    std::optional<ExpressionFault> predicate(std::vector<Expression>& predicates, bool& found) {
        while (take("[")) {
            found = true;
            if (++depth_ > deepest) return wrong(Expected::less_nesting);
            auto condition = binary(0);
            --depth_;
            if (!condition) return condition.error();
            predicates.push_back(std::move(*condition));
            if (!take("]")) return wrong(Expected::closing_bracket);
        }
        return std::nullopt;
    }

    Parsed primary() {
        const char c = peek();
        if (c == '(') return parenthesised();
        if (c == '\'' || c == '"') return quoted();
        if (is_digit_sign(c) || (c == '.' && digit_at(1))) return number();
        if (c == '$') return reference();
        if (starts_name(c)) return call();
        if (c == '.') {
            ++at_;
            return Expression{Expression::Kind::self, "", 0, {}};
        }
        return fault(Expected::value);
    }

    Parsed parenthesised() {
        take("(");
        if (++depth_ > deepest) return fault(Expected::less_nesting);
        auto inside = binary(0);
        --depth_;
        if (inside && !take(")")) return fault(Expected::closing_parenthesis);
        return inside;
    }

    Parsed quoted() {
        const char quote = peek();
        if (quote != '\'' && quote != '"') return fault(Expected::value);
        const std::size_t end = text_.find(quote, at_ + 1);
        if (end == std::string_view::npos) {
            at_ = text_.size();
            return fault(Expected::closing_quote);
        }
        Expression literal{Expression::Kind::text, std::string(text_.substr(at_ + 1, end - at_ - 1)), 0, {}};
        at_ = end + 1;
        return literal;
    }

    Parsed number() {
        const std::size_t begin = at_;
        while (!at_end() && is_digit_sign(text_[at_])) ++at_;
        if (!at_end() && text_[at_] == '.') {
            ++at_;
            while (!at_end() && is_digit_sign(text_[at_])) ++at_;
        }
        Expression literal{Expression::Kind::number, "", 0, {}};
        std::from_chars(text_.data() + begin, text_.data() + at_, literal.number);
        return literal;
    }

    Parsed reference() {
        ++at_;
        if (at_end() || text_[at_] != '{') return fault(Expected::name);
        ++at_;
        skip_space();
        const std::size_t begin = at_;
        while (!at_end() && (continues_name(text_[at_]) || text_[at_] == '#' || text_[at_] == ':')) ++at_;
        if (at_ == begin) return fault(Expected::name);
        Expression named{Expression::Kind::reference, std::string(text_.substr(begin, at_ - begin)), 0, {}};
        if (!take("}")) return fault(Expected::closing_brace);
        return named;
    }

    Parsed call() {
        const std::size_t begin = at_;
        at_ = name_end(at_);
        if (!at_end() && text_[at_] == ':') at_ = name_end(at_ + 1);
        Expression function{Expression::Kind::call, std::string(text_.substr(begin, at_ - begin)), 0, {}};
        if (!take("(")) return fault(Expected::operator_or_end);
        if (++depth_ > deepest) return fault(Expected::less_nesting);
        if (!take(")")) {
            do {
                auto argument = binary(0);
                if (!argument) return argument;
                function.operands.push_back(std::move(*argument));
            } while (take(","));
            if (!take(")")) return fault(Expected::closing_parenthesis);
        }
        --depth_;
        return function;
    }

    static Expression operation(std::string sign, Expression left, Expression right) {
        Expression both{Expression::Kind::operation, std::move(sign), 0, {}};
        both.operands.push_back(std::move(left));
        both.operands.push_back(std::move(right));
        return both;
    }

    std::string_view take_operator(const Operators& operators) {
        skip_space();
        for (const std::string_view sign : operators) {
            if (sign.empty() || text_.substr(at_, sign.size()) != sign) continue;
            // "1 and1" is read as ODK's tools read it; "1 andy" is no operator.
            const std::size_t after = at_ + sign.size();
            if (starts_name(sign.front()) && after < text_.size() && starts_name(text_[after])) continue;
            at_ = after;
            return sign;
        }
        return {};
    }

    bool take(std::string_view sign) {
        skip_space();
        if (text_.substr(at_, sign.size()) != sign) return false;
        at_ += sign.size();
        return true;
    }

    char peek() {
        skip_space();
        return at_end() ? '\0' : text_[at_];
    }

    bool next_is(std::size_t offset, char wanted) const {
        return at_ + offset < text_.size() && text_[at_ + offset] == wanted;
    }
    bool digit_at(std::size_t offset) const {
        return at_ + offset < text_.size() && is_digit_sign(text_[at_ + offset]);
    }

    // The next character that is no white space from `from` on.
    bool after_is(std::size_t from, char wanted) const {
        while (from < text_.size() && is_space(text_[from])) ++from;
        return from < text_.size() && text_[from] == wanted;
    }

    std::size_t name_end(std::size_t from) const {
        while (from < text_.size() && continues_name(text_[from])) ++from;
        return from;
    }

    void skip_space() {
        while (!at_end() && is_space(text_[at_])) ++at_;
    }
    bool at_end() const { return at_ >= text_.size(); }

    ExpressionFault wrong(Expected expected) {
        skip_space();
        const std::size_t at = std::min(at_, text_.size());
        std::size_t end = name_end(at);
        if (end == at && end < text_.size()) ++end;
        return {characters(text_.substr(0, at)) + 1, expected, std::string(text_.substr(at, end - at))};
    }
    tl::unexpected<ExpressionFault> fault(Expected expected) { return tl::unexpected(wrong(expected)); }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

tl::expected<Expression, ExpressionFault> parse_expression(std::string_view text) {
    return Parser(text).parse();
}

std::ostream& operator<<(std::ostream& out, const Expression& expression) {
    switch (expression.kind) {
        case Expression::Kind::number:
            return out << to_text(expression.number);
        case Expression::Kind::text:
            return out << '\'' << expression.text << '\'';
        case Expression::Kind::reference:
            return out << "${" << expression.text << '}';
        case Expression::Kind::self:
            return out << '.';
        case Expression::Kind::path:
            return out << "path " << expression.text;
        case Expression::Kind::operation:
        case Expression::Kind::call:
            break;
    }
    out << '(' << expression.text;
    for (const Expression& operand : expression.operands) out << ' ' << operand;
    return out << ')';
}

std::ostream& operator<<(std::ostream& out, const ExpressionFault& fault) {
    return out << "column " << fault.column << ", expected " << static_cast<int>(fault.expected)
               << ", found \"" << fault.found << '"';
}

}  // namespace arpenteur
