#include <filesystem>
#include <optional>
#include <vector>

#include "app/store/visit_file.h"
#include "app/store/writer.h"
#include "tests/catch.h"
#include "tests/failing_disk.h"
#include "tests/made_up_writes.h"
#include "tests/store_contents.h"
#include "tests/temporary_folder.h"

namespace arpenteur {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t power_cuts = 200;
constexpr std::uint64_t longest_life = 1500;  // in operations of the disk: several checkpoints

// An empty visit, made once: every life starts from a copy of its bytes.
class Visits {
public:
    Visits() {
        auto file = VisitFile::create(folder_ / "vide");
        REQUIRE(file.has_value());
        REQUIRE(file->checkpoint_and_close());
    }

    fs::path new_one() {
        const fs::path path = folder_ / ("visite-" + std::to_string(++count_));
        fs::copy_file(folder_ / "vide", path);
        return path;
    }

private:
    TemporaryFolder folder_ = TemporaryFolder::in_memory();
    int count_ = 0;
};

struct Life {
    Contents promised;                  // what was reported durable
    std::optional<Contents> under_way;  // with the write during which the power went
};

// Writes until the power goes.
Life live(const fs::path& path, FailingDisk& disk, std::uint64_t seed, bool sync) {
    MadeUpWrites made_up(seed);
    Life life;
    disk.lose_power_after(1 + made_up.below(longest_life));
    try {
        while (true) {
            auto file =
                VisitFile::open(path, StoreAccess::write, {.vfs = disk.name(), .sync_every_commit = sync});
            if (!file) return life;
            for (std::uint64_t writes = 1 + made_up.below(300); writes > 0; --writes) {
                const StoreWrite write = made_up.any(*file);
                life.under_way = after(life.promised, write, *file);
                file->commit(write);
                life.promised = *life.under_way;
                life.under_way.reset();
            }
            file->checkpoint_and_close();
        }
    } catch (const StoreError&) {
        CHECK_FALSE(disk.has_power());
        return life;
    }
}

// What is there when the power is back; nothing if the file cannot be read.
std::optional<Contents> found(const fs::path& path) {
    try {
        const auto file = VisitFile::open(path);
        if (!file) return std::nullopt;
        return contents_of(*file);
    } catch (const StoreError&) {
        return std::nullopt;
    }
}

bool kept_its_word(const Life& life, const std::optional<Contents>& now) {
    return now && (*now == life.promised || (life.under_way && *now == *life.under_way));
}

}  // namespace

TEST_CASE(
    "whenever the power goes, what was reported durable is there, and a write is there whole or not at all") {
    FailingDisk disk("power");
    Visits visits;
    std::uint64_t cut_during_a_write = 0, something_promised = 0;

    for (std::uint64_t seed = 1; seed <= power_cuts; ++seed) {
        const fs::path path = visits.new_one();
        const Life life = live(path, disk, seed, true);
        disk.come_back(seed);

        INFO("seed " << seed);
        const auto now = found(path);
        REQUIRE(now.has_value());
        CHECK(kept_its_word(life, now));
        cut_during_a_write += life.under_way ? 1 : 0;
        something_promised += life.promised.blocks.size() > 10 ? 1 : 0;
    }
    CHECK(cut_during_a_write > power_cuts / 2);
    CHECK(something_promised > power_cuts / 2);
}

TEST_CASE("without a sync at each commit the same power cuts lose answers: so the test above sees losses") {
    FailingDisk disk("power without sync");
    Visits visits;
    std::uint64_t losses = 0;

    for (std::uint64_t seed = 1; seed <= power_cuts / 4; ++seed) {
        const fs::path path = visits.new_one();
        const Life life = live(path, disk, seed, false);
        disk.come_back(seed);
        if (!kept_its_word(life, found(path))) ++losses;
    }
    CHECK(losses > power_cuts / 10);
}

TEST_CASE("whenever the power goes, every answer whose ticket the writer called durable is there, in order") {
    FailingDisk disk("power of the writer");
    Visits visits;

    for (std::uint64_t seed = 1; seed <= power_cuts; ++seed) {
        const fs::path path = visits.new_one();
        MadeUpWrites made_up(seed);
        std::vector<BlockRow> given;
        Ticket durable = 0;
        {
            auto file =
                VisitFile::open(path, StoreAccess::write, {.vfs = disk.name(), .sync_every_commit = true});
            REQUIRE(file.has_value());
            disk.lose_power_after(1 + made_up.below(400));
            Writer writer(std::move(*file), {.changed = {}, .try_again_after = std::chrono::milliseconds(1)});
            while (disk.has_power()) {
                for (std::uint64_t together = made_up.below(8); together > 0; --together) {
                    const AppendBlock answer = made_up.answer();
                    given.push_back(answer.block);
                    writer.write(answer);
                }
                writer.wait(writer.state().given, std::chrono::milliseconds(2));
            }
            const Writer::Closed closed = writer.close();
            CHECK(closed.not_durable.size() == given.size() - writer.state().durable);
            durable = writer.state().durable;
        }
        disk.come_back(seed);

        INFO("seed " << seed);
        const auto file = VisitFile::open(path);
        REQUIRE(file.has_value());
        std::uint64_t there = 0;
        file->for_each_block([&](const StoredBlock& block) {
            REQUIRE(there < given.size());
            CHECK(block.first == there + 1);
            CHECK(std::equal(block.bytes.begin(), block.bytes.end(), given[there].bytes.begin(),
                             given[there].bytes.end()));
            ++there;
        });
        CHECK(there >= durable);
    }
}

}  // namespace arpenteur
