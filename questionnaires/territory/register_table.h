// The register in memory: the bytes of its table, and where the cells of each line are. Only the register and
// its search use this.
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
    // The key by which the name is found (search_key.h), in RegisterTable::keys, after a space; and where, in
    // the key, its own words begin.
    std::uint32_t key_at = 0;
    std::uint16_t key_size = 0;
    std::uint16_t own_words_at = 0;
    std::uint64_t letters = 0;  // the characters of the key: see letters_of
    int members = unknown;
    int population = unknown;
};

// Must not move once read: its rows point into it.
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

// A set of characters, one bit for each letter and digit: a key can contain a text only if its set contains
// that of the text.
std::uint64_t letters_of(std::string_view key);

// Fills a table from bytes. The problems are in the order of the lines.
std::vector<TableProblem> read_table(std::string bytes, RegisterTable& table);

// The elements of "38,73". There is at least one, which may be empty.
std::vector<std::string_view> elements(std::string_view cell);

}  // namespace arpenteur
