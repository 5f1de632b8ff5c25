// From text to expression. All of XPath 1.0 is read, with ${name} for a question, so that a correct expression is
// never called wrong; see not_evaluated() for what cannot be calculated yet.
//
//     const auto expression = parse_expression("${P1_1} != '' and . <= 4");
//     if (!expression) say(expression.error().column, expression.error().expected);
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "questionnaires/xpath/expression.h"

namespace arpenteur::xpath {

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

std::ostream& operator<<(std::ostream& out, const ExpressionFault& fault);

}  // namespace arpenteur::xpath
