#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

#include "questionnaires/xpath/expression.h"

namespace arpenteur {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// A question as XPath sees it: a node that holds a text, or no node at all.
struct Node {
    std::optional<std::string> text;
};
using Value = std::variant<bool, double, std::string, Node>;
using Evaluated = tl::expected<Value, EvaluationFault>;

std::string_view without_space(std::string_view text) {
    const std::string_view space = " \t\n\r";
    const auto begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// -? (digits (. digits?)? | . digits)
bool is_number(std::string_view text) {
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
    const auto stops = static_cast<std::size_t>(std::count(text.begin(), text.end(), '.'));
    return digits > 0 && stops <= 1 && digits + stops == text.size();
}

// The days from 1970-01-01 to a date written YYYY-MM-DD.
std::optional<double> days_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    std::array<int, 3> parts{};
    const std::array<std::string_view, 3> written{text.substr(0, 4), text.substr(5, 2), text.substr(8, 2)};
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (!std::all_of(written[index].begin(), written[index].end(), is_digit)) return std::nullopt;
        std::from_chars(written[index].data(), written[index].data() + written[index].size(), parts[index]);
    }
    const std::chrono::year_month_day date{std::chrono::year(parts[0]),
                                           std::chrono::month(static_cast<unsigned>(parts[1])),
                                           std::chrono::day(static_cast<unsigned>(parts[2]))};
    if (!date.ok()) return std::nullopt;
    return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

double number_of(std::string_view text) {
    text = without_space(text);
    if (!is_number(text)) return days_of(text).value_or(not_a_number);
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string text_of(double number) {
    if (std::isnan(number)) return "NaN";
    if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
    if (number == 0) return "0";
    std::array<char, 400> digits{};  // the longest double, written without exponent, has 327 characters
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return {digits.data(), end.ptr};
}

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

bool boolean(const Value& value) {
    return std::visit(Match{[](bool b) { return b; }, [](double n) { return n != 0 && !std::isnan(n); },
                            [](const std::string& s) { return !s.empty(); },
                            [](const Node& node) { return node.text.has_value(); }},
                      value);
}

std::string text(const Value& value) {
    return std::visit(Match{[](bool b) { return std::string(b ? "true" : "false"); },
                            [](double n) { return text_of(n); }, [](const std::string& s) { return s; },
                            [](const Node& node) { return node.text.value_or(""); }},
                      value);
}

double number(const Value& value) {
    return std::visit(
        Match{[](bool b) { return b ? 1.0 : 0.0; }, [](double n) { return n; },
              [](const std::string& s) { return number_of(s); },
              [](const Node& node) { return node.text ? number_of(*node.text) : not_a_number; }},
        value);
}

template <class Type>
bool either_is(const Value& a, const Value& b) {
    return std::holds_alternative<Type>(a) || std::holds_alternative<Type>(b);
}

// XPath 1.0, section 3.4. A node that is not there equals nothing and differs from nothing.
bool compare(std::string_view sign, const Value& a, const Value& b) {
    const bool booleans = either_is<bool>(a, b);
    for (const Value* value : {&a, &b})
        if (const Node* node = std::get_if<Node>(value); node && !node->text && !booleans) return false;
    if (sign == "=" || sign == "!=") {
        bool equal = false;
        if (booleans)
            equal = boolean(a) == boolean(b);
        else if (either_is<double>(a, b))
            equal = number(a) == number(b);
        else
            equal = text(a) == text(b);
        return equal == (sign == "=");
    }
    const double left = booleans && std::holds_alternative<Node>(a) ? (boolean(a) ? 1 : 0) : number(a);
    const double right = booleans && std::holds_alternative<Node>(b) ? (boolean(b) ? 1 : 0) : number(b);
    if (sign == "<") return left < right;
    if (sign == "<=") return left <= right;
    if (sign == ">") return left > right;
    return left >= right;
}

double calculate(std::string_view sign, double a, double b) {
    if (sign == "+") return a + b;
    if (sign == "-") return a - b;
    if (sign == "*") return a * b;
    if (sign == "div") return a / b;
    return std::fmod(a, b);
}

std::vector<std::string_view> label_of(std::string_view list) {
    std::vector<std::string_view> words;
    for (;;) {
        list = without_space(list);
        if (list.empty()) return words;
        const std::size_t end = std::min(list.find_first_of(" \t\n\r"), list.size());
        words.push_back(list.substr(0, end));
        list.remove_prefix(end);
    }
}

double length_of(std::string_view bytes) {
    return static_cast<double>(std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

double rounded(double value, double places) {
    if (std::isnan(value) || std::isinf(value) || std::isnan(places))
        return std::isnan(places) ? not_a_number : value;
    const double scale = std::pow(10.0, std::trunc(std::fabs(places)));
    if (places >= 0) return std::floor(value * scale + 0.5) / scale;
    return std::floor(value / scale + 0.5) * scale;
}

using Arguments = std::vector<Value>;

struct Function {
    std::string_view name;
    std::size_t fewest, most;
    Value (*apply)(const Arguments& given, const EvaluationContext& environment);
};

constexpr std::size_t any_number = 1000;

// Those whose arguments are all evaluated first; and, or, if and coalesce are in evaluate_value().
constexpr std::array functions{
    Function{"true", 0, 0, [](const Arguments&, const EvaluationContext&) -> Value { return true; }},
    Function{"false", 0, 0, [](const Arguments&, const EvaluationContext&) -> Value { return false; }},
    Function{"not", 1, 1,
             [](const Arguments& given, const EvaluationContext&) -> Value { return !boolean(given[0]); }},
    Function{"boolean", 1, 1,
             [](const Arguments& given, const EvaluationContext&) -> Value { return boolean(given[0]); }},
    Function{"number", 0, 1,
             [](const Arguments& given, const EvaluationContext& environment) -> Value {
                 return given.empty() ? number_of(environment.self) : number(given[0]);
             }},
    Function{"string", 0, 1,
             [](const Arguments& given, const EvaluationContext& environment) -> Value {
                 return given.empty() ? environment.self : text(given[0]);
             }},
    Function{"string-length", 0, 1,
             [](const Arguments& given, const EvaluationContext& environment) -> Value {
                 return length_of(given.empty() ? environment.self : text(given[0]));
             }},
    Function{"concat", 1, any_number,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 std::string joined;
                 for (const Value& value : given) joined += text(value);
                 return joined;
             }},
    Function{"contains", 2, 2,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 return text(given[0]).find(text(given[1])) != std::string::npos;
             }},
    Function{"starts-with", 2, 2,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 return text(given[0]).starts_with(text(given[1]));
             }},
    Function{"int", 1, 1,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 return std::trunc(number(given[0]));
             }},
    Function{"round", 1, 2,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 return rounded(number(given[0]), given.size() > 1 ? number(given[1]) : 0);
             }},
    Function{"floor", 1, 1,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 return std::floor(number(given[0]));
             }},
    Function{"ceiling", 1, 1,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 return std::ceil(number(given[0]));
             }},
    Function{"selected", 2, 2,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 const std::string list = text(given[0]);
                 const std::string wanted = text(given[1]);
                 const auto words = label_of(list);
                 return std::find(words.begin(), words.end(), without_space(wanted)) != words.end();
             }},
    Function{"count-selected", 1, 1,
             [](const Arguments& given, const EvaluationContext&) -> Value {
                 return static_cast<double>(label_of(text(given[0])).size());
             }},
    Function{
        "today", 0, 0,
        [](const Arguments&, const EvaluationContext& environment) -> Value { return environment.today; }},
};

const Function* function_named(std::string_view name) {
    const auto found = std::find_if(functions.begin(), functions.end(),
                                    [&](const Function& function) { return function.name == name; });
    return found == functions.end() ? nullptr : found;
}

class Evaluator {
public:
    explicit Evaluator(const EvaluationContext& environment) : environment_(environment) {}

    Evaluated value(const Expression& expression) const {
        switch (expression.kind) {
            case Expression::Kind::number:
                return expression.number;
            case Expression::Kind::text:
                return expression.text;
            case Expression::Kind::self:
                return Node{environment_.self};
            case Expression::Kind::reference:
                return reference(expression);
            case Expression::Kind::operation:
                return operation(expression);
            case Expression::Kind::call:
                return call(expression);
            case Expression::Kind::path:
                break;
        }
        return not_known(expression);
    }

private:
    static tl::unexpected<EvaluationFault> not_known(const Expression& expression) {
        return tl::unexpected(EvaluationFault{EvaluationFault::Kind::not_evaluated, expression.text});
    }
    static tl::unexpected<EvaluationFault> wrong_count(const Expression& expression) {
        return tl::unexpected(
            EvaluationFault{EvaluationFault::Kind::wrong_number_of_arguments, expression.text});
    }

    Evaluated reference(const Expression& expression) const {
        if (expression.text.find('#') != std::string::npos)
            return not_known(expression);  // the last saved answers
        return Node{environment_.answer ? environment_.answer(expression.text) : std::nullopt};
    }

    Evaluated operation(const Expression& expression) const {
        const std::string& sign = expression.text;
        if (sign == "|") return not_known(expression);
        auto left = value(expression.operands[0]);
        if (!left) return left;
        if (sign == "neg") return -number(*left);
        if (sign == "and" && !boolean(*left)) return false;
        if (sign == "or" && boolean(*left)) return true;
        auto right = value(expression.operands[1]);
        if (!right) return right;
        if (sign == "and" || sign == "or") return boolean(*right);
        if (sign == "+" || sign == "-" || sign == "*" || sign == "div" || sign == "mod")
            return calculate(sign, number(*left), number(*right));
        return compare(sign, *left, *right);
    }

    Evaluated call(const Expression& expression) const {
        const auto& operands = expression.operands;
        if (expression.text == "if") {
            if (operands.size() != 3) return wrong_count(expression);
            const auto condition = value(operands[0]);
            if (!condition) return condition;
            return value(operands[boolean(*condition) ? 1 : 2]);
        }
        if (expression.text == "coalesce") {
            if (operands.empty()) return wrong_count(expression);
            for (std::size_t index = 0; index + 1 < operands.size(); ++index) {
                auto candidate = value(operands[index]);
                if (!candidate || !text(*candidate).empty()) return candidate;
            }
            return value(operands.back());
        }
        const Function* function = function_named(expression.text);
        if (!function) return not_known(expression);
        if (operands.size() < function->fewest || operands.size() > function->most)
            return wrong_count(expression);
        Arguments given;
        for (const Expression& operand : operands) {
            auto argument = value(operand);
            if (!argument) return argument;
            given.push_back(std::move(*argument));
        }
        return function->apply(given, environment_);
    }

    const EvaluationContext& environment_;
};

Value widened(const ExpressionValue& value) {
    return std::visit([](const auto& held) -> Value { return held; }, value);
}

}  // namespace

tl::expected<ExpressionValue, EvaluationFault> evaluate(const Expression& expression,
                                                        const EvaluationContext& environment) {
    const auto value = Evaluator(environment).value(expression);
    if (!value) return tl::unexpected(value.error());
    return std::visit(Match{[](const Node& node) -> ExpressionValue { return node.text.value_or(""); },
                            [](const auto& plain) -> ExpressionValue { return plain; }},
                      *value);
}

std::optional<std::string> not_evaluated(const Expression& expression) {
    const bool last_saved =
        expression.kind == Expression::Kind::reference && expression.text.find('#') != std::string::npos;
    const bool united = expression.kind == Expression::Kind::operation && expression.text == "|";
    if (expression.kind == Expression::Kind::path || last_saved || united) return expression.text;
    const auto& known = evaluated_functions();
    if (expression.kind == Expression::Kind::call &&
        std::find(known.begin(), known.end(), expression.text) == known.end())
        return expression.text + "()";
    for (const Expression& operand : expression.operands)
        if (auto found = not_evaluated(operand)) return found;
    return std::nullopt;
}

const std::vector<std::string>& evaluated_functions() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all{"if", "coalesce"};
        for (const Function& function : functions) all.emplace_back(function.name);
        return all;
    }();
    return names;
}

const std::vector<std::string>& known_functions() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all = evaluated_functions();
        for (const char* other : {"abs",
                                  "acos",
                                  "area",
                                  "asin",
                                  "atan",
                                  "atan2",
                                  "base64-decode",
                                  "boolean-from-string",
                                  "checklist",
                                  "cos",
                                  "count",
                                  "count-non-empty",
                                  "current",
                                  "date",
                                  "date-time",
                                  "decimal-date-time",
                                  "decimal-time",
                                  "digest",
                                  "distance",
                                  "enclosed-area",
                                  "ends-with",
                                  "exp",
                                  "exp10",
                                  "extract-signed",
                                  "format-date",
                                  "format-date-time",
                                  "generate",
                                  "geofence",
                                  "id",
                                  "indexed-repeat",
                                  "instance",
                                  "intersects",
                                  "join",
                                  "jr:choice-name",
                                  "jr:itext",
                                  "lang",
                                  "last",
                                  "local-name",
                                  "log",
                                  "log10",
                                  "max",
                                  "min",
                                  "name",
                                  "namespace-uri",
                                  "normalize-space",
                                  "normalized-string",
                                  "now",
                                  "once",
                                  "pi",
                                  "position",
                                  "pow",
                                  "property",
                                  "pulldata",
                                  "random",
                                  "randomize",
                                  "regex",
                                  "selected-at",
                                  "sin",
                                  "sqrt",
                                  "substr",
                                  "substring",
                                  "substring-after",
                                  "substring-before",
                                  "sum",
                                  "tan",
                                  "thousands-sep",
                                  "translate",
                                  "uuid",
                                  "version",
                                  "weighted-checklist",
                                  "area",
                                  "add-date"})
            all.emplace_back(other);
        return all;
    }();
    return names;
}

bool truth(const ExpressionValue& value) { return boolean(widened(value)); }
double to_number(const ExpressionValue& value) { return number(widened(value)); }
std::string to_text(const ExpressionValue& value) { return text(widened(value)); }

}  // namespace arpenteur
