#include "exports/restitution/figures/board.h"

#include <algorithm>
#include <fmt/core.h>

#include "exports/restitution/figures/shapes.h"

namespace arpenteur {
namespace {

constexpr double board_width = 720, label_width = 196,
                 column_width = (board_width - label_width) / Level::count;
constexpr double head_height = 46, line_height = 16;
constexpr std::size_t label_letters = 25, column_letters = 12;

double middle_of(int column) { return label_width + column_width * (column + 0.5); }

// The columns darken from left to right, and stay apart when printed in grey.
constexpr std::array<std::string_view, Level::count> shades{"#f7f8f8", "#eff2f2", "#e6ebec", "#dce4e5",
                                                            "#d1dcde"};

Html columns_drawn(const std::array<ColumnTitle, Level::count>& columns, double height) {
    Html out;
    for (int i = 0; i < Level::count; ++i) {
        const auto& column = columns[static_cast<std::size_t>(i)];
        out += rectangle(
            {label_width + column_width * i + 1, head_height, column_width - 2, height - head_height, 0},
            shades[static_cast<std::size_t>(i)]);
        const auto words = wrapped(column.words, column_letters, 2);
        double y = head_height - 10 - line_height * static_cast<double>(words.size() - 1);
        if (!column.number.empty()) y -= line_height;
        for (const std::string& line : words) {
            out += words_at({middle_of(i), y}, line, "column");
            y += line_height;
        }
        if (!column.number.empty()) out += words_at({middle_of(i), y}, column.number, "column number");
    }
    return out;
}

// Dots in one column spread around its middle.
Html dots_drawn(const std::vector<Reach>& dots, double y) {
    constexpr double step = 13;
    std::array<int, Level::count> alone{}, drawn{};
    for (const Reach& dot : dots)
        if (dot.low == dot.high) ++alone[static_cast<std::size_t>(dot.low)];
    Html out;
    for (const Reach& dot : dots) {
        if (dot.low != dot.high) continue;
        const auto column = static_cast<std::size_t>(dot.low);
        const double shift = step * (drawn[column]++ - (alone[column] - 1) / 2.0);
        out += circle({middle_of(dot.low) + shift, y}, 4, "dot");
    }
    double below = y;
    for (const Reach& dot : dots) {
        if (dot.low == dot.high) continue;
        below += 11;
        out += line({middle_of(dot.low), below}, {middle_of(dot.high), below}, "span");
        out += circle({middle_of(dot.low), below}, 4, "dot") + circle({middle_of(dot.high), below}, 4, "dot");
    }
    return out;
}

double height_of(const BoardRow& row) {
    const double label = 18 + line_height * static_cast<double>(wrapped(row.label, label_letters, 3).size());
    const auto spans =
        std::count_if(row.dots.begin(), row.dots.end(), [](Reach dot) { return dot.low != dot.high; });
    const double marks = (row.dots.empty() ? 34 : 48) + 11 * static_cast<double>(spans);
    return std::max(label, marks);
}

Html bar(const Reach& reach, double y, double thick, double beyond, std::string_view of_class) {
    const double x = middle_of(reach.low) - beyond;
    const double long_ = middle_of(reach.high) - middle_of(reach.low) + 2 * beyond;
    return rectangle_of({x, y - thick / 2, long_, thick, thick / 2}, of_class);
}

Html row_drawn(const BoardRow& row, double top, double height) {
    Html out = line({0, top}, {board_width, top}, "rule");
    const auto label = wrapped(row.label, label_letters, 3);
    double y = top + height / 2 - line_height * static_cast<double>(label.size() - 1) / 2 + 5;
    for (const std::string& words : label) {
        out += words_at({0, y}, words, "label");
        y += line_height;
    }
    const double bar_y = row.dots.empty() ? top + height / 2 : top + 17;
    if (row.range) out += bar(*row.range, bar_y, 20, 40, "range");
    if (row.middle) out += bar(*row.middle, bar_y, 12, 28, "middle");
    out += dots_drawn(row.dots, bar_y + 18);
    if (!row.instead.empty())
        out += words_at({label_width + column_width * Level::count / 2.0, top + height / 2 + 5}, row.instead,
                        "instead");
    return out;
}

}  // namespace

Html board(const Alternative& alternative, const std::vector<BoardRow>& rows,
           const std::array<ColumnTitle, Level::count>& columns) {
    const bool numbered = !columns.front().number.empty();
    const double extra = numbered ? line_height : 0;
    double height = head_height;
    Html drawn;
    for (const BoardRow& row : rows) {
        const double row_height = height_of(row);
        drawn += row_drawn(row, height, row_height);
        height += row_height;
    }
    drawn += line({0, height}, {board_width, height}, "rule");
    return drawing(alternative, {0, -extra, board_width, height + extra + 1}, "board",
                   columns_drawn(columns, height) + drawn);
}

}  // namespace arpenteur
