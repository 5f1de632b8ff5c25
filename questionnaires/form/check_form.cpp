#include "questionnaires/form/check_form.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "questionnaires/form/form_causes.h"
#include "questionnaires/form/form_problem.h"
#include "questionnaires/form/text_pieces.h"
#include "questionnaires/sheets/names.h"
#include "questionnaires/xpath/evaluate.h"
#include "questionnaires/xpath/functions.h"
#include "questionnaires/xpath/parse_expression.h"

namespace arpenteur {
namespace {

struct Unreadable {
    Cause cause;
    std::string_view sign{};  // the one that is missing, if it is a single sign
};

Unreadable unreadable(xpath::ExpressionFault::Expected expected) {
    using Expected = xpath::ExpressionFault::Expected;
    switch (expected) {
        case Expected::value:
            return {cause::value_expected};
        case Expected::operator_or_end:
            return {cause::operator_expected};
        case Expected::name:
            return {cause::name_expected};
        case Expected::closing_quote:
            return {cause::quote_expected};
        case Expected::closing_brace:
            return {cause::sign_expected, "}"};
        case Expected::closing_bracket:
            return {cause::sign_expected, "]"};
        case Expected::closing_parenthesis:
            return {cause::sign_expected, ")"};
        case Expected::less_nesting:
            return {cause::less_nesting_expected};
    }
    return {};
}

struct NamedExpression {
    std::string_view column;
    const std::string& text;
};

class Checker {
public:
    Checker(const Form& form, std::vector<Problem>& problems) : form_(form), problems_(problems) {
        for_each_item(form.items, [&](const Item& item, int) {
            if (item.name.empty()) return;
            auto& rows = rows_[item.name];
            if (rows.empty()) names_.push_back(item.name);
            rows.push_back(item.row);
        });
        for (const ChoiceList& list : form.lists) lists_.push_back(list.name);
    }

    void check() {
        check_names(form_.items);
        for_each_item(form_.items, [&](const Item& item, int) {
            check_list(item);
            check_expressions(item);
            check_texts(item);
        });
    }

private:
    // Names are unique among the items of one group, repeat or form.
    void check_names(const std::vector<Item>& items) {
        std::unordered_map<std::string_view, int> seen;
        for (const Item& item : items) {
            if (!item.name.empty()) {
                const auto [first, is_new] = seen.emplace(item.name, item.row);
                if (!is_new)
                    report(item.row, "name", cause::repeated_name,
                           {item.name, std::to_string(first->second)});
            }
            check_names(item.items);
        }
    }

    void check_list(const Item& item) {
        const bool selects = item.kind == ItemKind::select_one || item.kind == ItemKind::select_multiple;
        if (!selects || item.list.empty() || item.list.find("${") != std::string::npos) return;
        if (!form_.list(item.list))
            report(item.row, "type", cause::unknown_list,
                   {item.list, nearest(item.list, lists_).value_or("")});
        if (item.kind == ItemKind::select_multiple) check_names_of(item.list);
    }

    // Several answers are stored with spaces between them.
    void check_names_of(const std::string& list_name) {
        const ChoiceList* const list = form_.list(list_name);
        if (!list || !lists_of_several_.insert(list_name).second) return;
        for (const Choice& choice : list->choices)
            if (choice.name.find(' ') != std::string::npos)
                report("choices", choice.row, "name", cause::choice_with_space, {choice.name, list_name});
    }

    void check_expressions(const Item& item) {
        const std::array<NamedExpression, 6> expressions{{{"required", item.required},
                                                          {"read_only", item.read_only},
                                                          {"relevant", item.relevant},
                                                          {"constraint", item.constraint},
                                                          {"calculation", item.calculation},
                                                          {"repeat_count", item.repeat_count}}};
        for (const auto& [column, text] : expressions) {
            if (text.empty()) continue;
            check_references(item, column, text);
            check_expression(item, column, text);
        }
        if (!item.choice_filter.empty()) {
            check_references(item, "choice_filter", item.choice_filter);
            if (const auto parsed = xpath::parse_expression(item.choice_filter); !parsed)
                report_fault(item, "choice_filter", item.choice_filter, parsed.error());
        }
        check_references(item, "default", item.default_value);
    }

    void check_expression(const Item& item, std::string_view column, const std::string& text) {
        const auto parsed = xpath::parse_expression(text);
        if (!parsed) {
            report_fault(item, column, text, parsed.error());
        } else if (const auto other = not_evaluated(*parsed)) {
            report(item.row, column, cause::expression_not_supported,
                   {other->written, other->call ? nearest_function(*other->call) : ""});
        }
    }

    // For an unknown function; one with a prefix may be another tool's own.
    static std::string nearest_function(const xpath::Call& call) {
        if (call.function || call.name.find(':') != std::string::npos) return "";
        return nearest(call.name, xpath::function_names()).value_or("");
    }

    void check_texts(const Item& item) {
        const std::array<std::pair<std::string_view, const Wording*>, 5> texts{
            {{"label", &item.label},
             {"hint", &item.hint},
             {"guidance_hint", &item.guidance_hint},
             {"required_message", &item.required_message},
             {"constraint_message", &item.constraint_message}}};
        for (const auto& [column, wording] : texts) check_wording(item, column, *wording);
        for (const auto& [column, wording] : item.columns) check_wording(item, column, wording);
    }

    void check_wording(const Item& item, std::string_view column, const Wording& wording) {
        for (const auto& [tag, text] : wording.texts()) check_references(item, column, text);
    }

    void check_references(const Item& item, std::string_view column, const std::string& text) {
        for (const std::string& name : references_in(text)) {
            const auto known = rows_.find(name);
            if (known == rows_.end()) {
                const std::string close = nearest(name, names_).value_or("");
                const std::string row = close.empty() ? "" : std::to_string(rows_.at(close).front());
                report(item.row, column, cause::unknown_reference, {name, close, row});
            } else if (known->second.size() > 1) {
                report(item.row, column, cause::ambiguous_reference,
                       {name, std::to_string(known->second[0]), std::to_string(known->second[1])});
            }
        }
    }

    void report_fault(const Item& item, std::string_view column, const std::string& text,
                      const xpath::ExpressionFault& fault) {
        const auto [cause, sign] = unreadable(fault.expected);
        report(item.row, column, cause, {text, std::to_string(fault.column), std::string(sign), fault.found});
    }

    void report(int row, std::string_view column, Cause cause, std::vector<std::string> arguments) {
        report("survey", row, column, cause, std::move(arguments));
    }

    void report(std::string_view sheet, int row, std::string_view column, Cause cause,
                std::vector<std::string> arguments) {
        Problem problem = form_problem(form_, sheet, row, column, cause, std::move(arguments));
        // One mistake in two languages of a text, or twice in one expression, is reported once.
        if (problems_.empty() || problems_.back() != problem) problems_.push_back(std::move(problem));
    }

    const Form& form_;
    std::vector<Problem>& problems_;
    std::unordered_map<std::string, std::vector<int>> rows_;  // of each name, in order
    std::vector<std::string> names_, lists_;
    std::set<std::string> lists_of_several_;
};

}  // namespace

void check_form(const Form& form, std::vector<Problem>& problems) { Checker(form, problems).check(); }

}  // namespace arpenteur
