#include "questionnaires/xpath/functions.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace arpenteur::xpath {
namespace {

using Given = std::span<const ExpressionValue>;
using Unevaluated = std::span<const Expression>;
using Context = const EvaluationContext&;
using Result = ExpressionValue;

// The argument, or without one the question that the expression belongs to.
Result or_self(Given given, Context context) { return given.empty() ? Result(Node{context.self}) : given[0]; }

double length_of(const std::string& text) {
    return static_cast<double>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Result concat(Given given) {
    std::string joined;
    for (const ExpressionValue& value : given) joined += to_text(value);
    return joined;
}

// Half up, to so many places after the point, or before it where that is negative.
Result round(Given given) {
    const double value = to_number(given[0]);
    const double places = given.size() > 1 ? to_number(given[1]) : 0;
    if (std::isnan(places)) return places;
    if (std::isnan(value) || std::isinf(value)) return value;
    const double scale = std::pow(10.0, std::trunc(std::fabs(places)));
    return places >= 0 ? std::floor(value * scale + 0.5) / scale : std::floor(value / scale + 0.5) * scale;
}

// The chosen names of a select_multiple, which spaces separate.
std::vector<std::string> chosen_in(const ExpressionValue& value) {
    constexpr std::string_view space = " \t\n\r";
    const std::string list = to_text(value);
    std::vector<std::string> chosen;
    for (std::size_t begin = list.find_first_not_of(space); begin != std::string::npos;) {
        const std::size_t end = std::min(list.find_first_of(space, begin), list.size());
        chosen.push_back(list.substr(begin, end - begin));
        begin = list.find_first_not_of(space, end);
    }
    return chosen;
}

Result selected(Given given) {
    const auto chosen = chosen_in(given[0]);
    const auto wanted = chosen_in(given[1]);
    return wanted.size() == 1 && std::find(chosen.begin(), chosen.end(), wanted[0]) != chosen.end();
}

Evaluated only_one_of_two(Unevaluated given, Context context) {
    const auto condition = evaluate_part(given[0], context);
    if (!condition) return condition;
    return evaluate_part(given[truth(*condition) ? 1 : 2], context);
}

Evaluated coalesce(Unevaluated given, Context context) {
    for (const Expression& candidate : given.first(given.size() - 1)) {
        auto value = evaluate_part(candidate, context);
        if (!value || !to_text(*value).empty()) return value;
    }
    return evaluate_part(given.back(), context);
}

constexpr std::size_t any_number = Function::any_number;

constexpr std::array functions{
    // Calculated.
    Function{"boolean", 1, 1, [](Given given) -> Result { return truth(given[0]); }},
    Function{"ceiling", 1, 1, [](Given given) -> Result { return std::ceil(to_number(given[0])); }},
    Function{"coalesce", 1, any_number, coalesce},
    Function{"concat", 1, any_number, concat},
    Function{
        "contains", 2, 2,
        [](Given given) -> Result { return to_text(given[0]).find(to_text(given[1])) != std::string::npos; }},
    Function{"count-selected", 1, 1,
             [](Given given) -> Result { return static_cast<double>(chosen_in(given[0]).size()); }},
    Function{"false", 0, 0, [](Given) -> Result { return false; }},
    Function{"floor", 1, 1, [](Given given) -> Result { return std::floor(to_number(given[0])); }},
    Function{"if", 3, 3, only_one_of_two},
    Function{"int", 1, 1, [](Given given) -> Result { return std::trunc(to_number(given[0])); }},
    Function{"not", 1, 1, [](Given given) -> Result { return !truth(given[0]); }},
    Function{"number", 0, 1,
             [](Given given, Context context) -> Result { return to_number(or_self(given, context)); }},
    Function{"round", 1, 2, round},
    Function{"selected", 2, 2, selected},
    Function{"starts-with", 2, 2,
             [](Given given) -> Result { return to_text(given[0]).starts_with(to_text(given[1])); }},
    Function{"string", 0, 1,
             [](Given given, Context context) -> Result { return to_text(or_self(given, context)); }},
    Function{
        "string-length", 0, 1,
        [](Given given, Context context) -> Result { return length_of(to_text(or_self(given, context))); }},
    Function{"today", 0, 0, [](Given, Context context) -> Result { return context.today; }},
    Function{"true", 0, 0, [](Given) -> Result { return true; }},

    // Known, and not calculated yet.
    Function{"abs"},
    Function{"acos"},
    Function{"add-date"},
    Function{"area"},
    Function{"asin"},
    Function{"atan"},
    Function{"atan2"},
    Function{"base64-decode"},
    Function{"boolean-from-string"},
    Function{"checklist"},
    Function{"cos"},
    Function{"count"},
    Function{"count-non-empty"},
    Function{"current"},
    Function{"date"},
    Function{"date-time"},
    Function{"decimal-date-time"},
    Function{"decimal-time"},
    Function{"digest"},
    Function{"distance"},
    Function{"enclosed-area"},
    Function{"ends-with"},
    Function{"exp"},
    Function{"exp10"},
    Function{"extract-signed"},
    Function{"format-date"},
    Function{"format-date-time"},
    Function{"generate"},
    Function{"geofence"},
    Function{"id"},
    Function{"indexed-repeat"},
    Function{"instance"},
    Function{"intersects"},
    Function{"join"},
    Function{"jr:choice-name"},
    Function{"jr:itext"},
    Function{"lang"},
    Function{"last"},
    Function{"local-name"},
    Function{"log"},
    Function{"log10"},
    Function{"max"},
    Function{"min"},
    Function{"name"},
    Function{"namespace-uri"},
    Function{"normalize-space"},
    Function{"normalized-string"},
    Function{"now"},
    Function{"once"},
    Function{"pi"},
    Function{"position"},
    Function{"pow"},
    Function{"property"},
    Function{"pulldata"},
    Function{"random"},
    Function{"randomize"},
    Function{"regex"},
    Function{"selected-at"},
    Function{"sin"},
    Function{"sqrt"},
    Function{"substr"},
    Function{"substring"},
    Function{"substring-after"},
    Function{"substring-before"},
    Function{"sum"},
    Function{"tan"},
    Function{"thousands-sep"},
    Function{"translate"},
    Function{"uuid"},
    Function{"version"},
    Function{"weighted-checklist"},
};

}  // namespace

Evaluated Function::calculate(std::span<const Expression> given, const EvaluationContext& context) const {
    assert(is_calculated() && takes(given.size()));
    if (const auto* chooses = std::get_if<FromExpressions>(&way)) return (*chooses)(given, context);
    std::vector<ExpressionValue> values;
    for (const Expression& argument : given) {
        auto value = evaluate_part(argument, context);
        if (!value) return value;
        values.push_back(std::move(*value));
    }
    if (const auto* plain = std::get_if<FromValues>(&way)) return (*plain)(values);
    return std::get<FromContext>(way)(values, context);
}

const Function* function_named(std::string_view name) {
    const auto found = std::find_if(functions.begin(), functions.end(),
                                    [&](const Function& function) { return function.name == name; });
    return found == functions.end() ? nullptr : found;
}

std::vector<std::string> function_names() {
    std::vector<std::string> names;
    for (const Function& function : functions) names.emplace_back(function.name);
    return names;
}

}  // namespace arpenteur::xpath
