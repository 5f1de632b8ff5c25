// An open visit file: the connection, and the statements that are used again and again. For this folder only.
#pragma once

#include <array>
#include <string>
#include <utility>

#include "app/store/database.h"
#include "app/store/statement.h"
#include "app/store/visit_file.h"

namespace arpenteur {

// "arpV": identifies the file in its header, for `file` and for SQLite.
inline constexpr int application_id = 0x61727056;
inline constexpr int format_version = 1;

// `blocks` are in order of arrival. A device counts up from 1, so a block's row reveals how much somebody wrote
// and when it arrived, and no more. `first` is the counter as a signed 64-bit number. The digest is that of the
// sealed bytes.
// SQLite keeps these words as they are, so a file is recognised by them.
inline constexpr std::array<const char*, 5> schema{
    R"(CREATE TABLE items (
        kind INTEGER NOT NULL, name BLOB NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (kind, name)
    ) STRICT)",
    R"(CREATE TABLE blocks (
        id INTEGER PRIMARY KEY, device BLOB NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL,
        digest BLOB NOT NULL, bytes BLOB NOT NULL, UNIQUE (device, first, digest)
    ) STRICT)",
    "CREATE TABLE drafts (subject BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    "CREATE TABLE summary (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL) STRICT",
    "CREATE TABLE opening_token (one INTEGER PRIMARY KEY CHECK (one = 1), token BLOB NOT NULL) STRICT"};

struct VisitFile::Open {
    Open(Database opened, StoreAccess opened_for, StoreOptions opened_with)
        : database(std::move(opened)), access(opened_for), options(std::move(opened_with)) {}

    Database database;
    StoreAccess access;
    StoreOptions options;

    // ON CONFLICT DO NOTHING, not OR IGNORE, which also swallows errors that are not conflicts.
    Statement add_item{database,
                       "INSERT INTO items VALUES (?, ?, ?)"
                       " ON CONFLICT (kind, name) DO UPDATE SET bytes = excluded.bytes"
                       " WHERE bytes <> excluded.bytes"};
    Statement drop_item{database, "DELETE FROM items WHERE kind = ? AND name = ?"};
    Statement add_block{database,
                        "INSERT INTO blocks (device, first, count, digest, bytes) VALUES (?, ?, ?, ?, ?)"
                        " ON CONFLICT (device, first, digest) DO NOTHING"};
    Statement drop_block{database, "DELETE FROM blocks WHERE id = ?"};
    Statement drop_sealed{database, "DELETE FROM blocks WHERE device = ? AND first = ? AND digest = ?"};
    Statement keep_draft{database,
                         "INSERT INTO drafts VALUES (?, ?)"
                         " ON CONFLICT (subject) DO UPDATE SET bytes = excluded.bytes"};
    Statement drop_draft{database, "DELETE FROM drafts WHERE subject = ?"};
    Statement keep_summary{database,
                           "INSERT INTO summary VALUES (1, ?)"
                           " ON CONFLICT (one) DO UPDATE SET bytes = excluded.bytes"};
    Statement keep_token{database,
                         "INSERT INTO opening_token VALUES (1, ?)"
                         " ON CONFLICT (one) DO UPDATE SET token = excluded.token"};
    Statement find_block{database, "SELECT 1 FROM blocks WHERE device = ? AND first = ? AND digest = ?"};
    Statement read_block{database, "SELECT bytes FROM blocks WHERE id = ?"};
};

}  // namespace arpenteur
