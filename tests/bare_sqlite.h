// What SQLite asks for at the very least, for benchmarks to be measured beside: the same rows, nothing around
// them.
#pragma once

#include <algorithm>
#include <chrono>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/store/writes.h"
#include "questionnaires/journal/digest.h"

namespace arpenteur {

// SQLite and nothing else: WAL, synchronous=FULL, the statements prepared once, the bytes bound without a
// copy.
class Bare {
public:
    // `blocks` is the table of blocks; its first columns, up to the bytes, are bound by `bind`.
    Bare(const std::string& path, const std::string& blocks, const std::string& insert) {
        check(sqlite3_open(path.c_str(), &database_));
        execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
        execute(blocks + "; CREATE TABLE summary (one INTEGER PRIMARY KEY, bytes BLOB)");
        prepare("BEGIN IMMEDIATE", begin_);
        prepare(insert, insert_);
        prepare("INSERT INTO summary VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET bytes = excluded.bytes",
                summarise_);
        prepare("COMMIT", commit_);
    }
    ~Bare() {
        for (sqlite3_stmt* statement : {begin_, insert_, summarise_, commit_}) sqlite3_finalize(statement);
        sqlite3_close(database_);
    }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;

    // With the columns of a visit's file, or with the bytes alone.
    void append(const AppendBlock& answer, const Id* digest) {
        step(begin_);
        int place = 0;
        if (digest != nullptr) {
            bind(insert_, ++place, bytes_of(answer.block.device));
            sqlite3_bind_int64(insert_, ++place, static_cast<sqlite3_int64>(answer.block.first));
            sqlite3_bind_int64(insert_, ++place, answer.block.count);
            bind(insert_, ++place, bytes_of(*digest));
        }
        bind(insert_, ++place, answer.block.bytes);
        step(insert_);
        bind(summarise_, 1, *answer.summary);
        step(summarise_);
        step(commit_);
    }

private:
    static void check(int result) {
        if (result != SQLITE_OK) throw std::runtime_error(sqlite3_errstr(result));
    }
    void execute(const std::string& sql) {
        check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
    }
    void prepare(const std::string& sql, sqlite3_stmt*& statement) {
        check(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr));
    }
    static void bind(sqlite3_stmt* statement, int place, Bytes bytes) {
        check(sqlite3_bind_blob64(statement, place, bytes.data(), bytes.size(), SQLITE_STATIC));
    }
    static void step(sqlite3_stmt* statement) {
        if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error("a step failed");
        sqlite3_reset(statement);
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* begin_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    sqlite3_stmt* summarise_ = nullptr;
    sqlite3_stmt* commit_ = nullptr;
};

// The table of blocks that a visit's file has.
inline constexpr const char* same_table =
    "CREATE TABLE blocks (id INTEGER PRIMARY KEY, device BLOB, first INTEGER, count INTEGER, digest BLOB,"
    " bytes BLOB, UNIQUE (device, first, digest))";
inline constexpr const char* same_insert =
    "INSERT INTO blocks (device, first, count, digest, bytes) VALUES (?, ?, ?, ?, ?)";

struct Times {
    std::string name;
    std::vector<double> microseconds;

    double at(double part) {
        std::sort(microseconds.begin(), microseconds.end());
        return microseconds[static_cast<std::size_t>(part * static_cast<double>(microseconds.size() - 1))];
    }
};

template <class Function>
void measure(Times& times, Function&& function) {
    const auto begin = std::chrono::steady_clock::now();
    function();
    const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - begin;
    times.microseconds.push_back(taken.count());
}

}  // namespace arpenteur
