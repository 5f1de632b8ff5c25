#include "questionnaires/sheets/ods.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "questionnaires/language/numbers.h"
#include "questionnaires/sheets/table_causes.h"

namespace arpenteur {
namespace {

constexpr int deepest = 40;  // of nested elements; no spreadsheet has more

// How often a row, cell or space is repeated; 1 if the attribute is missing or is not a number.
std::size_t repeated(pugi::xml_node node, std::string_view name) {
    return std::max<std::size_t>(number_from<std::size_t>(attribute(node, name)).value_or(1), 1);
}

void append_text(pugi::xml_node node, std::string& text, int depth) {
    if (depth > deepest) return;
    for (const pugi::xml_node part : node.children()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) {
            text += part.value();
            continue;
        }
        const std::string_view name = local_name(part.name());
        if (name == "s")
            text.append(std::min<std::size_t>(repeated(part, "c"), 1000), ' ');
        else if (name == "tab")
            text += '\t';
        else if (name == "line-break")
            text += '\n';
        else if (name != "annotation" && name != "note")
            append_text(part, text, depth + 1);
    }
}

// The paragraphs of a cell, one per line.
std::string paragraphs(pugi::xml_node cell) {
    std::string text;
    bool first = true;
    for (const pugi::xml_node part : cell.children()) {
        if (local_name(part.name()) != "p") continue;
        if (!first) text += '\n';
        first = false;
        append_text(part, text, 0);
    }
    return text;
}

std::string text_of(pugi::xml_node cell) {
    const std::string_view type = attribute(cell, "value-type");
    if (type == "float" || type == "percentage" || type == "currency")
        return plain_number(attribute(cell, "value"));
    if (type == "boolean") return attribute(cell, "boolean-value") == "true" ? "TRUE" : "FALSE";
    if (type == "date") {
        std::string date(attribute(cell, "date-value"));
        if (date.ends_with("T00:00:00")) date.resize(10);
        if (date.size() > 10 && date[10] == 'T') date[10] = ' ';
        return date;
    }
    return paragraphs(cell);
}

// The attribute stands in two namespaces: that of the format says "string", that of the program "error".
bool shows_an_error(pugi::xml_node cell) {
    for (const pugi::xml_attribute found : cell.attributes())
        if (local_name(found.name()) == "value-type" && std::string_view(found.value()) == "error")
            return true;
    return false;
}

ReadCell cell_read(pugi::xml_node cell) {
    if (shows_an_error(cell)) return {paragraphs(cell), CellFlaw::error_value};
    const bool formula = !attribute(cell, "formula").empty();
    if (formula && attribute(cell, "value-type").empty() && paragraphs(cell).empty())
        return {"", CellFlaw::formula_without_result};
    return {text_of(cell)};
}

class OdsReader {
public:
    WorkbookSheets read(pugi::xml_node content) {
        std::vector<SheetCells> sheets;
        for (const pugi::xml_node table : child(child(content, "body"), "spreadsheet").children()) {
            if (local_name(table.name()) != "table") continue;
            SheetCells sheet{std::string(attribute(table, "name")), {}};
            std::size_t row = 0;
            if (!read_rows(table, sheet, row, 0))
                return tl::unexpected(WorkbookFault{cause::too_large, sheet.name});
            sheets.push_back(std::move(sheet));
        }
        return sheets;
    }

private:
    // Rows may be inside groups, and among the header rows.
    bool read_rows(pugi::xml_node parent, SheetCells& sheet, std::size_t& row, int depth) {
        if (depth > deepest) return false;
        for (const pugi::xml_node node : parent.children()) {
            const std::string_view name = local_name(node.name());
            if (name == "table-header-rows" || name == "table-row-group" || name == "table-rows") {
                if (!read_rows(node, sheet, row, depth + 1)) return false;
            } else if (name == "table-row") {
                const std::size_t times = repeated(node, "number-rows-repeated");
                if (!read_row(node, sheet, row, times)) return false;
                row += std::min<std::size_t>(times, most_rows);
            }
        }
        return true;
    }

    bool read_row(pugi::xml_node line, SheetCells& sheet, std::size_t row, std::size_t times) {
        std::size_t column = 0;
        for (const pugi::xml_node cell : line.children()) {
            const std::string_view name = local_name(cell.name());
            if (name != "table-cell" && name != "covered-table-cell") continue;
            const std::size_t wide = repeated(cell, "number-columns-repeated");
            const ReadCell read = name == "table-cell" ? cell_read(cell) : ReadCell{};
            if (!read.text.empty() || read.flaw)
                for (std::size_t down = 0; down < times; ++down)
                    for (std::size_t right = 0; right < wide; ++right)
                        if (!writer_.put(sheet, row + down, column + right, read)) return false;
            column += std::min<std::size_t>(wide, most_columns);
        }
        return true;
    }

    CellWriter writer_;
};

}  // namespace

WorkbookSheets sheets_of_ods(const ZipContainer& container) {
    pugi::xml_document content;
    std::size_t bytes_left = most_unpacked;
    if (auto fault = load_part(container, "content.xml", bytes_left, content)) return tl::unexpected(*fault);
    return OdsReader().read(content.document_element());
}

}  // namespace arpenteur
