#include "questionnaires/form/check_sheets.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "questionnaires/form/form_causes.h"
#include "questionnaires/language/tidy.h"
#include "questionnaires/sheets/names.h"

namespace arpenteur {
namespace {

constexpr std::array<std::string_view, 3> sheets_not_supported{"entities", "external_choices", "osm"};
constexpr std::array<std::string_view, 13> columns_not_supported{
    "choice_filter",    "repeat_count", "parameters",       "trigger",  "media::image",
    "media::big-image", "media::audio", "media::video",     "autoplay", "rows",
    "save_to",          "query",        "instance::odk:tag"};
constexpr std::size_t most_flaws_named = 20;  // of a sheet: whoever mends them checks again

template <class Names>
bool among(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class SheetChecker {
public:
    SheetChecker(const Table& table, SheetKind kind, std::vector<Problem>& problems)
        : table_(table), kind_(kind), headers_(headers_of(table, kind)), problems_(problems) {}

    bool check(std::initializer_list<std::string_view> needed) {
        bool complete = true;
        for (const std::string_view base : needed) {
            if (std::any_of(headers_.begin(), headers_.end(),
                            [&](const Header& h) { return h.base == base; }))
                continue;
            complete = false;
            report(1, "", cause::missing_column, {std::string(base)});
        }
        check_columns();
        check_cells();
        return complete;
    }

private:
    void check_columns() {
        std::map<std::pair<std::string, std::string>, std::string> seen;
        for (std::size_t column = 0; column < headers_.size(); ++column) {
            const Header& header = headers_[column];
            if (header.written.empty()) {
                check_headless(column);
                continue;
            }
            const auto [first, is_new] =
                seen.emplace(std::pair(header.base, header.language.tag), header.written);
            if (!is_new) report(1, header.written, cause::repeated_column, {first->second});
            if (header.known && among(columns_not_supported, header.base))
                check_use(header, column);
            else if (!header.known && kind_ == SheetKind::survey)
                check_resemblance(header);
        }
    }

    void check_cells() {
        const std::size_t named = std::min(table_.flawed.size(), most_flaws_named);
        for (std::size_t index = 0; index < named; ++index) {
            const auto& [number, column, flaw] = table_.flawed[index];
            std::string header = column < table_.header.size() ? table_.header[column] : std::string();
            switch (flaw) {
                case CellFlaw::formula_without_result:
                    report(number, std::move(header), cause::formula_without_result, {});
                    break;
                case CellFlaw::error_value:
                    report(number, std::move(header), cause::error_in_cell, {written_at(number, column)});
                    break;
                case CellFlaw::missing_text:
                    report(number, std::move(header), cause::text_missing_from_workbook, {});
                    break;
            }
        }
    }

    std::string written_at(int number, std::size_t column) const {
        if (column >= table_.header.size()) return {};
        if (number == 1) return table_.header[column];
        const auto row =
            std::lower_bound(table_.rows.begin(), table_.rows.end(), number,
                             [](const TableRow& one, int wanted) { return one.number < wanted; });
        const bool kept = row != table_.rows.end() && row->number == number;
        return kept ? row->cells[column] : std::string();
    }

    void check_headless(std::size_t column) {
        for (const TableRow& row : table_.rows)
            if (!trimmed(row.cells[column]).empty()) {
                report(row.number, "", cause::cell_without_column,
                       {std::to_string(column + 1), tidied(row.cells[column])});
                return;
            }
    }

    void check_use(const Header& header, std::size_t column) {
        int first = 0, filled = 0;
        for (const TableRow& row : table_.rows)
            if (!trimmed(row.cells[column]).empty() && filled++ == 0) first = row.number;
        if (filled > 0)
            report(first, header.written, cause::column_not_supported, {header.base, std::to_string(filled)});
    }

    void check_resemblance(const Header& header) {
        const std::string name = lowered(header.base);
        for (const std::string& known : known_columns(SheetKind::survey))
            if (known.size() > 4 && distance(name, known) <= 2 && name.size() > 4) {
                report(1, header.written, cause::resembling_column, {known});
                return;
            }
    }

    void report(int row, std::string column, const Cause& cause, std::vector<std::string> arguments) {
        problems_.push_back({table_.file, table_.name, row, std::move(column), cause, std::move(arguments)});
    }

    const Table& table_;
    SheetKind kind_;
    std::vector<Header> headers_;
    std::vector<Problem>& problems_;
};

void report_missing_survey(const Tables& tables, std::vector<Problem>& problems) {
    std::string close;
    for (const Table& other : tables.others)
        if (distance(lowered(other.name), "survey") <= 2) close = other.name;
    const std::string file = tables.all().empty() ? "" : tables.all().front()->file;
    problems.push_back({file, "", 0, "", cause::no_survey, {close}});
}

}  // namespace

void check_sheets(const Tables& tables, const Table& survey, std::vector<Problem>& problems) {
    if (survey.absent()) {
        report_missing_survey(tables, problems);
        return;
    }
    for (const Table& other : tables.others) {
        const std::string name = lowered(other.name);
        const auto report = [&](const Cause& cause, std::vector<std::string> arguments) {
            problems.push_back({other.file, other.name, 0, "", cause, std::move(arguments)});
        };
        if (among(sheets_not_supported, name)) report(cause::sheet_not_supported, {other.name});
        for (const std::string_view known : {"choices", "settings", "recommendations"})
            if (!name.starts_with('_') && distance(name, known) <= 2)
                report(cause::resembling_sheet, {other.name, std::string(known)});
    }
}

bool check_columns(const Table& table, SheetKind kind, std::initializer_list<std::string_view> needed,
                   std::vector<Problem>& problems) {
    return !table.absent() && SheetChecker(table, kind, problems).check(needed);
}

}  // namespace arpenteur
