#include "questionnaires/form/read_survey.h"

#include <algorithm>
#include <array>
#include <utility>

#include "questionnaires/form/form_causes.h"
#include "questionnaires/form/headers.h"
#include "questionnaires/form/question_type.h"
#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

constexpr std::size_t deepest = 50;  // nested groups; more is a mistake, and would exhaust the stack

// "yes" and "no" as XLSForm understands them in `required` and `read_only`.
std::string as_expression(std::string cell) {
    const std::string low = lowered(cell);
    if (low == "yes" || low == "true" || low == "true()") return "true()";
    if (low == "no" || low == "false" || low == "false()") return "false()";
    return cell;
}

// Word processors turn the quotes of an expression into typographic ones.
std::string with_plain_quotes(std::string text) {
    constexpr std::array<std::pair<std::string_view, char>, 4> quotes{
        {{"‘", '\''}, {"’", '\''}, {"“", '"'}, {"”", '"'}}};
    for (const auto& [typographic, plain] : quotes)
        for (auto at = text.find(typographic); at != std::string::npos; at = text.find(typographic, at))
            text.replace(at, typographic.size(), 1, plain);
    return text;
}

class SurveyReader {
public:
    SurveyReader(const Table& survey, std::vector<Problem>& problems)
        : survey_(survey), headers_(headers_of(survey, SheetKind::survey)), problems_(problems) {}

    std::vector<Item> read() {
        open_.push_back({});  // the form itself
        for (const TableRow& row : survey_.rows) read_row(row);
        while (open_.size() > 1) {
            const Item& left = open_.back();
            report(left.row, "type", cause::begin_without_end, {left.type, left.name});
            close();
        }
        return std::move(open_.front().items);
    }

private:
    void read_row(const TableRow& row) {
        if (as_expression(cell("disabled", row)) == "true()") return;
        const std::string written = cell("type", row);
        if (written.empty()) {
            if (first_text(row).empty()) return;
            const bool remark = cell("name", row).empty() && texts("label", row).empty();
            if (remark)
                report(row.number, "type", cause::row_left_aside, {first_text(row), "type"});
            else
                report(row.number, "type", cause::missing_type, {first_text(row)});
            return;
        }
        const auto type = question_type(written);
        if (!type) {
            report(row.number, "type", cause::unknown_type,
                   {written, nearest(written, known_types()).value_or("")});
            add(item_of(row, QuestionType{.type = written, .supported = false}));
        } else if (type->edge == QuestionType::Edge::end) {
            end(row, *type);
        } else {
            begin_or_add(row, *type);
        }
    }

    void begin_or_add(const TableRow& row, const QuestionType& type) {
        Item item = item_of(row, type);
        check(item, type, row);
        if (type.edge == QuestionType::Edge::none) {
            add(std::move(item));
        } else if (open_.size() > deepest) {
            report(row.number, "type", cause::groups_too_deep, {std::to_string(deepest)});
            ++ignored_;
        } else {
            open_.push_back(std::move(item));
        }
    }

    void end(const TableRow& row, const QuestionType& type) {
        if (ignored_ > 0) {
            --ignored_;
        } else if (open_.size() == 1) {
            report(row.number, "type", cause::end_without_begin, {type.type});
        } else {
            const Item& begun = open_.back();
            if (begun.type != type.type)
                report(row.number, "type", cause::end_of_another_kind,
                       {type.type, begun.type, begun.name, std::to_string(begun.row)});
            close();
        }
    }

    void close() {
        Item closed = std::move(open_.back());
        open_.pop_back();
        add(std::move(closed));
    }

    void add(Item item) { open_.back().items.push_back(std::move(item)); }

    Item item_of(const TableRow& row, const QuestionType& type) {
        Item item;
        item.row = row.number;
        item.type = type.type;
        item.kind = type.kind;
        item.supported = type.supported;
        item.list = type.list;
        item.or_other = type.or_other;
        item.name = name_of(row, type);
        item.label = texts("label", row);
        item.hint = texts("hint", row);
        item.guidance_hint = texts("guidance_hint", row);
        item.required_message = texts("required_message", row);
        item.constraint_message = texts("constraint_message", row);
        item.required = as_expression(expression("required", row));
        item.read_only = as_expression(expression("read_only", row));
        item.relevant = expression("relevant", row);
        item.constraint = expression("constraint", row);
        item.calculation = expression("calculation", row);
        item.choice_filter = expression("choice_filter", row);
        item.repeat_count = expression("repeat_count", row);
        item.appearance = cell("appearance", row);
        item.default_value = cell("default", row);
        item.parameters = cell("parameters", row);
        item.columns = own_cells(headers_, row);
        for (const std::string& kept : kept_columns)
            if (Wording wording = texts(kept, row); !wording.empty()) item.columns[kept] = std::move(wording);
        return item;
    }

    // Named as pyxform names what authors often leave unnamed.
    std::string name_of(const TableRow& row, const QuestionType& type) const {
        std::string name = cell("name", row);
        if (!name.empty()) return name;
        if (type.type == "audit") return type.type;
        if (type.type == "note") return "generated_note_name_" + std::to_string(row.number);
        if (type.type == "group") return "generated_group_name_" + std::to_string(row.number);
        return name;
    }

    void check(const Item& item, const QuestionType& type, const TableRow& row) {
        if (!type.supported)
            report(row.number, "type", cause::type_not_supported, {type.type, shown_as(type.kind)});
        if (item.name.empty())
            report(row.number, "name", cause::missing_name, {type.type});
        else if (!is_name(item.name))
            report(row.number, "name", cause::bad_name, {item.name});
        else if (item.name == "meta")
            report(row.number, "name", cause::reserved_name, {item.name});
        if (type.takes_list && item.list.empty())
            report(row.number, "type", cause::missing_list_name, {type.type});
        if (item.kind == ItemKind::calculate && item.type == "calculate" && item.calculation.empty() &&
            item.default_value.empty())
            report(row.number, "calculation", cause::missing_calculation, {item.name});
        if ((is_question(item.kind) || item.kind == ItemKind::note) && item.label.empty() &&
            item.hint.empty() && !item.columns.contains("media::image"))
            report(row.number, "label", cause::missing_label, {item.name});
    }

    static std::string shown_as(ItemKind kind) {
        switch (kind) {
            case ItemKind::text:
                return "text";
            case ItemKind::integer:
                return "integer";
            case ItemKind::decimal:
                return "decimal";
            case ItemKind::date:
                return "date";
            case ItemKind::select_one:
                return "select_one";
            case ItemKind::select_multiple:
                return "select_multiple";
            case ItemKind::note:
                return "note";
            case ItemKind::calculate:
                return "calculate";
            case ItemKind::metadata:
                return "";
            case ItemKind::group:
                return "group";
            case ItemKind::repeat:
                return "repeat";
        }
        return "";
    }

    std::string cell(std::string_view base, const TableRow& row) const {
        return cell_under(base, headers_, row);
    }
    std::string expression(std::string_view base, const TableRow& row) const {
        return with_plain_quotes(cell(base, row));
    }
    Wording texts(std::string_view base, const TableRow& row) const {
        return texts_under(base, headers_, row);
    }

    void report(int row, std::string_view base, Cause cause, std::vector<std::string> arguments) {
        std::string column(base);
        for (const Header& header : headers_)
            if (header.base == base) {
                column = header.written;
                break;
            }
        problems_.push_back(
            {survey_.file, survey_.name, row, std::move(column), cause, std::move(arguments)});
    }

    // XLSForm knows them; Item has no member for them.
    inline static const std::vector<std::string> kept_columns{
        "media::image", "media::big-image", "media::audio", "media::video",     "trigger", "autoplay",
        "rows",         "save_to",          "query",        "instance::odk:tag"};

    const Table& survey_;
    std::vector<Header> headers_;
    std::vector<Problem>& problems_;
    std::vector<Item> open_;  // the form, and the groups that have begun and not ended
    int ignored_ = 0;         // how many groups have begun beyond the deepest
};

}  // namespace

std::vector<Item> read_survey(const Table& survey, std::vector<Problem>& problems) {
    return SurveyReader(survey, problems).read();
}

}  // namespace arpenteur
