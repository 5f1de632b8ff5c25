#include "app/store/statement.h"

#include <algorithm>

namespace arpenteur {
namespace {

// Whatever happens, releases the rows that the statement read and the values that were bound to it.
class Reset {
public:
    explicit Reset(sqlite3_stmt& statement) : statement_(statement) {}
    ~Reset() {
        sqlite3_reset(&statement_);
        sqlite3_clear_bindings(&statement_);
    }
    Reset(const Reset&) = delete;
    Reset& operator=(const Reset&) = delete;

private:
    sqlite3_stmt& statement_;
};

}  // namespace

Bytes ResultRow::blob(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(&statement_, column));
    const int size = sqlite3_column_bytes(&statement_, column);
    if (data == nullptr) return {};  // empty; if memory ran out, the next step reports it
    return {data, static_cast<std::size_t>(size)};
}

void ResultRow::copy(int column, std::span<std::uint8_t> to) const {
    const Bytes bytes = blob(column);
    if (bytes.size() == to.size()) std::copy(bytes.begin(), bytes.end(), to.begin());
}

Id ResultRow::id(int column) const {
    Id id;
    copy(column, id.bytes);
    return id;
}

Digest ResultRow::digest(int column) const {
    Digest digest;
    copy(column, digest.bytes);
    return digest;
}

void Statement::prepare() {
    if (statement_) return;
    sqlite3_stmt* statement = nullptr;
    const int result =
        sqlite3_prepare_v3(database_.handle(), sql_, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    // The SQL is ours and does not change: if it does not fit the tables, the tables are not as they were
    // made.
    if (result == SQLITE_ERROR)
        throw StoreError(StoreFault::damaged, "prepare", database_.path(),
                         sqlite3_errmsg(database_.handle()));
    if (result != SQLITE_OK) database_.fail("prepare");
    statement_.reset(statement);
}

void Statement::bind(int place, std::int64_t value) {
    if (sqlite3_bind_int64(statement_.get(), place, value) != SQLITE_OK) database_.fail("bind");
}

void Statement::bind(int place, Bytes value) {
    // A null pointer would be NULL, not an empty blob.
    const void* data = value.empty() ? static_cast<const void*>("") : value.data();
    if (sqlite3_bind_blob64(statement_.get(), place, data, value.size(), SQLITE_STATIC) != SQLITE_OK)
        database_.fail("bind");
}

void Statement::step_through(const std::function<void(const ResultRow&)>* call) {
    const Reset reset(*statement_);
    for (;;) {
        const int result = sqlite3_step(statement_.get());
        if (result == SQLITE_DONE) return;
        if (result != SQLITE_ROW) database_.fail(call != nullptr ? "read" : "write");
        if (call != nullptr) (*call)(ResultRow(*statement_));
    }
}

}  // namespace arpenteur
