// The headers of a sheet as XLSForm understands them: "label::Français (fr)" is the label in the language fr,
// "relevance" is another word for relevant, "media::image" is one column.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/form/form.h"
#include "questionnaires/sheets/tables.h"

namespace arpenteur {

enum class SheetKind : std::uint8_t { survey, choices, settings, other };

// One column of a sheet. A column that XLSForm knows has XLSForm's own name for it as `base`; any other keeps
// its own.
struct Header {
    std::string written;    // "label::Français (fr)"
    std::string base;       // "label"
    FormLanguage language;  // {"fr", "Français (fr)"}; both empty if the header names none
    bool known = false;     // to XLSForm
};

// As many as the table has columns.
std::vector<Header> headers_of(const Table& table, SheetKind kind);

// "Français (fr)" → {"fr", "Français (fr)"}; "French" → {"French", "French"}.
FormLanguage language_of(std::string_view name);

// The cells of a row under one base name, in all languages.
Wording texts_under(std::string_view base, const std::vector<Header>& headers, const TableRow& row);
// The cell under a base name that names no language, tidied; "" if there is none.
std::string cell_under(std::string_view base, const std::vector<Header>& headers, const TableRow& row);

// The first cell of the row with something in it, tidied; "" if there is none.
std::string first_text(const TableRow& row);

// Every cell of the row whose header is not known to XLSForm, by base name.
Cells own_cells(const std::vector<Header>& headers, const TableRow& row);

// The columns that XLSForm knows in such a sheet.
const std::vector<std::string>& known_columns(SheetKind kind);

}  // namespace arpenteur
