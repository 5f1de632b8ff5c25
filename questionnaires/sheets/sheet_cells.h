// What the two readers of workbooks share: where cells go, how much they may take, how numbers are written.
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "questionnaires/sheets/tables.h"
#include "questionnaires/sheets/zip_container.h"

namespace arpenteur {

// How many bytes one part of a workbook may unpack to, and all of them together: unpacked, they take several
// times that in memory.
inline constexpr std::size_t largest_part = 32u << 20;
inline constexpr std::size_t most_unpacked = 128u << 20;
inline constexpr std::size_t most_columns = 16'384;

struct SheetCells {
    std::string name;
    std::vector<std::vector<std::string>> cells;
    std::vector<FlawedCell> flawed{};
};

struct ReadCell {
    std::string text;
    std::optional<CellFlaw> flaw{};
};

struct WorkbookFault {
    Cause cause;      // damaged_workbook or too_large
    std::string why;  // the part of the file that could not be read
};

using WorkbookSheets = tl::expected<std::vector<SheetCells>, WorkbookFault>;

// Puts cells into sheets and stops where a workbook asks for more than a questionnaire may weigh.
class CellWriter {
public:
    // False if that would be too much. Rows and columns count from 0.
    bool put(SheetCells& sheet, std::size_t row, std::size_t column, ReadCell cell) {
        if (cell.text.empty() && !cell.flaw) return true;
        if (row >= static_cast<std::size_t>(most_rows) || column >= most_columns) return false;
        if (row >= sheet.cells.size()) {
            if (!spend(row + 1 - sheet.cells.size())) return false;
            sheet.cells.resize(row + 1);
        }
        auto& cells = sheet.cells[row];
        if (column >= cells.size()) {
            if (!spend(column + 1 - cells.size())) return false;
            cells.resize(column + 1);
        }
        cells[column] = std::move(cell.text);
        if (cell.flaw) sheet.flawed.push_back({static_cast<int>(row) + 1, column, *cell.flaw});
        return true;
    }

private:
    bool spend(std::size_t cells) {
        if (cells > left_) return false;
        left_ -= cells;
        return true;
    }

    std::size_t left_ = most_cells;
};

// Without exponent or useless decimals: "12", "0.5", "1000000". The text itself if it is not a number.
std::string plain_number(std::string_view written);

// The name of an element or attribute without its namespace's prefix, which every writer chooses anew.
std::string_view local_name(std::string_view name);
pugi::xml_node child(pugi::xml_node parent, std::string_view name);
std::string_view attribute(pugi::xml_node node, std::string_view name);

// Reads a part of the workbook and deducts its unpacked size from `bytes_left`. Gives what is wrong, if anything.
std::optional<WorkbookFault> load_part(const ZipContainer& container, const std::string& part,
                                       std::size_t& bytes_left, pugi::xml_document& document);

}  // namespace arpenteur
