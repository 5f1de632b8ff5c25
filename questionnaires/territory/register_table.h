// The register as it lies in memory: the bytes of its table, and for each line where its cells are. Only the
// register and its search see this.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/territory/table_problem.h"

namespace arpenteur {

struct RegisterRow {
    static constexpr int unknown = -1;

    // Cells of RegisterTable::bytes.
    std::string_view kind, code, name, departments, part_of;
    // The name as it is searched (search_key.h), in RegisterTable::keys, a space before it; and where, in the
    // key, its own words begin.
    std::uint32_t key_at = 0;
    std::uint16_t key_size = 0;
    std::uint16_t own_words_at = 0;
    std::uint64_t letters = 0;  // which characters the key holds: see letters_of
    int members = unknown;
    int population = unknown;
};

// Does not move once read: its rows look into it.
struct RegisterTable {
    RegisterTable() = default;
    RegisterTable(const RegisterTable&) = delete;
    RegisterTable& operator=(const RegisterTable&) = delete;

    std::string bytes;
    std::string keys;
    std::vector<RegisterRow> rows;                // by code, then by kind
    std::vector<const RegisterRow*> departments;  // departments and territories overseas

    std::string_view key_of(const RegisterRow& row) const {
        return std::string_view(keys).substr(row.key_at + 1, row.key_size);
    }
    // " ca du beauvaisis": each word begins with a space, so the beginning of a word is found as text.
    std::string_view spaced_key_of(const RegisterRow& row) const {
        return std::string_view(keys).substr(row.key_at, row.key_size + std::size_t{1});
    }
};

// A set of characters, one bit each for letters and digits: a key can hold a text only if its set holds the
// text's.
std::uint64_t letters_of(std::string_view key);

// Fills a table from bytes; what is wrong with them is told in the order of the lines.
std::vector<TableProblem> read_table(std::string bytes, RegisterTable& table);

// The elements of "38,73". One at least, if only an empty one.
std::vector<std::string_view> elements(std::string_view cell);

}  // namespace arpenteur
