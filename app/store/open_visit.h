// An open visit file: the connection, and the statements that are used again and again. For this folder only.
#pragma once

#include <string>
#include <utility>

#include "app/store/database.h"
#include "app/store/statement.h"
#include "app/store/visit_file.h"

namespace arpenteur {

// "arpV": identifies the file in its header, for `file` and for SQLite.
inline constexpr int application_id = 0x61727056;
inline constexpr int format_version = 1;

// `roster`, `openings` (the device certificates) and `blocks` are in order of arrival. A device counts up
// from 1, so a block's row reveals how much somebody wrote and when it arrived, and no more. `first` is the
// counter as a signed 64-bit number. The digest is that of the sealed bytes.
inline constexpr const char* schema = R"(
    CREATE TABLE roster (hash BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE openings (device BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE blocks (
        id INTEGER PRIMARY KEY, device BLOB NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL,
        digest BLOB NOT NULL, bytes BLOB NOT NULL, UNIQUE (device, first, digest)
    ) STRICT;
    CREATE TABLE waiting (
        id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, digest BLOB NOT NULL, bytes BLOB NOT NULL, UNIQUE (kind, digest)
    ) STRICT;
    CREATE TABLE drafts (subject BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE summary (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL) STRICT;
    CREATE TABLE opening_token (one INTEGER PRIMARY KEY CHECK (one = 1), token BLOB NOT NULL) STRICT;
)";
inline constexpr int tables = 7;

// The key by which the same sealed bytes are recognised.
Id digest_of_sealed(Bytes bytes);

struct VisitFile::Open {
    Open(Database opened, StoreAccess opened_for, StoreOptions opened_with)
        : database(std::move(opened)), access(opened_for), options(std::move(opened_with)) {}

    Database database;
    StoreAccess access;
    StoreOptions options;

    // ON CONFLICT DO NOTHING, not OR IGNORE, which also swallows errors that are not conflicts.
    Statement add_roster{database, "INSERT INTO roster VALUES (?, ?) ON CONFLICT (hash) DO NOTHING"};
    Statement add_opening{database, "INSERT INTO openings VALUES (?, ?) ON CONFLICT (device) DO NOTHING"};
    Statement add_block{database,
                        "INSERT INTO blocks (device, first, count, digest, bytes) VALUES (?, ?, ?, ?, ?)"
                        " ON CONFLICT (device, first, digest) DO NOTHING"};
    Statement drop_block{database, "DELETE FROM blocks WHERE id = ?"};
    Statement add_waiting{database,
                          "INSERT INTO waiting (kind, digest, bytes) VALUES (?, ?, ?)"
                          " ON CONFLICT (kind, digest) DO NOTHING"};
    Statement drop_waiting{database, "DELETE FROM waiting WHERE id = ?"};
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
