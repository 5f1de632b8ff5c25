#include "questionnaires/xpath/evaluate.h"
#include "questionnaires/xpath/functions.h"

namespace arpenteur::xpath {
namespace {

using Found = std::optional<NotEvaluated>;

Found first_in(const std::vector<Expression>& expressions) {
    for (const Expression& expression : expressions)
        if (auto found = not_evaluated(expression)) return found;
    return std::nullopt;
}

struct Finder {
    Found operator()(double) const { return std::nullopt; }
    Found operator()(const std::string&) const { return std::nullopt; }
    Found operator()(const Reference& reference) const {
        if (!reference.last_saved) return std::nullopt;
        return NotEvaluated{"last-saved#" + reference.name};
    }
    Found operator()(const Path& path) const {
        if (is_self(path)) return std::nullopt;
        return NotEvaluated{path.written};
    }
    Found operator()(const Operation& operation) const {
        if (operation.meaning == Operator::unite) return NotEvaluated{"|"};
        return first_in(operation.operands);
    }
    Found operator()(const Call& call) const {
        if (!call.function || !call.function->is_calculated()) return NotEvaluated{call.name + "()", &call};
        return first_in(call.arguments);
    }
};

}  // namespace

std::optional<NotEvaluated> not_evaluated(const Expression& expression) {
    return std::visit(Finder(), expression.value);
}

}  // namespace arpenteur::xpath
