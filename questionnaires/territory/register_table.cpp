#include "questionnaires/territory/register_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "questionnaires/language/byte_order_mark.h"
#include "questionnaires/language/numbers.h"
#include "questionnaires/language/utf8.h"
#include "questionnaires/territory/search_key.h"

namespace arpenteur {

namespace {

enum Column : std::size_t { kind, code, name, departments, part_of, members, population, column_count };
constexpr std::array<std::string_view, column_count> column_names{
    "kind", "code", "name", "departments", "part_of", "members", "population"};
constexpr std::array needed{kind, code, name};

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
using Cells = std::array<std::string_view, column_count>;

// Takes the front of the text, up to the separator, off it.
std::string_view take_until(std::string_view& text, char separator) {
    const std::size_t end = text.find(separator);
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return taken;
}

bool read_number(std::string_view cell, int& number) {
    if (cell.empty()) return true;
    const auto read = number_from<int>(cell);
    if (!read || *read < 0) return false;
    number = *read;
    return true;
}

// Reads the lines of a table whose bytes are in place.
class RegisterTableReader {
public:
    explicit RegisterTableReader(RegisterTable& table) : table_(table) {}

    std::vector<TableProblem> read() {
        std::string_view rest = table_.bytes;
        rest = without_byte_order_mark(rest);
        const auto lines = std::count(rest.begin(), rest.end(), '\n') + 1;
        table_.rows.reserve(static_cast<std::size_t>(lines));
        lines_.reserve(static_cast<std::size_t>(lines));
        table_.keys.reserve(rest.size());
        for (line_ = 1; !rest.empty(); ++line_) {
            std::string_view text = take_until(rest, '\n');
            if (text.ends_with('\r')) text.remove_suffix(1);
            if (text.empty() || text.starts_with('#')) continue;
            if (!named_)
                read_names(text);
            else
                read_row(text);
        }
        if (!named_ && problems_.empty()) problem(kind, TableFault::no_such_column);
        keep_first_of_each();
        std::stable_sort(problems_.begin(), problems_.end(),
                         [](const auto& a, const auto& b) { return a.line < b.line; });
        return std::move(problems_);
    }

private:
    void problem(Column column, TableFault fault, std::string_view found = {}) {
        problems_.push_back({line_, std::string(column_names[column]), fault, std::string(found)});
    }

    void read_names(std::string_view text) {
        named_ = true;
        where_.fill(nowhere);
        for (std::size_t at = 0; !text.empty(); ++at) {
            const std::string_view found = take_until(text, '\t');
            const auto known = std::find(column_names.begin(), column_names.end(), found);
            if (known != column_names.end())
                where_[static_cast<std::size_t>(known - column_names.begin())] = at;
        }
        for (const Column column : needed)
            if (where_[column] == nowhere) {
                problem(column, TableFault::no_such_column);
                readable_ = false;
            }
    }

    Cells cells_of(std::string_view text) const {
        Cells cells;
        for (std::size_t at = 0; !text.empty(); ++at) {
            const std::string_view cell = take_until(text, '\t');
            for (std::size_t column = 0; column < column_count; ++column)
                if (where_[column] == at) cells[column] = cell;
        }
        return cells;
    }

    void read_row(std::string_view text) {
        if (!readable_) return;
        const Cells cells = cells_of(text);
        if (!well_formed_utf8(text)) {
            problems_.push_back({line_, {}, TableFault::not_utf8, {}});
            return;
        }
        for (const Column column : needed)
            if (cells[column].empty()) return problem(column, TableFault::empty_cell);
        RegisterRow row{.kind = cells[kind],
                        .code = cells[code],
                        .name = cells[name],
                        .departments = cells[departments],
                        .part_of = cells[part_of]};
        for (const auto& [column, number] :
             {std::pair{members, &row.members}, std::pair{population, &row.population}})
            if (!read_number(cells[column], *number))
                return problem(column, TableFault::not_a_number, cells[column]);
        const std::string key = search_key(row.name);
        if (key.empty() || key.size() > UINT16_MAX) return problem(name, TableFault::unknown_word, row.name);
        row.key_at = static_cast<std::uint32_t>(table_.keys.size());
        row.key_size = static_cast<std::uint16_t>(key.size());
        row.own_words_at = static_cast<std::uint16_t>(own_words(key));
        row.letters = letters_of(key);
        (table_.keys += ' ') += key;
        table_.rows.push_back(row);
        lines_.push_back(line_);
    }

    // Sorts the rows, and leaves out those whose kind and code an earlier line has.
    void keep_first_of_each() {
        const auto same = [](const RegisterRow& a, const RegisterRow& b) {
            return std::tie(a.code, a.kind) == std::tie(b.code, b.kind);
        };
        const auto before = [](const RegisterRow& a, const RegisterRow& b) {
            return std::tie(a.code, a.kind) < std::tie(b.code, b.kind);
        };
        std::vector<RegisterRow>& rows = table_.rows;
        const bool as_written =
            std::adjacent_find(rows.begin(), rows.end(),
                               [&](const auto& a, const auto& b) { return !before(a, b); }) == rows.end();
        if (!as_written) {
            std::vector<std::size_t> order(rows.size());
            for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
            std::stable_sort(order.begin(), order.end(),
                             [&](std::size_t a, std::size_t b) { return before(rows[a], rows[b]); });
            std::vector<RegisterRow> kept;
            for (const std::size_t i : order) {
                if (kept.empty() || !same(kept.back(), rows[i])) {
                    kept.push_back(rows[i]);
                } else {
                    line_ = lines_[i];
                    problem(code, TableFault::repeated, rows[i].code);
                }
            }
            rows = std::move(kept);
        }
        for (const RegisterRow& row : rows)
            if (row.kind == "departement" || row.kind == "outre_mer") table_.departments.push_back(&row);
    }

    RegisterTable& table_;
    std::vector<TableProblem> problems_;
    std::vector<int> lines_;  // of each row, until they are sorted
    std::array<std::size_t, column_count> where_{};
    int line_ = 0;
    bool named_ = false;
    bool readable_ = true;
};

}  // namespace

std::uint64_t letters_of(std::string_view key) {
    std::uint64_t letters = 0;
    for (const char c : key) {
        if (c >= 'a' && c <= 'z') letters |= std::uint64_t{1} << (c - 'a');
        if (c >= '0' && c <= '9') letters |= std::uint64_t{1} << (26 + c - '0');
    }
    return letters;
}

std::vector<TableProblem> read_table(std::string bytes, RegisterTable& table) {
    table.bytes = std::move(bytes);
    return RegisterTableReader(table).read();
}

std::vector<std::string_view> elements(std::string_view cell) {
    std::vector<std::string_view> all;
    do all.push_back(take_until(cell, ','));
    while (!cell.empty());
    return all;
}

}  // namespace arpenteur
