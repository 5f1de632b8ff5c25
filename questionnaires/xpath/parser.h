// Recursive descent over XPath 1.0: a method for each rule of its grammar. Inside the room; others call
// parse_expression().
//
// A rule that does not fit notes what it expected, gives nothing or false, and so do all the rules above it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "questionnaires/xpath/parse_expression.h"
#include "questionnaires/xpath/scanner.h"

namespace arpenteur::xpath {

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    tl::expected<Expression, ExpressionFault> parse();

private:
    using Expected = ExpressionFault::Expected;
    using Parsed = std::optional<Expression>;

    // Operators, the loosest first.
    Parsed binary(int level);
    std::optional<Operator> take_operator(int level);
    Parsed negated();
    Parsed united();

    // Values.
    Parsed primary();
    Parsed parenthesised();
    std::optional<std::string> quoted();
    Parsed number();
    Parsed reference();
    Parsed call();

    // Ways to nodes: parse_path.cpp.
    bool starts_path();
    Parsed located();
    bool steps(Path& path);
    bool take_slash(Path& path);
    bool starts_step();
    bool step(Path& path);
    bool axis(Axis& axis);
    bool node_test(NodeTest& test);
    bool predicates(std::vector<Expression>& into);

    bool expect(std::string_view sign, Expected otherwise);
    bool go_deeper();
    std::nullopt_t fail(Expected expected);

    Scanner text_;
    int depth_ = 0;
    ExpressionFault fault_;
};

}  // namespace arpenteur::xpath
