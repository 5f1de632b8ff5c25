#include "questionnaires/xpath/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

#include "questionnaires/language/dates.h"
#include "questionnaires/language/numbers.h"

namespace arpenteur::xpath {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

std::string_view without_space(std::string_view text) {
    const std::string_view space = " \t\n\r";
    const auto begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// -? (digits (. digits?)? | . digits)
bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
    const auto points = static_cast<std::size_t>(std::count(text.begin(), text.end(), '.'));
    return digits > 0 && points <= 1 && digits + points == text.size();
}

// The days from 1970-01-01 to a date written YYYY-MM-DD.
std::optional<double> days_of(std::string_view text) {
    const auto day = Day::from(text);
    return day ? std::optional<double>(day->since_1970()) : std::nullopt;
}

double number_of(std::string_view text) {
    text = without_space(text);
    if (!is_number(text)) return days_of(text).value_or(not_a_number);
    return number_from<double>(text).value_or(0);
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

}  // namespace

bool truth(const ExpressionValue& value) {
    return std::visit(Match{[](bool boolean) { return boolean; },
                            [](double number) { return number != 0 && !std::isnan(number); },
                            [](const std::string& text) { return !text.empty(); },
                            [](const Node& node) { return node.text.has_value(); }},
                      value);
}

double to_number(const ExpressionValue& value) {
    return std::visit(
        Match{[](bool boolean) { return boolean ? 1.0 : 0.0; }, [](double number) { return number; },
              [](const std::string& text) { return number_of(text); },
              [](const Node& node) { return node.text ? number_of(*node.text) : not_a_number; }},
        value);
}

std::string to_text(const ExpressionValue& value) {
    return std::visit(
        Match{[](bool boolean) { return std::string(boolean ? "true" : "false"); },
              [](double number) { return text_of(number); }, [](const std::string& text) { return text; },
              [](const Node& node) { return node.text.value_or(""); }},
        value);
}

}  // namespace arpenteur::xpath
