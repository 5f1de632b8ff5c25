#include "questionnaires/xpath/operators.h"

#include <cassert>
#include <cmath>

namespace arpenteur::xpath {
namespace {

template <class Type>
bool either_is(const ExpressionValue& a, const ExpressionValue& b) {
    return std::holds_alternative<Type>(a) || std::holds_alternative<Type>(b);
}

bool is_missing(const ExpressionValue& value) {
    const Node* const node = std::get_if<Node>(&value);
    return node && !node->text;
}

// XPath 1.0, section 3.4. A node that is not there equals nothing and differs from nothing.
bool compares(Operator comparison, const ExpressionValue& a, const ExpressionValue& b) {
    const bool booleans = either_is<bool>(a, b);
    if (!booleans && (is_missing(a) || is_missing(b))) return false;
    if (comparison == Operator::equal || comparison == Operator::not_equal) {
        const bool equal = booleans                  ? truth(a) == truth(b)
                           : either_is<double>(a, b) ? to_number(a) == to_number(b)
                                                     : to_text(a) == to_text(b);
        return equal == (comparison == Operator::equal);
    }
    const auto number = [&](const ExpressionValue& value) {
        return booleans && std::holds_alternative<Node>(value) ? to_number(truth(value)) : to_number(value);
    };
    switch (comparison) {
        case Operator::less:
            return number(a) < number(b);
        case Operator::at_most:
            return number(a) <= number(b);
        case Operator::greater:
            return number(a) > number(b);
        default:
            return number(a) >= number(b);
    }
}

}  // namespace

ExpressionValue apply(Operator operation, const ExpressionValue& left, const ExpressionValue& right) {
    switch (operation) {
        case Operator::either:
            return truth(left) || truth(right);
        case Operator::both:
            return truth(left) && truth(right);
        case Operator::equal:
        case Operator::not_equal:
        case Operator::less:
        case Operator::at_most:
        case Operator::greater:
        case Operator::at_least:
            return compares(operation, left, right);
        case Operator::plus:
            return to_number(left) + to_number(right);
        case Operator::minus:
            return to_number(left) - to_number(right);
        case Operator::times:
            return to_number(left) * to_number(right);
        case Operator::divide:
            return to_number(left) / to_number(right);
        case Operator::modulo:
            return std::fmod(to_number(left), to_number(right));
        case Operator::negate:
        case Operator::unite:
            break;
    }
    assert(false);
    return false;
}

}  // namespace arpenteur::xpath
