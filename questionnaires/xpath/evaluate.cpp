#include "questionnaires/xpath/evaluate.h"

#include <utility>
#include <vector>

#include "questionnaires/xpath/functions.h"

namespace arpenteur::xpath {
namespace {

tl::unexpected<EvaluationFault> fault(EvaluationFault::Kind kind, std::string text) {
    return tl::unexpected(EvaluationFault{kind, std::move(text)});
}

class Evaluator {
public:
    explicit Evaluator(const EvaluationContext& context) : context_(context) {}

    Evaluated operator()(double number) const { return number; }
    Evaluated operator()(const std::string& text) const { return text; }

    Evaluated operator()(const Reference& reference) const {
        if (reference.last_saved)
            return fault(EvaluationFault::Kind::not_evaluated, "last-saved#" + reference.name);
        return Node{context_.answer ? context_.answer(reference.name) : std::nullopt};
    }

    Evaluated operator()(const Path& path) const {
        if (is_self(path)) return Node{context_.self};
        return fault(EvaluationFault::Kind::not_evaluated, path.written);
    }

    Evaluated operator()(const Operation& operation) const {
        if (operation.meaning == Operator::unite) return fault(EvaluationFault::Kind::not_evaluated, "|");
        const auto left = evaluate_part(operation.operands[0], context_);
        if (!left) return left;
        if (operation.meaning == Operator::negate) return -to_number(*left);
        if (operation.meaning == Operator::both && !truth(*left)) return false;
        if (operation.meaning == Operator::either && truth(*left)) return true;
        const auto right = evaluate_part(operation.operands[1], context_);
        if (!right) return right;
        return apply(operation.meaning, *left, *right);
    }

    Evaluated operator()(const Call& call) const {
        if (!call.function || !call.function->is_calculated())
            return fault(EvaluationFault::Kind::not_evaluated, call.name);
        if (!call.function->takes(call.arguments.size()))
            return fault(EvaluationFault::Kind::wrong_number_of_arguments, call.name);
        return call.function->calculate(call.arguments, context_);
    }

private:
    const EvaluationContext& context_;
};

}  // namespace

Evaluated evaluate_part(const Expression& expression, const EvaluationContext& context) {
    return std::visit(Evaluator(context), expression.value);
}

Evaluated evaluate(const Expression& expression, const EvaluationContext& context) {
    auto value = evaluate_part(expression, context);
    if (value && std::holds_alternative<Node>(*value)) return to_text(*value);
    return value;
}

}  // namespace arpenteur::xpath
