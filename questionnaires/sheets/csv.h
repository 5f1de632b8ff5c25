// Comma-separated records (RFC 4180), the way people really save them: with or without a byte order mark, with a
// comma, a semicolon or a tab between the cells, with line breaks inside quoted cells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace arpenteur {

using CsvRecord = std::vector<std::string>;

struct CsvFault {
    enum class Kind { not_utf8, unclosed_quote, text_after_quote, too_large };
    Kind kind;
    int record;  // from 1, counting blank lines: the row that a spreadsheet shows
    int cell;    // from 1

    bool operator==(const CsvFault&) const = default;
};

// The character between the cells: whichever of comma, semicolon and tab is most frequent outside quotes in the
// first record; a comma if there is none.
char csv_delimiter(std::string_view bytes);

// Every record, blank lines included (as one empty cell). A byte order mark at the start is not part of the
// first cell. Stops at the first fault. Line ends are \n, \r\n or \r; inside quotes they are kept, as \n.
tl::expected<std::vector<CsvRecord>, CsvFault> csv_records(std::string_view bytes, char delimiter,
                                                           std::size_t most_cells);

// One record and its line end, commas between the cells, quoted only where necessary.
void append_csv_record(std::string& bytes, const CsvRecord& record);

// True if the bytes are UTF-8 that every tool can carry: no overlong form, no surrogate, no zero byte.
bool is_utf8(std::string_view bytes);

}  // namespace arpenteur
