// An expression of a questionnaire (relevant, constraint, calculation, …) as it was understood: a tree in which
// operators, functions, axes and node tests are known, and no name is left to be looked up. A value, made by
// parse_expression().
//
//     const auto expression = parse_expression("../area * 2 > ${limit}");
//     const auto& larger = std::get<Operation>(expression->value);      // Operator::greater
//     const auto& limit = std::get<Reference>(larger.operands[1].value);  // "limit"
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

#include "questionnaires/xpath/operators.h"

namespace arpenteur::xpath {

struct Expression;
struct Function;

// ${name}, or ${last-saved#name}: the answer to that question the last time the form was filled in.
struct Reference {
    std::string name;
    bool last_saved = false;
};

struct Operation {
    Operator meaning = Operator::plus;
    std::vector<Expression> operands;  // two; one of negate
};

struct Call {
    std::string name;                    // as written
    const Function* function = nullptr;  // null where neither XPath nor ODK knows it
    std::vector<Expression> arguments;
};

enum class Axis : std::uint8_t {
    child,
    parent,
    self,
    attribute,
    descendant,
    descendant_or_self,
    ancestor,
    ancestor_or_self,
    following,
    following_sibling,
    preceding,
    preceding_sibling,
    name_space,
};

// Which nodes of an axis are meant.
struct NodeTest {
    enum class Kind : std::uint8_t { name, any, node, text, comment, processing_instruction };

    Kind kind = Kind::name;
    std::string prefix{};  // of a name or of any (prefix:*)
    std::string name{};    // of a name; of a processing instruction, if it is one of that name only
};

struct Step {
    Axis axis = Axis::child;
    NodeTest test{};
    std::vector<Expression> predicates{};
};

// A way to nodes. The abbreviations are resolved: ".." is parent::node(), "//" a step on descendant-or-self.
struct Path {
    enum class From : std::uint8_t { here, document, start };

    From from = From::here;
    std::vector<Expression> start{};       // From::start: the one expression whose nodes it starts at,
    std::vector<Expression> predicates{};  // and which of them
    std::vector<Step> steps{};
    std::string written{};  // as its author wrote it, for messages
};

struct Expression {
    std::variant<double, std::string, Reference, Operation, Call, Path> value;
};

// "." and nothing else: the question that holds the expression.
bool is_self(const Path& path);

// With operators first and paths unabbreviated, for tests: "(> (* parent::node()/child::area 2) ${limit})".
std::ostream& operator<<(std::ostream& out, const Expression& expression);

}  // namespace arpenteur::xpath
