#include <utility>

#include "questionnaires/xpath/axes.h"
#include "questionnaires/xpath/parser.h"

namespace arpenteur::xpath {

bool Parser::starts_path() {
    const char next = text_.peek();
    if (next == '/' || next == '@' || next == '*') return true;
    if (next == '.') return !is_digit(text_.ahead(1));
    if (!starts_name(next)) return false;
    Scanner ahead = text_;
    const std::string_view name = ahead.take_qualified_name();
    return node_test_from(name) || ahead.peek() != '(';
}

// A value, and whatever way to other nodes goes on from it: ${group}/name, current()/../name, items[1].
Parser::Parsed Parser::located() {
    Path path;
    const bool is_path = starts_path();  // which goes past white space
    const std::size_t begin = text_.position();
    if (is_path) {
        if (text_.peek() == '/') path.from = Path::From::document;
        if (!steps(path)) return std::nullopt;
    } else {
        auto value = primary();
        if (!value || !predicates(path.predicates)) return std::nullopt;
        const bool goes_on = text_.peek() == '/';
        if (!goes_on && path.predicates.empty()) return value;
        path.from = Path::From::start;
        path.start.push_back(std::move(*value));
        if (goes_on && !steps(path)) return std::nullopt;
    }
    path.written = text_.since(begin);
    return Expression{std::move(path)};
}

bool Parser::steps(Path& path) {
    const bool slash = take_slash(path);
    const bool document_alone = slash && path.steps.empty() && path.from == Path::From::document;
    if (document_alone && !starts_step()) return true;
    do
        if (!step(path)) return false;
    while (take_slash(path));
    return true;
}

bool Parser::take_slash(Path& path) {
    if (text_.take("//")) {
        path.steps.push_back({Axis::descendant_or_self, {NodeTest::Kind::node}, {}});
        return true;
    }
    return text_.take("/");
}

bool Parser::starts_step() {
    const char next = text_.peek();
    return next == '.' || next == '@' || next == '*' || starts_name(next);
}

bool Parser::step(Path& path) {
    Step step;
    if (text_.take(".."))
        step = {Axis::parent, {NodeTest::Kind::node}, {}};
    else if (text_.take("."))
        step = {Axis::self, {NodeTest::Kind::node}, {}};
    else if (!axis(step.axis) || !node_test(step.test))
        return false;
    if (!predicates(step.predicates)) return false;
    path.steps.push_back(std::move(step));
    return true;
}

// "@", "ancestor::" or nothing, which is child::.
bool Parser::axis(Axis& axis) {
    if (text_.take("@")) {
        axis = Axis::attribute;
        return true;
    }
    text_.peek();  // past white space
    Scanner ahead = text_;
    const std::string_view name = ahead.take_name();
    if (name.empty() || ahead.ahead(0) != ':' || ahead.ahead(1) != ':') return true;
    const auto known = axis_from(name);
    if (!known) {
        fail(Expected::name);
        return false;
    }
    axis = *known;
    text_ = ahead;
    return text_.take("::");
}

// name, prefix:name, prefix:*, *, node(), text(), processing-instruction('name')
bool Parser::node_test(NodeTest& test) {
    if (text_.take("*")) {
        test.kind = NodeTest::Kind::any;
        return true;
    }
    text_.peek();  // past white space
    test.name = text_.take_name();
    if (test.name.empty()) {
        fail(Expected::name);
        return false;
    }
    if (text_.ahead(0) == ':' && (text_.ahead(1) == '*' || starts_name(text_.ahead(1)))) {
        text_.take(":");
        test.prefix = std::exchange(test.name, std::string(text_.take_name()));
        if (test.name.empty()) test.kind = NodeTest::Kind::any;
        return !test.name.empty() || text_.take("*");
    }
    if (text_.peek() != '(') return true;
    const auto kind = node_test_from(test.name);
    if (!kind) {
        fail(Expected::operator_or_end);
        return false;
    }
    test = {*kind, {}, {}};
    text_.take("(");
    if (*kind == NodeTest::Kind::processing_instruction && text_.peek() != ')') {
        auto target = quoted();
        if (!target) return false;
        test.name = std::move(*target);
    }
    return expect(")", Expected::closing_parenthesis);
}

bool Parser::predicates(std::vector<Expression>& into) {
    while (text_.take("[")) {
        if (!go_deeper()) return false;
        auto condition = binary(0);
        --depth_;
        if (!condition) return false;
        into.push_back(std::move(*condition));
        if (!expect("]", Expected::closing_bracket)) return false;
    }
    return true;
}

}  // namespace arpenteur::xpath
