#include <atomic>
#include <chrono>
#include <filesystem>
#include <sqlite3.h>
#include <thread>
#include <vector>

#include "app/store/writer.h"
#include "tests/catch.h"
#include "tests/failing_disk.h"
#include "tests/numbered_answers.h"
#include "tests/temporary_folder.h"

namespace arpenteur {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

// Longer than any test takes: a failure that nobody retries stays one.
constexpr milliseconds never{600'000};
constexpr milliseconds a_while{20'000};

VisitFile created(const fs::path& path, const StoreOptions& options = {}) {
    auto file = VisitFile::create(path, options);
    if (!file) throw std::runtime_error(std::string(message(file.error()).en));
    return std::move(*file);
}

std::vector<std::uint64_t> firsts_of(const VisitFile& file) {
    std::vector<std::uint64_t> firsts;
    file.for_each_block([&](const StoredBlock& block) { firsts.push_back(block.first); });
    return firsts;
}

std::vector<std::uint64_t> up_to(std::uint64_t last) {
    std::vector<std::uint64_t> numbers;
    for (std::uint64_t number = 1; number <= last; ++number) numbers.push_back(number);
    return numbers;
}

void wait_until_all_durable(const Writer& writer) {
    for (WriterState state = writer.state(); !state.all_durable();)
        state = writer.wait_for_change(state, a_while);
}

}  // namespace

TEST_CASE("an answer is recorded as the header of the writer shows") {
    const TemporaryFolder folder;
    std::string said;
    Writer writer(created(folder / "visite"), {.changed = [] {}});

    const Ticket ticket = writer.write(numbered_answer(1));
    const WriterState state = writer.wait(ticket, a_while);
    if (state.not_recorded)
        said = message(state.not_recorded->fault).fr;
    else if (state.durable >= ticket)
        said = "enregistré";
    const auto [file, not_durable, why] = writer.close();

    CHECK(said == "enregistré");
    CHECK(not_durable.empty());
    CHECK_FALSE(why);
}

TEST_CASE("a ticket is durable once another program can read its answer") {
    const TemporaryFolder folder;
    Writer writer(created(folder / "visite"));
    const auto reader = VisitFile::open(folder / "visite", StoreAccess::read);
    REQUIRE(reader.has_value());

    for (std::uint64_t number = 1; number <= 20; ++number) {
        const Ticket ticket = writer.write(numbered_answer(number));
        CHECK(ticket == number);
        const WriterState state = writer.wait(ticket, a_while);
        CHECK(state == WriterState{number, number, std::nullopt});
        CHECK(state.all_durable());
        CHECK(reader->summary() == numbered_bytes(number));
    }
}

TEST_CASE("answers given faster than the disk takes them are all written, in order") {
    const TemporaryFolder folder;
    Writer writer(created(folder / "visite"));
    constexpr std::uint64_t answers = 2000;

    Ticket durable = 0;
    for (std::uint64_t number = 1; number <= answers; ++number) {
        writer.write(numbered_answer(number));
        const WriterState state = writer.state();
        CHECK(state.given == number);
        CHECK(state.durable >= durable);
        durable = state.durable;
    }
    const Writer::Closed closed = writer.close();

    CHECK(closed.not_durable.empty());
    CHECK_FALSE(closed.why.has_value());
    CHECK(writer.state().all_durable());
    CHECK(firsts_of(closed.file) == up_to(answers));
    CHECK(closed.file.summary() == numbered_bytes(answers));
}

TEST_CASE("answers from several threads each get a ticket of their own, and all are written") {
    const TemporaryFolder folder;
    std::atomic<int> changes = 0;
    Writer writer(created(folder / "visite"), {.changed = [&] { ++changes; }, .try_again_after = never});
    std::atomic<std::uint64_t> sum = 0;

    std::vector<std::thread> threads;
    for (std::uint64_t thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] {
            for (std::uint64_t i = 0; i < 100; ++i) {
                sum += writer.write(numbered_answer(1 + thread * 100 + i));
                static_cast<void>(writer.state());
            }
        });
    for (std::thread& thread : threads) thread.join();
    const WriterState state = writer.wait(400, a_while);

    CHECK(state.durable == 400);
    CHECK(sum == 400 * 401 / 2);
    CHECK(firsts_of(writer.close().file) == up_to(400));
    CHECK(changes >= 1);
}

TEST_CASE("a writer that is dropped has written what was queued") {
    const TemporaryFolder folder;
    {
        Writer writer(created(folder / "visite"));
        for (std::uint64_t number = 1; number <= 50; ++number) writer.write(numbered_answer(number));
    }
    const auto file = VisitFile::open(folder / "visite");
    REQUIRE(file.has_value());
    CHECK(firsts_of(*file) == up_to(50));
}

TEST_CASE("a full disk stops the queue and keeps it: not recorded, and why, until there is room") {
    FailingDisk disk("full for the writer");
    const TemporaryFolder folder;
    std::atomic<int> changes = 0;
    Writer writer(created(folder / "visite", {.vfs = disk.name(), .sync_every_commit = true}),
                  {.changed = [&] { ++changes; }, .try_again_after = never});
    writer.wait(writer.write(numbered_answer(1)), a_while);

    disk.leave_room_for(0);
    for (std::uint64_t number = 2; number <= 10; ++number) writer.write(numbered_answer(number));
    const WriterState refused = writer.wait(10, a_while);

    CHECK(refused.durable == 1);
    REQUIRE(refused.not_recorded.has_value());
    CHECK(refused.not_recorded->fault == StoreFault::disk_full);
    CHECK(refused.not_recorded->tries == 1);
    CHECK_FALSE(refused.not_recorded->detail.empty());

    writer.retry();
    const WriterState again = writer.wait_for_change(refused, a_while);
    CHECK(again.durable == 1);
    REQUIRE(again.not_recorded.has_value());
    CHECK(again.not_recorded->tries == 2);

    disk.leave_room_for(std::nullopt);
    writer.retry();
    writer.wait_for_change(again, a_while);
    CHECK(writer.wait(10, a_while) == WriterState{10, 10, std::nullopt});
    CHECK(firsts_of(writer.close().file) == up_to(10));
    CHECK(changes >= 4);
}

TEST_CASE("a disk with little room takes the answers that fit, in order, before one that does not") {
    FailingDisk disk("nearly full");
    const TemporaryFolder folder;
    Writer writer(created(folder / "visite", {.vfs = disk.name(), .sync_every_commit = true}),
                  {.changed = {}, .try_again_after = milliseconds(5)});
    writer.wait(writer.write(numbered_answer(1)), a_while);
    const AppendBlock large{
        .block = {numbered_device, 4, 256, SealedBytes(900'000, 1)}, .summary = {}, .ended_draft = {}};

    disk.leave_room_for(200'000);
    writer.write(numbered_answer(2));
    writer.write(numbered_answer(3));
    writer.write(large);
    writer.write(numbered_answer(260));
    WriterState state = writer.wait(3, a_while);
    while (state.durable < 3 || !state.not_recorded) state = writer.wait_for_change(state, a_while);
    CHECK(state.durable == 3);
    CHECK(state.not_recorded->fault == StoreFault::disk_full);

    disk.leave_room_for(std::nullopt);
    wait_until_all_durable(writer);
    CHECK(firsts_of(writer.close().file) == std::vector<std::uint64_t>{1, 2, 3, 4, 260});
}

TEST_CASE("what failed is tried again by itself after a while") {
    FailingDisk disk("refusing for a while");
    const TemporaryFolder folder;
    Writer writer(created(folder / "visite", {.vfs = disk.name(), .sync_every_commit = true}),
                  {.changed = {}, .try_again_after = milliseconds(5)});

    disk.refuse(true);
    writer.write(numbered_answer(1));
    const WriterState refused = writer.wait(1, a_while);
    REQUIRE(refused.not_recorded.has_value());
    CHECK(refused.not_recorded->fault == StoreFault::disk);
    disk.refuse(false);

    wait_until_all_durable(writer);
    CHECK(firsts_of(writer.close().file) == up_to(1));
}

TEST_CASE(
    "what the disk refuses is handed back in order when the writer is closed, and can be written elsewhere") {
    FailingDisk disk("refusing to the end");
    const TemporaryFolder folder;
    Writer writer(created(folder / "visite", {.vfs = disk.name(), .sync_every_commit = true}),
                  {.changed = {}, .try_again_after = never});
    writer.wait(writer.write(numbered_answer(1)), a_while);

    disk.leave_room_for(0);
    writer.write(numbered_answer(2));
    writer.wait(2, a_while);
    writer.write(KeepDraft{{numbered_id(1), {1}}});
    writer.write(numbered_answer(3));
    Writer::Closed closed = writer.close();

    REQUIRE(closed.why.has_value());
    CHECK(closed.why->fault == StoreFault::disk_full);
    CHECK(closed.not_durable ==
          std::vector<StoreWrite>{numbered_answer(2), KeepDraft{{numbered_id(1), {1}}}, numbered_answer(3)});
    CHECK(firsts_of(closed.file) == up_to(1));

    disk.leave_room_for(std::nullopt);
    closed.file.commit(closed.not_durable);
    CHECK(firsts_of(closed.file) == up_to(3));
}

TEST_CASE("another program that writes in the file makes the writer wait, and loses nothing") {
    const TemporaryFolder folder;
    Writer writer(created(folder / "visite"), {.changed = {}, .try_again_after = milliseconds(5)});
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open((folder / "visite").c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);

    const WriterState refused = writer.wait(writer.write(numbered_answer(1)), a_while);
    REQUIRE(refused.not_recorded.has_value());
    CHECK(refused.not_recorded->fault == StoreFault::busy);
    sqlite3_close(other);

    wait_until_all_durable(writer);
    CHECK_FALSE(writer.state().not_recorded.has_value());
}

TEST_CASE("a card taken out and put back is written again, with all that was given meanwhile") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "carte");
    Writer writer(created(folder / "carte" / "visite"), {.changed = {}, .try_again_after = milliseconds(5)});
    writer.wait(writer.write(numbered_answer(1)), a_while);

    fs::rename(folder / "carte", folder / "poche");
    writer.write(numbered_answer(2));
    const WriterState without = writer.wait(2, a_while);
    REQUIRE(without.not_recorded.has_value());
    CHECK(without.not_recorded->fault == StoreFault::gone);
    writer.write(numbered_answer(3));
    fs::rename(folder / "poche", folder / "carte");

    wait_until_all_durable(writer);
    CHECK(firsts_of(writer.close().file) == up_to(3));
}

TEST_CASE("giving an answer waits for no disk, even one that does not answer at all") {
    FailingDisk disk("slow");
    const TemporaryFolder folder;
    Writer writer(created(folder / "visite", {.vfs = disk.name(), .sync_every_commit = true}),
                  {.changed = {}, .try_again_after = never});

    disk.hold(true);
    // If one of these waited for the disk, it would wait for ever.
    for (std::uint64_t number = 1; number <= 100; ++number) writer.write(numbered_answer(number));
    CHECK(writer.state() == WriterState{100, 0, std::nullopt});
    CHECK(writer.wait(1, milliseconds(20)) == WriterState{100, 0, std::nullopt});
    writer.retry();
    disk.hold(false);

    CHECK(firsts_of(writer.close().file) == up_to(100));
}

}  // namespace arpenteur
