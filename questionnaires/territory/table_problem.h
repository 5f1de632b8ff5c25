// What a person can mend in a table of territories, and the words for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "questionnaires/language/words.h"

namespace arpenteur {

enum class TableFault : std::uint8_t {
    no_such_column,  // the line of column names lacks `column`: nothing is read
    empty_cell,
    not_a_number,
    unknown_word,
    not_utf8,
    repeated,  // the same kind and code as a line above
    open_quote,
};

// A line that was left out; the others were read.
struct TableProblem {
    int line = 0;  // from 1, comments and blank lines counted
    std::string column;
    TableFault fault = TableFault::empty_cell;
    std::string found;  // the content of the cell, where that helps

    friend bool operator==(const TableProblem&, const TableProblem&) = default;
};

// Where, what, what now: "register.tsv, ligne 12, colonne population : « 12O » n’est pas un nombre. …"
std::string message(const TableProblem& problem, std::string_view file, Language language);

}  // namespace arpenteur
