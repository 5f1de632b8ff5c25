// The thinnest possible layer over SQLite: a handle that closes itself, and errors that say what they are.
// For this folder only.
#pragma once

#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <string>

#include "app/store/store_error.h"

namespace arpenteur {

// Classifies an SQLite result. `system_error` is errno, if SQLite reports one.
StoreFault fault_of(int result, int system_error);

class Database {
public:
    // The connection may be in any state afterwards: check result() first.
    Database(std::filesystem::path path, const std::string& name, int flags, const std::string& vfs);

    int result() const { return result_; }  // of opening: SQLITE_OK, or what went wrong
    sqlite3* handle() const { return handle_.get(); }
    const std::filesystem::path& path() const { return path_; }

    void execute(const char* sql, const char* operation);  // throws StoreError
    int try_execute(const char* sql);                      // an extended result code

    // The last error of this connection, as an exception.
    [[noreturn]] void fail(const char* operation) const;
    [[noreturn]] void fail(const char* operation, int result) const;

    // Closes and returns the result; the destructor has to ignore it.
    int close();

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> handle_;
    int result_ = SQLITE_OK;
};

// All of it is on the disk when commit() returns (WAL, synchronous=FULL), or none of it.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(database) {
        database_.execute("BEGIN IMMEDIATE", "begin");
    }
    ~Transaction() {
        if (!committed_) database_.try_execute("ROLLBACK");
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        database_.execute("COMMIT", "commit");
        committed_ = true;
    }

private:
    Database& database_;
    bool committed_ = false;
};

}  // namespace arpenteur
