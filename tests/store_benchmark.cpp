// What one durable answer costs: a sealed row of 300 bytes and a summary of 200, through VisitFile, beside
// what the disk and SQLite ask for at the very least. Same folder, same run, one after the other by turns.
//
//     store_benchmark [folder] [answers]
#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <random>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

#include "app/store/visit_file.h"
#include "tests/bare_sqlite.h"
#include "tests/made_up_writes.h"
#include "tests/temporary_folder.h"

namespace arpenteur {
namespace {

constexpr std::size_t block_size = 300, summary_size = 200;

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

void run(const std::filesystem::path& above, std::uint64_t answers) {
    const TemporaryFolder folder(above);
    auto file = VisitFile::create(folder / "visite");
    if (!file) throw std::runtime_error(std::string(message(file.error()).en));
    Bare same(folder / "same", same_table, same_insert);
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
