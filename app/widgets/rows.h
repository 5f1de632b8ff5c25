// Rows of a rail, of a list, of a table.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/widgets/icons.h"
#include "app/widgets/text.h"

namespace arpenteur {

// Each has its own shape: an empty ring, a thick ring, a full disc, a full square.
enum class RailState : std::uint8_t { none, started, done, attention };

struct RailRow {
    std::string number{};  // in the disc
    std::string title{};
    RailState state = RailState::none;
    bool selected = false;
};
// In the rail of TwoColumns; discs only where the rail is narrow.
bool rail_row(Surface& surface, std::string_view path, const RailRow& row);
// A title between rows; a line where the rail is narrow.
void rail_heading(Surface& surface, std::string_view text);

struct ListRow {
    std::string title{};
    std::string subtitle{};
    std::string badge{};
    Tone badge_tone = Tone::neutral;
    Icon icon = Icon::none;  // at the left
    bool chevron = true;     // it opens something
    std::string action{};    // what the sign at the right does: "Supprimer"; its path is "<path>/action"
    Icon action_icon = Icon::trash;
    bool selected = false;
    bool enabled = true;
};
struct RowTouch {
    bool opened = false;
    bool acted = false;
};
RowTouch list_row(Surface& surface, std::string_view path, const ListRow& row);

struct MatrixCell {
    std::string mark{};  // "3", "2–4", "?", "–"
    Tone tone = Tone::neutral;
    bool filled = false;  // on the tone's ground
    bool selected = false;
    bool enabled = true;
    std::string label{};  // what it says in words, for the registry
};
bool matrix_cell(Surface& surface, std::string_view path, const Box& box, const MatrixCell& cell);

struct MatrixTouch {
    std::size_t row = 0;
    std::size_t column = 0;
};
// Cells "path/row/column" under headers and beside row titles; scrolls sideways by itself when columns are
// many.
std::optional<MatrixTouch> matrix(Surface& surface, std::string_view path,
                                  std::span<const std::string> columns, std::span<const std::string> rows,
                                  const std::function<MatrixCell(std::size_t row, std::size_t column)>& cell);

}  // namespace arpenteur
