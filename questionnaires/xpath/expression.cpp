#include "questionnaires/xpath/expression.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "questionnaires/xpath/axes.h"

namespace arpenteur::xpath {
namespace {

std::string_view sign_of(Operator meaning) {
    if (meaning == Operator::negate) return "neg";
    return std::find_if(operator_signs.begin(), operator_signs.end(),
                        [&](const OperatorSign& one) { return one.meaning == meaning; })
        ->sign;
}

class Writer {
public:
    explicit Writer(std::ostream& out) : out_(out) {}

    void operator()(double number) { out_ << to_text(number); }
    void operator()(const std::string& text) { out_ << '\'' << text << '\''; }
    void operator()(const Reference& reference) {
        out_ << "${" << (reference.last_saved ? "last-saved#" : "") << reference.name << '}';
    }
    void operator()(const Operation& operation) { list(sign_of(operation.meaning), operation.operands); }
    void operator()(const Call& call) { list(call.name, call.arguments); }

    void operator()(const Path& path) {
        if (is_self(path)) {
            out_ << '.';
            return;
        }
        for (const Expression& start : path.start) out_ << start;
        write(path.predicates);
        if (path.from == Path::From::document) out_ << '/';
        bool first = path.from != Path::From::start;
        for (const Step& step : path.steps) {
            if (!first) out_ << '/';
            first = false;
            out_ << name_of(step.axis) << "::";
            write(step.test);
            write(step.predicates);
        }
    }

private:
    void list(std::string_view head, const std::vector<Expression>& rest) {
        out_ << '(' << head;
        for (const Expression& one : rest) out_ << ' ' << one;
        out_ << ')';
    }

    void write(const NodeTest& test) {
        if (!test.prefix.empty()) out_ << test.prefix << ':';
        switch (test.kind) {
            case NodeTest::Kind::name:
                out_ << test.name;
                return;
            case NodeTest::Kind::any:
                out_ << '*';
                return;
            default:
                out_ << name_of(test.kind) << '(' << test.name << ')';
        }
    }

    void write(const std::vector<Expression>& predicates) {
        for (const Expression& predicate : predicates) out_ << '[' << predicate << ']';
    }

    std::ostream& out_;
};

}  // namespace

bool is_self(const Path& path) {
    return path.from == Path::From::here && path.steps.size() == 1 && path.steps[0].axis == Axis::self &&
           path.steps[0].test.kind == NodeTest::Kind::node && path.steps[0].predicates.empty();
}

std::ostream& operator<<(std::ostream& out, const Expression& expression) {
    std::visit(Writer(out), expression.value);
    return out;
}

}  // namespace arpenteur::xpath
