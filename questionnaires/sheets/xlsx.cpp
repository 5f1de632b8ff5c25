#include "questionnaires/sheets/xlsx.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "questionnaires/language/numbers.h"
#include "questionnaires/sheets/number_format.h"
#include "questionnaires/sheets/table_causes.h"

namespace arpenteur {
namespace {

// "xl/workbook.xml" → "xl/"
std::string folder_of(std::string_view part) {
    const auto slash = part.rfind('/');
    return std::string(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
}

// The target of a relationship, relative to a folder or from the root: "/xl/worksheets/sheet1.xml",
// "../a.xml".
std::string resolved(std::string folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (!folder.empty()) folder.pop_back();
        folder = folder_of(folder);
    }
    if (target.starts_with("./")) target.remove_prefix(2);
    return folder + std::string(target);
}

struct Relationship {
    std::string type;  // the last part of its address: "worksheet"
    std::string part;
};

// "AB12" → row 11, column 27.
struct CellPlace {
    std::size_t row, column;
};
std::optional<CellPlace> place_of(std::string_view reference) {
    std::size_t column = 0, index = 0;
    for (; index < reference.size() && reference[index] >= 'A' && reference[index] <= 'Z'; ++index) {
        column = column * 26 + static_cast<std::size_t>(reference[index] - 'A') + 1;
        if (column > most_columns) return std::nullopt;
    }
    const auto row = number_from<int>(reference.substr(index));
    if (column == 0 || !row || *row < 1) return std::nullopt;
    return CellPlace{static_cast<std::size_t>(*row) - 1, column - 1};
}

// Excel writes control characters as _x000D_; line breaks and tabs are restored.
std::string unescaped(std::string text) {
    constexpr std::pair<std::string_view, std::string_view> escapes[]{
        {"_x000D_\n", "\n"}, {"_x000D_", "\n"}, {"_x000A_", "\n"}, {"_x0009_", "\t"}};
    if (text.find("_x00") == std::string::npos) return text;
    for (const auto& [escape, plain] : escapes)
        for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape, at))
            text.replace(at, escape.size(), plain);
    return text;
}

// A string item: its text, or that of its runs; phonetic hints are left out.
std::string string_item(pugi::xml_node item) {
    std::string text;
    for (const pugi::xml_node part : item.children()) {
        const std::string_view name = local_name(part.name());
        if (name == "t") text += part.child_value();
        if (name == "r") text += child(part, "t").child_value();
    }
    return unescaped(std::move(text));
}

class XlsxReader {
public:
    explicit XlsxReader(const ZipContainer& container) : container_(container) {}

    WorkbookSheets read() {
        const std::string workbook_part = find_workbook();
        pugi::xml_document workbook;
        if (auto fault = load(workbook_part, workbook)) return tl::unexpected(*fault);
        const auto relationships = relationships_of(workbook_part);
        for (const auto& [id, relationship] : relationships) {
            if (relationship.type == "styles") read_styles(relationship.part);
            if (relationship.type != "sharedStrings") continue;
            if (auto fault = read_strings(relationship.part)) return tl::unexpected(*fault);
        }
        const pugi::xml_node root = workbook.document_element();
        const std::string_view origin = attribute(child(root, "workbookPr"), "date1904");
        since_1904_ = origin == "1" || origin == "true";
        std::vector<SheetCells> sheets;
        for (const pugi::xml_node entry : child(root, "sheets").children()) {
            const auto found = relationships.find(std::string(attribute_of_relation(entry)));
            if (found == relationships.end() || found->second.type != "worksheet")
                continue;  // a chart, a macro
            sheets.push_back({std::string(attribute(entry, "name")), {}});
            if (auto fault = read_sheet(found->second.part, sheets.back())) return tl::unexpected(*fault);
        }
        return sheets;
    }

private:
    std::optional<WorkbookFault> load(const std::string& part, pugi::xml_document& document) {
        return load_part(container_, part, bytes_left_, document);
    }

    std::string find_workbook() {
        for (const auto& [id, relationship] : relationships_of(""))
            if (relationship.type == "officeDocument") return relationship.part;
        return "xl/workbook.xml";
    }

    std::map<std::string, Relationship> relationships_of(const std::string& part) {
        const std::string folder = folder_of(part);
        pugi::xml_document document;
        std::map<std::string, Relationship> found;
        if (load(folder + "_rels/" + part.substr(folder.size()) + ".rels", document)) return found;
        for (const pugi::xml_node node : document.document_element().children()) {
            const std::string_view type = attribute(node, "Type");
            found[std::string(attribute(node, "Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                         resolved(folder, attribute(node, "Target"))};
        }
        return found;
    }

    // r:id, not sheetId.
    static std::string_view attribute_of_relation(pugi::xml_node sheet) {
        for (const pugi::xml_attribute found : sheet.attributes())
            if (std::string_view(found.name()).ends_with(":id")) return found.value();
        return {};
    }

    std::optional<WorkbookFault> read_strings(const std::string& part) {
        pugi::xml_document document;
        if (auto fault = load(part, document)) return fault;
        for (const pugi::xml_node item : document.document_element().children())
            if (local_name(item.name()) == "si") strings_.push_back(string_item(item));
        return std::nullopt;
    }

    // Styles only say which numbers are dates; a workbook without them can be read.
    void read_styles(const std::string& part) {
        pugi::xml_document document;
        if (load(part, document)) return;
        const pugi::xml_node root = document.document_element();
        std::map<int, NumberFormat> own;
        for (const pugi::xml_node format : child(root, "numFmts").children())
            if (const auto id = number_from<int>(attribute(format, "numFmtId")))
                own[*id] = number_format(attribute(format, "formatCode"));
        for (const pugi::xml_node style : child(root, "cellXfs").children()) {
            const int id = number_from<int>(attribute(style, "numFmtId")).value_or(0);
            const auto found = own.find(id);
            formats_.push_back(found == own.end() ? built_in_number_format(id) : found->second);
        }
    }

    std::optional<WorkbookFault> read_sheet(const std::string& part, SheetCells& sheet) {
        pugi::xml_document document;
        if (auto fault = load(part, document)) return fault;
        std::size_t row = 0;
        for (const pugi::xml_node line : child(document.document_element(), "sheetData").children()) {
            if (const auto number = number_from<int>(attribute(line, "r")); number && *number >= 1)
                row = static_cast<std::size_t>(*number) - 1;
            if (!read_row(line, row, sheet)) return WorkbookFault{cause::too_large, part};
            ++row;
        }
        return std::nullopt;
    }

    bool read_row(pugi::xml_node line, std::size_t row, SheetCells& sheet) {
        std::size_t column = 0;
        for (const pugi::xml_node cell : line.children()) {
            if (local_name(cell.name()) != "c") continue;
            if (const auto place = place_of(attribute(cell, "r"))) row = place->row, column = place->column;
            if (!writer_.put(sheet, row, column, cell_read(cell))) return false;
            ++column;
        }
        return true;
    }

    ReadCell cell_read(pugi::xml_node cell) const {
        const std::string_view type = attribute(cell, "t");
        if (type == "inlineStr") return {string_item(child(cell, "is"))};
        const std::string_view value = child(cell, "v").child_value();
        if (type == "s") {
            const auto index = number_from<int>(value);
            const bool known = index && *index >= 0 && static_cast<std::size_t>(*index) < strings_.size();
            if (!known) return {"", CellFlaw::missing_text};
            return {strings_[static_cast<std::size_t>(*index)]};
        }
        if (type == "str") return {unescaped(std::string(value))};
        if (type == "e") return {std::string(value), CellFlaw::error_value};
        if (value.empty() && child(cell, "f")) return {"", CellFlaw::formula_without_result};
        if (type == "b") return {value == "1" || value == "true" ? "TRUE" : "FALSE"};
        if (type == "d" || value.empty()) return {std::string(value)};
        return {number(value, attribute(cell, "s"))};
    }

    std::string number(std::string_view value, std::string_view style) const {
        const auto index = number_from<int>(style);
        const bool known = index && *index >= 0 && static_cast<std::size_t>(*index) < formats_.size();
        const NumberFormat format = known ? formats_[static_cast<std::size_t>(*index)] : NumberFormat::plain;
        const auto days = format == NumberFormat::plain ? std::nullopt : number_from<double>(value);
        if (days)
            if (std::string date = written_date(*days, format, since_1904_); !date.empty()) return date;
        return plain_number(value);
    }

    const ZipContainer& container_;
    CellWriter writer_;
    std::size_t bytes_left_ = most_unpacked;
    std::vector<std::string> strings_;
    std::vector<NumberFormat> formats_;
    bool since_1904_ = false;
};

}  // namespace

WorkbookSheets sheets_of_xlsx(const ZipContainer& container) { return XlsxReader(container).read(); }

}  // namespace arpenteur
