#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <poll.h>
#include <random>
#include <signal.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "app/store/visit_file.h"
#include "tests/catch.h"
#include "tests/numbered_answers.h"
#include "tests/temporary_folder.h"

namespace arpenteur {
namespace {

constexpr int kills = 200;

// A program that answers in the visit's file, until it is killed.
class Answering {
public:
    explicit Answering(const std::string& path) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        child_ = ::fork();
        REQUIRE(child_ >= 0);
        if (child_ == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(ANSWERS_UNTIL_KILLED, ANSWERS_UNTIL_KILLED, path.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        reading_end_ = ends[0];
    }
    ~Answering() { ::close(reading_end_); }
    Answering(const Answering&) = delete;
    Answering& operator=(const Answering&) = delete;

    void wait_for_first_number() {
        pollfd end{reading_end_, POLLIN, 0};
        ::poll(&end, 1, 20'000);
    }

    // The last number that it printed whole, 0 for none.
    std::uint64_t kill() {
        ::kill(child_, SIGKILL);
        int status = 0;
        ::waitpid(child_, &status, 0);
        REQUIRE(WIFSIGNALED(status));

        std::string text;
        std::array<char, 4096> piece{};
        for (ssize_t size = 0; (size = ::read(reading_end_, piece.data(), piece.size())) > 0;)
            text.append(piece.data(), static_cast<std::size_t>(size));
        const std::size_t end = text.rfind('\n');
        if (end == std::string::npos) return 0;
        const std::size_t begin = end == 0 ? std::string::npos : text.rfind('\n', end - 1);
        return std::stoull(text.substr(begin == std::string::npos ? 0 : begin + 1));
    }

private:
    pid_t child_ = -1;
    int reading_end_ = -1;
};

// Checks every block against the numbers that it says it holds, and that none is missing; gives the last
// number.
std::uint64_t last_answer(const VisitFile& file) {
    std::uint64_t last = 0;
    file.for_each_block([&](const StoredBlock& block) {
        const BlockRow expected = numbered_block(last + 1, block.count);
        if (block.first != expected.first ||
            !std::equal(block.bytes.begin(), block.bytes.end(), expected.bytes.begin(), expected.bytes.end()))
            FAIL("block " << block.first << " to " << block.first + block.count - 1 << " after answer "
                          << last);
        last += block.count;
    });
    return last;
}

}  // namespace

TEST_CASE("a program killed at any moment has lost no answer that it called durable") {
    const TemporaryFolder folder;
    const std::string path = folder / "visite";
    REQUIRE(VisitFile::create(path).has_value());
    std::mt19937 random(20261119);
    std::uint64_t promised = 0;
    int killed_while_answering = 0;

    for (int i = 0; i < kills; ++i) {
        Answering program(path);
        // One in ten is killed while it opens the file.
        if (i % 10 != 0) program.wait_for_first_number();
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 8000));
        const std::uint64_t printed = program.kill();
        promised = std::max(promised, printed);
        killed_while_answering += printed > 0 ? 1 : 0;

        INFO("kill " << i << ", answers up to " << promised << " were called durable");
        const auto file = VisitFile::open(path);
        REQUIRE(file.has_value());
        const std::uint64_t last = last_answer(*file);
        CHECK(last >= promised);
        if (last > 0) CHECK(file->summary() == numbered_bytes(last));
        for (const DraftRow& draft : file->drafts()) CHECK(draft.subject == numbered_id(last + 1));
    }
    CHECK(killed_while_answering > kills / 2);
}

}  // namespace arpenteur
