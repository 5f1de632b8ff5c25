#include "app/store/visit_file.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <sqlite3.h>
#include <system_error>

#include "app/platform/files.h"
#include "app/store/open_visit.h"

namespace arpenteur {
namespace {

namespace fs = std::filesystem;

constexpr int longest_wait_ms = 250;

// The files that SQLite keeps beside a database.
constexpr std::array<const char*, 3> companions{"-wal", "-shm", "-journal"};

fs::path beside(const fs::path& path, const char* ending) {
    fs::path companion = path;
    companion += ending;
    return companion;
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

void remove_companions(const fs::path& path) {
    for (const char* ending : companions) remove_file(beside(path, ending));
}

// The file's own path, for SQLITE_OPEN_NOFOLLOW: a person may keep a workspace behind a link, while a link in
// the place of the file is refused.
std::string without_links(const fs::path& path) {
    std::error_code error;
    const fs::path folder = fs::canonical(folder_of(path), error);
    return (error ? fs::absolute(path) : folder / path.filename()).string();
}

// A URI for SQLite, for a file that nobody can change.
std::string immutable_name(const fs::path& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "file:";
    for (const char character : without_links(path)) {
        const auto byte = static_cast<unsigned char>(character);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '/' || byte == '-' || byte == '_';
        if (plain) {
            name += character;
        } else {
            name += '%';
            name += digits[byte >> 4];
            name += digits[byte & 15];
        }
    }
    return name + "?immutable=1";
}

// Steps through the rows of a query: SQLITE_OK at their end, or why it is not reached.
int for_each_row(Database& database, const char* sql, const std::function<void(sqlite3_stmt&)>& call) {
    sqlite3_stmt* statement = nullptr;
    int result = sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr);
    if (result == SQLITE_OK)
        while ((result = sqlite3_step(statement)) == SQLITE_ROW) call(*statement);
    sqlite3_finalize(statement);
    return result == SQLITE_DONE ? SQLITE_OK : result;
}

// The number that a pragma returns, or why it does not.
tl::expected<std::int64_t, int> ask(Database& database, const char* sql) {
    std::int64_t answer = 0;
    const int result =
        for_each_row(database, sql, [&](sqlite3_stmt& row) { answer = sqlite3_column_int64(&row, 0); });
    if (result != SQLITE_OK) return tl::unexpected(result);
    return answer;
}

// A result of opening that a person can fix; anything else is thrown.
VisitFileProblem problem_of(const Database& database, int result) {
    switch (result & 0xff) {
        case SQLITE_NOTADB:
            return VisitFileProblem::not_a_visit_file;
        case SQLITE_CORRUPT:
            return VisitFileProblem::damaged;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return VisitFileProblem::in_use;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return VisitFileProblem::read_only;
        default:
            database.fail("open", result);
    }
}

int set_up(Database& database, const StoreOptions& options) {
    sqlite3_busy_timeout(database.handle(), longest_wait_ms);
    // The file may come from anywhere: its schema must run nothing, and its cells are checked.
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    const char* const sync =
        options.sync_every_commit ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF";
    for (const char* sql :
         {"PRAGMA temp_store = MEMORY", "PRAGMA secure_delete = ON", "PRAGMA cell_size_check = ON", sync})
        if (const int result = database.try_execute(sql); result != SQLITE_OK) return result;
    return SQLITE_OK;
}

// Whether there is all that a visit file is made of and nothing else: no trigger runs, no view stands for a table,
// no table is declared otherwise.
tl::expected<void, VisitFileProblem> check_schema(Database& database) {
    std::size_t ours = 0, others = 0;
    const int result = for_each_row(database, "SELECT sql FROM sqlite_schema", [&](sqlite3_stmt& row) {
        const auto* sql = reinterpret_cast<const char*>(sqlite3_column_text(&row, 0));
        if (sql == nullptr) return;  // the index that a key of a table brings along
        ++(std::find(schema.begin(), schema.end(), std::string_view(sql)) != schema.end() ? ours : others);
    });
    if (result != SQLITE_OK) return tl::unexpected(problem_of(database, result));
    if (others > 0) return tl::unexpected(VisitFileProblem::altered);
    if (ours != schema.size()) return tl::unexpected(VisitFileProblem::damaged);
    return {};
}

// Whether this is a visit file of this version, intact as far as its first pages show.
tl::expected<void, VisitFileProblem> recognise(Database& database) {
    const auto id = ask(database, "PRAGMA application_id");
    if (!id) return tl::unexpected(problem_of(database, id.error()));
    if (*id != application_id) return tl::unexpected(VisitFileProblem::not_a_visit_file);

    const auto version = ask(database, "PRAGMA user_version");
    if (!version) return tl::unexpected(problem_of(database, version.error()));
    if (*version > format_version) return tl::unexpected(VisitFileProblem::later_version);

    if (*version < 1) return tl::unexpected(VisitFileProblem::damaged);
    return check_schema(database);
}

tl::expected<Database, VisitFileProblem> connect(const fs::path& path, const std::string& name, int flags,
                                                 const StoreOptions& options) {
    Database database(path, name, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                      options.vfs);
    if (database.result() != SQLITE_OK) return tl::unexpected(problem_of(database, database.result()));
    if (const int result = set_up(database, options); result != SQLITE_OK)
        return tl::unexpected(problem_of(database, result));
    if (const auto recognised = recognise(database); !recognised) return tl::unexpected(recognised.error());
    return database;
}

tl::expected<Database, VisitFileProblem> connect_to_write(const fs::path& path, const StoreOptions& options) {
    if (!can_write_in(folder_of(path))) return tl::unexpected(VisitFileProblem::read_only);
    auto database = connect(path, without_links(path), SQLITE_OPEN_READWRITE, options);
    if (!database) return database;
    if (sqlite3_db_readonly(database->handle(), "main") != 0)
        return tl::unexpected(VisitFileProblem::read_only);
    // The file's header says so already, unless another tool changed it.
    if (const int result = database->try_execute("PRAGMA journal_mode = WAL"); result != SQLITE_OK)
        return tl::unexpected(problem_of(*database, result));
    return database;
}

tl::expected<Database, VisitFileProblem> connect_to_read(const fs::path& path, const StoreOptions& options) {
    if (can_write_in(folder_of(path)))
        return connect(path, without_links(path), SQLITE_OPEN_READONLY, options);

    // Reading beside a writer needs a "-shm" file. If none can be created then nobody is writing, so the file
    // can be read as it is, unless its last answers are still in "-wal".
    std::error_code error;
    const fs::path wal = beside(path, "-wal");
    if (fs::exists(wal, error) && fs::file_size(wal, error) > 0) {
        if (!fs::exists(beside(path, "-shm"), error)) return tl::unexpected(VisitFileProblem::not_closed);
        return connect(path, without_links(path), SQLITE_OPEN_READONLY, options);
    }
    return connect(path, immutable_name(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, options);
}

// Creates an empty visit in the empty file at `path`.
void encode(const fs::path& path, const StoreOptions& options) {
    Database database(path, fs::absolute(path).string(),
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, options.vfs);
    if (database.result() != SQLITE_OK) database.fail("create");
    const std::string marks = "PRAGMA application_id = " + std::to_string(application_id) +
                              "; PRAGMA user_version = " + std::to_string(format_version) + ";";
    database.execute("PRAGMA page_size = 4096; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON",
                     "create");
    {
        Transaction transaction(database);
        for (const char* table : schema) database.execute(table, "create");
        database.execute(marks.c_str(), "create");
        transaction.commit();
    }
    database.execute("PRAGMA journal_mode = WAL", "create");
    if (const int result = database.close(); result != SQLITE_OK)
        throw StoreError(fault_of(result, 0), "create", path, sqlite3_errstr(result));
}

}  // namespace

Words message(VisitFileProblem problem) {
    switch (problem) {
        case VisitFileProblem::missing:
            return {"Il n’y a pas de fichier de visite à cet endroit.", "There is no visit file here."};
        case VisitFileProblem::exists:
            return {"Il y a déjà un fichier à cet endroit ; il n’est pas remplacé.",
                    "There is already a file here; it is not replaced."};
        case VisitFileProblem::not_a_visit_file:
            return {"Ce fichier n’est pas celui d’une visite.", "This is not a visit file."};
        case VisitFileProblem::later_version:
            return {
                "Ce fichier a été écrit par une version plus récente d’Arpenteur : installez-la pour "
                "l’ouvrir.",
                "This file was written by a later version of Arpenteur: install it to open the file."};
        case VisitFileProblem::damaged:
            return {
                "Ce fichier est endommagé. Mettez-le ailleurs, puis reprenez-en une copie ou fusionnez "
                "les plis reçus de cette visite.",
                "This file is damaged. Move it elsewhere, then go back to a copy of it or merge the "
                "dossiers received for this visit."};
        case VisitFileProblem::altered:
            return {
                "Ce fichier contient autre chose qu’une visite, ajouté par un autre programme\u00A0: "
                "il n’est pas ouvert. Mettez-le ailleurs, puis reprenez-en une copie ou fusionnez "
                "les plis reçus de cette visite.",
                "This file contains something other than a visit, added by another program: it is not "
                "opened. Move it elsewhere, then go back to a copy of it or merge the dossiers "
                "received for this visit."};
        case VisitFileProblem::link:
            return {
                "Ce fichier est un lien vers un autre endroit, qu’Arpenteur ne suit pas dans un espace "
                "de travail. Mettez à sa place le fichier lui-même.",
                "This file is a link to another place, which Arpenteur does not follow in a workspace. "
                "Put the file itself in its place."};
        case VisitFileProblem::read_only:
            return {
                "Le dossier n’accepte pas d’écriture. La visite peut être lue ; pour écrire, copiez-la "
                "ailleurs.",
                "The folder cannot be written. The visit can be read; to write, copy it elsewhere."};
        case VisitFileProblem::not_closed:
            return {
                "Cette visite n’a pas été refermée et son dossier n’accepte pas d’écriture. Copiez le "
                "dossier "
                "entier ailleurs, et ouvrez la copie.",
                "This visit was not closed and its folder cannot be written. Copy the whole folder "
                "elsewhere, and "
                "open the copy."};
        case VisitFileProblem::in_use:
            break;
    }
    return {"Un autre programme tient ce fichier. Fermez-le, puis recommencez.",
            "Another program holds this file. Close it, then try again."};
}

VisitFile::VisitFile(std::unique_ptr<Open> open) : open_(std::move(open)) {}
VisitFile::VisitFile(VisitFile&&) noexcept = default;
VisitFile& VisitFile::operator=(VisitFile&&) noexcept = default;
VisitFile::~VisitFile() = default;

const fs::path& VisitFile::path() const { return open_->database.path(); }
StoreAccess VisitFile::access() const { return open_->access; }

tl::expected<VisitFile, VisitFileProblem> VisitFile::open(const fs::path& path, StoreAccess access,
                                                          const StoreOptions& options) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(path, error);
    if (status.type() == fs::file_type::not_found) return tl::unexpected(VisitFileProblem::missing);
    if (fs::is_symlink(status) || std::any_of(companions.begin(), companions.end(), [&](const char* ending) {
            return fs::is_symlink(beside(path, ending), error);
        }))
        return tl::unexpected(VisitFileProblem::link);
    if (fs::exists(status) && !fs::is_regular_file(status))
        return tl::unexpected(VisitFileProblem::not_a_visit_file);

    auto database =
        access == StoreAccess::write ? connect_to_write(path, options) : connect_to_read(path, options);
    if (!database) return tl::unexpected(database.error());
    return VisitFile(std::make_unique<Open>(std::move(*database), access, options));
}

tl::expected<VisitFile, VisitFileProblem> VisitFile::create(const fs::path& path,
                                                            const StoreOptions& options) {
    std::error_code error;
    if (fs::exists(path, error)) return tl::unexpected(VisitFileProblem::exists);
    if (fs::is_directory(folder_of(path), error) && !can_write_in(folder_of(path)))
        return tl::unexpected(VisitFileProblem::read_only);

    AtomicFile file(path);
    remove_companions(file.partial());
    encode(file.partial(), options);
    // A "-wal" left over from a removed file would be taken for this one's.
    remove_companions(path);
    file.commit();
    return open(path, StoreAccess::write, options);
}

void VisitFile::copy_to(const fs::path& path) const {
    if (std::error_code error; fs::exists(beside(path, "-wal"), error))
        throw StoreError(StoreFault::busy, "copy to", path,
                         "a copy stands there that is open or was not closed");

    AtomicFile file(path);
    remove_companions(file.partial());
    Database copy(file.partial(), fs::absolute(file.partial()).string(),
                  SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, open_->options.vfs);
    if (copy.result() != SQLITE_OK) copy.fail("copy to");
    copy.execute("PRAGMA synchronous = OFF", "copy to");  // commit() below syncs once for the whole file

    sqlite3_backup* const backup =
        sqlite3_backup_init(copy.handle(), "main", open_->database.handle(), "main");
    if (backup == nullptr) copy.fail("copy to");
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK) copy.fail("copy to");
    if (const int result = copy.close(); result != SQLITE_OK) copy.fail("copy to", result);
    file.commit();
}

bool VisitFile::checkpoint_and_close() {
    const std::unique_ptr<Open> closing = std::move(open_);
    if (closing->access == StoreAccess::read) return true;
    const int result = sqlite3_wal_checkpoint_v2(closing->database.handle(), nullptr,
                                                 SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (result == SQLITE_OK) return true;
    if ((result & 0xff) == SQLITE_BUSY) return false;
    closing->database.fail("close", result);
}

tl::expected<VisitFile, VisitFileProblem> VisitFile::open_again() const {
    return open(open_->database.path(), open_->access, open_->options);
}

}  // namespace arpenteur
