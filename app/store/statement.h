// A prepared statement: bind, step, reset. For this folder only.
//
//     Statement insert(database, "INSERT INTO drafts VALUES (?, ?)");
//     insert.run(subject, bytes);
//     Statement(database, "SELECT id, bytes FROM blocks").each([](const ResultRow& row) { ... });
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <sqlite3.h>

#include "app/store/database.h"
#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

// The current row of a statement. What blob() returns is valid until the next row.
class ResultRow {
public:
    explicit ResultRow(sqlite3_stmt& statement) : statement_(statement) {}

    std::int64_t integer(int column) const { return sqlite3_column_int64(&statement_, column); }
    Bytes blob(int column) const;
    // Null if it has another length: such a row was altered, and its sealed bytes are judged all the same.
    Id id(int column) const;
    Digest digest(int column) const;

private:
    void copy(int column, std::span<std::uint8_t> to) const;

    sqlite3_stmt& statement_;
};

class Statement {
public:
    // Prepared on first use, so that reading a summary prepares nothing else. `sql` must be a literal, and
    // the database must outlive the statement.
    Statement(Database& database, const char* sql) : database_(database), sql_(sql) {}

    // Runs to the end and returns how many rows it changed.
    template <class... Values>
    int run(const Values&... values) {
        bind_all(values...);
        step_through(nullptr);
        return sqlite3_changes(database_.handle());
    }

    template <class... Values>
    void each(const std::function<void(const ResultRow&)>& call, const Values&... values) {
        bind_all(values...);
        step_through(&call);
    }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    template <class... Values>
    void bind_all(const Values&... values) {
        prepare();
        int place = 0;
        (bind(++place, values), ...);
    }

    void prepare();
    void bind(int place, std::int64_t value);
    void bind(int place, Bytes value);  // not copied: it must outlive the run
    void bind(int place, const Id& value) { bind(place, bytes_of(value)); }
    void bind(int place, const Digest& value) { bind(place, bytes_of(value)); }
    void step_through(const std::function<void(const ResultRow&)>* call);

    Database& database_;
    const char* sql_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace arpenteur
