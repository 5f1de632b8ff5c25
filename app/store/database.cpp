#include "app/store/database.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace arpenteur {

StoreFault fault_of(int result, int system_error) {
    switch (result & 0xff) {
        case SQLITE_FULL:
            return StoreFault::disk_full;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
            return StoreFault::busy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return StoreFault::damaged;
        case SQLITE_READONLY:
            return result == SQLITE_READONLY_DBMOVED ? StoreFault::gone : StoreFault::read_only;
        case SQLITE_PERM:
            return StoreFault::read_only;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            if (system_error == ENOSPC || system_error == EDQUOT) return StoreFault::disk_full;
            if (system_error == EROFS || system_error == EACCES) return StoreFault::read_only;
            return result == SQLITE_IOERR_NOMEM ? StoreFault::other : StoreFault::disk;
        default:
            return StoreFault::other;
    }
}

Database::Database(std::filesystem::path path, const std::string& name, int flags, const std::string& vfs)
    : path_(std::move(path)) {
    sqlite3* handle = nullptr;
    result_ = sqlite3_open_v2(name.c_str(), &handle, flags, vfs.empty() ? nullptr : vfs.c_str());
    handle_.reset(handle);
    if (handle != nullptr) sqlite3_extended_result_codes(handle, 1);
}

int Database::try_execute(const char* sql) {
    return sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
}

void Database::execute(const char* sql, const char* operation) {
    if (try_execute(sql) != SQLITE_OK) fail(operation);
}

void Database::fail(const char* operation) const {
    fail(operation, handle_ ? sqlite3_extended_errcode(handle_.get()) : result_);
}

void Database::fail(const char* operation, int result) const {
    const int system_error = handle_ ? sqlite3_system_errno(handle_.get()) : 0;
    // The connection's own message names the table and quotes no value.
    const bool last = handle_ && sqlite3_extended_errcode(handle_.get()) == result;
    std::string cause = last ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(result);
    cause += " (SQLite " + std::to_string(result) + ")";
    const int kind = result & 0xff;
    if (system_error != 0 && (kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN || kind == SQLITE_FULL))
        cause += ", " + std::generic_category().message(system_error);
    throw StoreError(fault_of(result, system_error), operation, path_, cause);
}

int Database::close() {
    const int result = sqlite3_close(handle_.get());
    if (result == SQLITE_OK)
        static_cast<void>(handle_.release());
    else
        handle_.reset();
    return result;
}

}  // namespace arpenteur
