// What one durable answer costs: a sealed row of 300 bytes and a summary of 200, through VisitFile, beside
// what the disk and SQLite ask for at the very least. Same folder, same run, one after the other by turns.
//
//     store_benchmark [folder] [answers]
#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <random>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

#include "app/store/visit_file.h"
#include "tests/made_up_writes.h"
#include "tests/temporary_folder.h"

namespace arpenteur {
namespace {

constexpr std::size_t block_size = 300, summary_size = 200;

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

// The disk and nothing else: 500 bytes at the end of a file, and fdatasync.
class RawAppend {
public:
    explicit RawAppend(const std::string& path)
        : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600)) {}
    ~RawAppend() { ::close(file_); }
    RawAppend(const RawAppend&) = delete;
    RawAppend& operator=(const RawAppend&) = delete;

    void append(const AppendBlock& answer) {
        SealedBytes bytes = answer.block.bytes;
        bytes.insert(bytes.end(), answer.summary->begin(), answer.summary->end());
        if (::write(file_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) ||
            ::fdatasync(file_) != 0)
            throw std::runtime_error("the disk refuses");
    }

private:
    int file_;
};

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

void run(const std::filesystem::path& above, std::uint64_t answers) {
    const TemporaryFolder folder(above);
    auto file = VisitFile::create(folder / "visite");
    if (!file) throw std::runtime_error(std::string(message(file.error()).en));
    Bare same(
        folder / "same",
        "CREATE TABLE blocks (id INTEGER PRIMARY KEY, device BLOB, first INTEGER, count INTEGER, digest BLOB,"
        " bytes BLOB, UNIQUE (device, first, digest))",
        "INSERT INTO blocks (device, first, count, digest, bytes) VALUES (?, ?, ?, ?, ?)");
    Bare least(folder / "least", "CREATE TABLE blocks (id INTEGER PRIMARY KEY, bytes BLOB)",
               "INSERT INTO blocks (bytes) VALUES (?)");
    RawAppend raw(folder / "raw");

    MadeUpWrites made_up(1);
    std::mt19937_64 random(2);
    Times visit{"VisitFile::commit", {}}, bare_same{"bare SQLite, same table", {}},
        bare_least{"bare SQLite, table without index", {}}, append{"append 500 bytes + fdatasync", {}};
    constexpr std::uint64_t not_counted = 50;  // until the files have their first pages
    for (std::uint64_t number = 1; number <= answers + not_counted; ++number) {
        const AppendBlock answer{.block = {made_up.id(1), number, 1, made_up.bytes(block_size)},
                                 .summary = made_up.bytes(summary_size),
                                 .ended_draft = {}};
        const Id digest = short_hash("arp.test", {answer.block.bytes});
        std::vector<std::function<void()>> turns{
            [&] { measure(visit, [&] { file->commit(answer); }); },
            [&] { measure(bare_same, [&] { same.append(answer, &digest); }); },
            [&] { measure(bare_least, [&] { least.append(answer, nullptr); }); },
            [&] { measure(append, [&] { raw.append(answer); }); }};
        std::shuffle(turns.begin(), turns.end(), random);
        for (const auto& turn : turns) turn();
        if (number == not_counted)
            for (Times* times : {&visit, &bare_same, &bare_least, &append}) times->microseconds.clear();
    }

    const double reference = bare_same.at(0.5);
    fmt::print("{} answers of {} + {} bytes each, in {}\n", answers, block_size, summary_size,
               above.string());
    fmt::print("{:36} {:>10} {:>10} {:>10} {:>8}\n", "", "median µs", "p95 µs", "p99 µs", "ratio");
    for (Times* times : {&visit, &bare_same, &bare_least, &append})
        fmt::print("{:36} {:>10.1f} {:>10.1f} {:>10.1f} {:>8.2f}\n", times->name, times->at(0.5),
                   times->at(0.95), times->at(0.99), times->at(0.5) / reference);
}

}  // namespace
}  // namespace arpenteur

int main(int count, char** arguments) {
    const std::filesystem::path folder = count > 1 ? arguments[1] : std::filesystem::temp_directory_path();
    const std::uint64_t answers = count > 2 ? std::stoull(arguments[2]) : 2000;
    arpenteur::run(folder, answers);
    return 0;
}
