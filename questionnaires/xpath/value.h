// What an expression gives, and the conversions of XPath 1.0 between its kinds (sections 3.4 and 4). As ODK does,
// a text that is a date counts as its days since 1970-01-01.
//
//     to_number(std::string("2026-11-24")) - to_number(std::string("2026-11-20"))   // 4
//     truth(0.0)                                                                   // false
#pragma once

#include <optional>
#include <string>
#include <variant>

namespace arpenteur::xpath {

// A question as XPath sees it: a node that holds its answer ("" where there is none yet), or no node at all where
// the form has no such question.
struct Node {
    std::optional<std::string> text;

    bool operator==(const Node&) const = default;
};

using ExpressionValue = std::variant<bool, double, std::string, Node>;

bool truth(const ExpressionValue& value);        // a number but 0 and NaN, a text but the empty one, a node
double to_number(const ExpressionValue& value);  // NaN where a text is neither a number nor a date
std::string to_text(const ExpressionValue& value);  // "12", "0.5", "NaN", "true"

}  // namespace arpenteur::xpath
