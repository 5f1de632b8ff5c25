#include <algorithm>
#include <fstream>
#include <sqlite3.h>
#include <string>
#include <sys/stat.h>
#include <vector>

#include "app/platform/files.h"
#include "app/store/visit_file.h"
#include "tests/catch.h"
#include "tests/failing_disk.h"
#include "tests/made_up_writes.h"
#include "tests/numbered_answers.h"
#include "tests/properties.h"
#include "tests/store_contents.h"
#include "tests/temporary_folder.h"
#include "tests/without_rights.h"

namespace arpenteur {
namespace {

namespace fs = std::filesystem;

VisitFile created(const fs::path& path, const StoreOptions& options = {}) {
    auto file = VisitFile::create(path, options);
    if (!file) throw std::runtime_error(std::string(message(file.error()).en));
    return std::move(*file);
}

VisitFile opened(const fs::path& path, StoreAccess access = StoreAccess::write,
                 const StoreOptions& options = {}) {
    auto file = VisitFile::open(path, access, options);
    if (!file) throw std::runtime_error(std::string(message(file.error()).en));
    return std::move(*file);
}

std::optional<VisitFileProblem> problem_of_opening(const fs::path& path,
                                                   StoreAccess access = StoreAccess::write) {
    const auto file = VisitFile::open(path, access);
    if (file) return std::nullopt;
    return file.error();
}

template <class Function>
std::optional<StoreFault> fault_of(Function&& function) {
    try {
        function();
    } catch (const StoreError& error) {
        UNSCOPED_INFO(error.what());
        return error.fault();
    }
    return std::nullopt;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::uint64_t> firsts_of(const VisitFile& file) {
    std::vector<std::uint64_t> firsts;
    file.for_each_block([&](const StoredBlock& block) { firsts.push_back(block.first); });
    return firsts;
}

std::vector<BlockId> ids_of(const VisitFile& file) {
    std::vector<BlockId> ids;
    for (const BlockPlace& place : file.block_places()) ids.push_back(place.id);
    return ids;
}

// A database that SQLite reads, made by another hand.
void make_database(const fs::path& path, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

void overwrite(const fs::path& path, std::uint64_t offset, const std::string& bytes) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>(offset));
    file << bytes;
}

}  // namespace

TEST_CASE("what was committed is there when the file is opened again") {
    const TemporaryFolder folder;
    Digest hash;
    hash.bytes[3] = 9;
    const StoreWrite merge =
        MergeItems{.items = {ItemRow{1, hash, {1, 2}}, ItemRow{4, hash, {3}}, numbered_block(5)},
                   .summary = SealedBytes{8}};
    {
        VisitFile file = created(folder / "visite");
        CHECK(file.commit(merge) == Added{2, 1});
        file.commit(KeepDraft{{numbered_id(4), {1, 1}}});
        file.commit(KeepOpeningToken{numbered_id(6)});
    }

    const VisitFile file = opened(folder / "visite");

    CHECK(file.items() == std::vector{ItemRow{1, hash, {1, 2}}, ItemRow{4, hash, {3}}});
    CHECK(firsts_of(file) == std::vector<std::uint64_t>{5});
    CHECK(file.block(ids_of(file).at(0)) == numbered_bytes(5));
    CHECK_FALSE(file.block(BlockId{99}).has_value());
    CHECK(file.summary() == SealedBytes{8});
    CHECK(file.drafts() == std::vector{DraftRow{numbered_id(4), {1, 1}}});
    CHECK(file.draft(numbered_id(4)) == SealedBytes{1, 1});
    CHECK_FALSE(file.draft(numbered_id(5)).has_value());
    CHECK(file.opening_token() == numbered_id(6));
    CHECK(counts_of(file) == Counts{2, 1, 1, 1, numbered_bytes(5).size()});
}

TEST_CASE("a new visit is empty, for its owner alone, and replaces no file") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");

    struct stat about {};
    REQUIRE(::stat((folder / "visite").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    CHECK(contents_of(file) == Contents{});
    CHECK(counts_of(file) == Counts{});
    CHECK(file.checkpoint_and_close());
    CHECK(names_in(folder.path()) == std::vector<std::string>{"visite"});

    const auto again = VisitFile::create(folder / "visite");
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error() == VisitFileProblem::exists);
    CHECK_THROWS_AS(VisitFile::create(folder / "absent" / "visite"), FileError);
}

TEST_CASE("the last answers of a visit that was removed do not come back in a new one of its name") {
    const TemporaryFolder folder;
    VisitFile removed = created(folder / "visite");
    removed.commit(numbered_answer(1));
    fs::copy_file(folder / "visite-wal", folder / "kept");
    REQUIRE(removed.checkpoint_and_close());
    remove_file(folder / "visite");
    fs::rename(folder / "kept", folder / "visite-wal");

    CHECK(contents_of(created(folder / "visite")) == Contents{});
}

TEST_CASE("an answer, its summary and the end of its draft are one write") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    file.commit(KeepDraft{{numbered_id(1), {1}}});
    file.commit(KeepDraft{{numbered_id(2), {2}}});

    file.commit(numbered_answer(1));

    CHECK(file.drafts() == std::vector{DraftRow{numbered_id(2), {2}}});
    CHECK(file.summary() == numbered_bytes(1));
    file.commit(AppendBlock{.block = numbered_block(2), .summary = {}, .ended_draft = {}});
    CHECK(file.summary() == numbered_bytes(1));
    CHECK(file.drafts().size() == 1);
}

TEST_CASE("a draft is the last text typed, until it is dropped") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");

    file.commit(KeepDraft{{numbered_id(1), {1}}});
    file.commit(KeepDraft{{numbered_id(1), {}}});
    CHECK(file.draft(numbered_id(1)) == SealedBytes{});

    file.commit(DropDraft{numbered_id(1)});
    file.commit(DropDraft{numbered_id(1)});
    CHECK(file.drafts().empty());
}

TEST_CASE("what is known already changes nothing, and the same revisions sealed otherwise stand beside it") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    const ItemRow item{1, {}, {1}};
    const BlockRow block = numbered_block(1);
    BlockRow sealed_again = block;
    sealed_again.bytes[0] ^= 1;

    CHECK(file.commit(MergeItems{{item, block, block}, {}}) == Added{1, 1});
    CHECK(file.knows(block));
    CHECK_FALSE(file.knows(sealed_again));
    CHECK(file.commit(MergeItems{{item, block}, {}}) == Added{});
    CHECK(file.commit(MergeItems{{sealed_again}, {}}) == Added{0, 1});
    CHECK(firsts_of(file) == std::vector<std::uint64_t>{1, 1});
}

TEST_CASE("an item takes the place of the one of its kind and name, and goes when it is dropped") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    file.commit(MergeItems{{ItemRow{1, {}, {1}}, ItemRow{2, {}, {2}}}, {}});

    CHECK(file.commit(MergeItems{{ItemRow{1, {}, {7}}}, {}}) == Added{1, 0});
    CHECK(file.items() == std::vector{ItemRow{1, {}, {7}}, ItemRow{2, {}, {2}}});
    file.commit(MergeItems{{DroppedItem{1, {}}, DroppedItem{3, {}}}, {}});
    CHECK(file.items() == std::vector{ItemRow{2, {}, {2}}});
}

TEST_CASE("a block that was sealed anew goes, and only that one") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    BlockRow anew = numbered_block(1);
    anew.bytes[0] ^= 1;
    file.commit(MergeItems{{numbered_block(1), numbered_block(2)}, {}});

    file.commit(
        MergeItems{{anew, DroppedBlock{numbered_device, 1, digest_of_sealed(numbered_bytes(1))}}, {}});

    CHECK(file.knows(anew));
    CHECK_FALSE(file.knows(numbered_block(1)));
    CHECK(file.knows(numbered_block(2)));
}

TEST_CASE("blocks are read by device, then by revision, then as they came") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    const auto block = [](std::uint64_t device, std::uint64_t first, std::uint32_t count, std::uint8_t byte) {
        return BlockRow{numbered_id(device), first, count, {byte}};
    };
    file.commit(MergeItems{{block(2, 1, 4, 1), block(1, 300, 1, 2), block(1, 1, 256, 9), block(1, 257, 43, 4),
                            block(1, 1, 256, 5)},
                           {}});

    std::vector<std::uint8_t> bytes;
    file.for_each_block([&](const StoredBlock& one) { bytes.push_back(one.bytes[0]); });
    CHECK(bytes == std::vector<std::uint8_t>{9, 5, 4, 2, 1});

    std::vector<std::uint64_t> from_257, from_300;
    file.for_each_block(numbered_id(1), 256, [&](const StoredBlock& one) { from_257.push_back(one.first); });
    file.for_each_block(numbered_id(1), 300, [&](const StoredBlock& one) { from_300.push_back(one.first); });
    CHECK(from_257 == std::vector<std::uint64_t>{1, 1, 257, 300});
    CHECK(from_300 == std::vector<std::uint64_t>{300});

    const std::vector<BlockPlace> places = file.block_places();
    REQUIRE(places.size() == 5);
    CHECK(places[2] == BlockPlace{places[2].id, numbered_id(1), 257, 43, 1});
    CHECK(counts_of(file).revisions == 256 + 256 + 43 + 1 + 4);
}

TEST_CASE("a block may be read while blocks are being read") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    for (std::uint64_t number = 1; number <= 3; ++number) file.commit(numbered_answer(number));

    std::size_t pairs = 0;
    file.for_each_block([&](const StoredBlock& outer) {
        file.for_each_block([&](const StoredBlock&) { ++pairs; });
        CHECK(file.block(outer.id) == numbered_bytes(outer.first));
    });
    CHECK(pairs == 9);
}

TEST_CASE("a block that lies about its place is kept as it is") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    const BlockRow block{numbered_device, 0xFFFF'FFFF'FFFF'FFFF, 0xFFFF'FFFF, {}};

    CHECK(file.commit(MergeItems{{block}, {}}).blocks == 1);

    const std::vector<BlockPlace> places = file.block_places();
    REQUIRE(places.size() == 1);
    CHECK(places[0] == BlockPlace{places[0].id, numbered_device, block.first, block.count, 0});
}

TEST_CASE("small blocks fold into one, and folding twice is folding once") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    for (std::uint64_t number = 1; number <= 40; ++number) file.commit(numbered_answer(number));
    const FoldBlocks fold{ids_of(file), numbered_block(1, 40)};

    file.commit(fold);
    file.commit(numbered_answer(41));
    file.commit(fold);

    CHECK(firsts_of(file) == std::vector<std::uint64_t>{1, 41});
    CHECK(counts_of(file).revisions == 41);
    CHECK(file.block(ids_of(file)[0]) == numbered_block(1, 40).bytes);
    // The id of a block that was folded never names another one.
    for (const BlockId id : ids_of(file))
        CHECK(std::find(fold.folded.begin(), fold.folded.end(), id) == fold.folded.end());
}

TEST_CASE("a merge of any size is all there, or none of it if it turns out wrong") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    file.commit(numbered_answer(1));
    const Contents before = contents_of(file);
    const auto fill = [](const VisitFile::TakeItem& take) {
        for (std::uint64_t number = 2; number < 500; ++number) take(numbered_block(number));
    };

    CHECK(file.merge([&](const auto& take) { return fill(take), false; }) == Added{});
    CHECK(contents_of(file) == before);
    CHECK_THROWS_AS(file.merge([&](const auto& take) -> bool {
        fill(take);
        throw std::runtime_error("the signature at its end is wrong");
    }),
                    std::runtime_error);
    CHECK(contents_of(file) == before);
    CHECK(file.merge([&](const auto& take) { return fill(take), true; }) == Added{0, 498});
    CHECK(counts_of(file).revisions == 499);
}

TEST_CASE("any write may be made twice, and writes of a merge in any order") {
    const TemporaryFolder folder = TemporaryFolder::in_memory();
    int count = 0;
    holds("twice is once", [&](std::uint64_t seed) {
        VisitFile file = created(folder / std::to_string(++count), {.vfs = {}, .sync_every_commit = false});
        MadeUpWrites made_up(seed);
        Contents expected;
        for (int i = 0; i < 12; ++i) {
            const StoreWrite write = made_up.any(file);
            expected = after(expected, write, file);
            file.commit(write);
            if (made_up.below(2) == 0) file.commit(write);
            RC_ASSERT(contents_of(file) == expected);
        }
    });
    holds("order does not matter", [&](std::uint64_t seed) {
        VisitFile one = created(folder / std::to_string(++count), {.vfs = {}, .sync_every_commit = false});
        VisitFile other = created(folder / std::to_string(++count), {.vfs = {}, .sync_every_commit = false});
        MadeUpWrites made_up(seed);
        std::vector<StoreItem> items;
        for (int i = 0; i < 3; ++i) {
            const MergeItems merge = made_up.merge(one);
            for (const StoreItem& item : merge.items)
                // One device has one device certificate, and one digest one record of the roster.
                if (std::holds_alternative<BlockRow>(item)) items.push_back(item);
        }
        one.commit(MergeItems{items, {}});
        std::reverse(items.begin(), items.end());
        for (const StoreItem& item : items) other.commit(MergeItems{{item}, {}});
        RC_ASSERT(contents_of(one) == contents_of(other));
    });
}

TEST_CASE("a closed file stands alone and can be copied as it is") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    for (std::uint64_t number = 1; number <= 20; ++number) file.commit(numbered_answer(number));
    const Contents contents = contents_of(file);

    CHECK(file.checkpoint_and_close());

    CHECK(names_in(folder.path()) == std::vector<std::string>{"visite"});
    fs::copy_file(folder / "visite", folder / "copie");
    CHECK(contents_of(opened(folder / "copie")) == contents);
}

TEST_CASE("a file that another program reads meanwhile is closed without loss, and says so") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    file.commit(numbered_answer(1));
    const VisitFile reader = opened(folder / "visite", StoreAccess::read);

    reader.for_each_block([&](const StoredBlock&) {
        file.commit(numbered_answer(2));
        CHECK_FALSE(file.checkpoint_and_close());
    });

    CHECK(counts_of(opened(folder / "visite")).blocks == 2);
}

TEST_CASE("a copy on another disk is made while the file is open, and replaces the copy before") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    file.commit(numbered_answer(1));
    file.copy_to(folder / "copie");
    file.commit(numbered_answer(2));
    file.copy_to(folder / "copie");

    CHECK(names_in(folder.path()) == std::vector<std::string>{"copie", "visite", "visite-shm", "visite-wal"});
    CHECK(contents_of(opened(folder / "copie", StoreAccess::read)) == contents_of(file));

    VisitFile copy = opened(folder / "copie");
    copy.commit(numbered_answer(3));
    CHECK(fault_of([&] { file.copy_to(folder / "copie"); }) == StoreFault::busy);
    CHECK(counts_of(copy).blocks == 3);
    CHECK_THROWS_AS(file.copy_to(folder / "absent" / "copie"), FileError);
}

TEST_CASE("a file that is no visit's is said to be none, and is left as it was") {
    const TemporaryFolder folder;
    write_file(folder / "vide", {});
    write_file(folder / "court", bytes_of("bonjour"));
    write_file(folder / "long", MadeUpWrites(1).bytes(100'000));
    make_database(folder / "autre", "CREATE TABLE photos (id INTEGER); INSERT INTO photos VALUES (1)");
    make_private_folder(folder / "dossier");

    for (const char* name : {"vide", "court", "long", "autre", "dossier"}) {
        INFO(name);
        const auto before =
            fs::is_directory(folder / name) ? std::nullopt : read_file(folder / name, 1 << 20);
        for (const StoreAccess access : {StoreAccess::read, StoreAccess::write})
            CHECK(problem_of_opening(folder / name, access) == VisitFileProblem::not_a_visit_file);
        if (before) CHECK(read_file(folder / name, 1 << 20) == before);
    }
    CHECK(problem_of_opening(folder / "absent") == VisitFileProblem::missing);
    CHECK(problem_of_opening(folder / "vide" / "dessous") == VisitFileProblem::missing);
    CHECK(problem_of_opening(folder / "absent", StoreAccess::read) == VisitFileProblem::missing);
}

TEST_CASE("a file made by a later version is left to it") {
    const TemporaryFolder folder;
    REQUIRE(created(folder / "visite").checkpoint_and_close());
    make_database(folder / "visite", "PRAGMA user_version = 2");

    CHECK(problem_of_opening(folder / "visite") == VisitFileProblem::later_version);
    CHECK(problem_of_opening(folder / "visite", StoreAccess::read) == VisitFileProblem::later_version);
}

TEST_CASE("a file that was cut short or that lacks a table is damaged") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    for (std::uint64_t number = 1; number <= 200; ++number) file.commit(numbered_answer(number));
    REQUIRE(file.checkpoint_and_close());
    const auto size = fs::file_size(folder / "visite");

    for (const std::uint64_t cut : {size - 4096, size / 2, std::uintmax_t{4096}, std::uintmax_t{2000}}) {
        INFO("cut at " << cut << " of " << size);
        fs::copy_file(folder / "visite", folder / "copie", fs::copy_options::overwrite_existing);
        fs::resize_file(folder / "copie", cut);
        CHECK(problem_of_opening(folder / "copie") == VisitFileProblem::damaged);
        CHECK(problem_of_opening(folder / "copie", StoreAccess::read) == VisitFileProblem::damaged);
    }
    fs::copy_file(folder / "visite", folder / "copie", fs::copy_options::overwrite_existing);
    make_database(folder / "copie", "DROP TABLE drafts");
    CHECK(problem_of_opening(folder / "copie") == VisitFileProblem::damaged);
}

TEST_CASE("a file to which anything was added that is not of a visit is not opened") {
    const TemporaryFolder folder;
    REQUIRE(created(folder / "visite").checkpoint_and_close());

    for (const char* sql :
         {"CREATE TRIGGER t AFTER INSERT ON blocks BEGIN DELETE FROM roster; END",
          "CREATE VIEW v AS SELECT bytes FROM blocks", "CREATE TABLE photos (id INTEGER)",
          "CREATE INDEX i ON blocks (digest)", "CREATE VIRTUAL TABLE words USING fts5 (text)",
          "DROP TABLE drafts; CREATE VIEW drafts AS SELECT device AS subject, bytes FROM openings",
          "DROP TABLE summary; CREATE TABLE summary (one INTEGER PRIMARY KEY, bytes BLOB DEFAULT "
          "(randomblob(9)))"}) {
        INFO(sql);
        fs::copy_file(folder / "visite", folder / "copie", fs::copy_options::overwrite_existing);
        make_database(folder / "copie", sql);
        CHECK(problem_of_opening(folder / "copie") == VisitFileProblem::altered);
        CHECK(problem_of_opening(folder / "copie", StoreAccess::read) == VisitFileProblem::altered);
    }
    CHECK_FALSE(problem_of_opening(folder / "visite"));
}

TEST_CASE("a link in the place of a visit's file is not followed, and the folder may be behind one") {
    const TemporaryFolder folder;
    make_private_folder(folder / "visites");
    REQUIRE(created(folder / "visites" / "visite").checkpoint_and_close());
    fs::create_symlink(folder / "visites" / "visite", folder / "lien");
    fs::create_symlink(folder / "absent", folder / "vers-rien");
    fs::create_directory_symlink(folder / "visites", folder / "dossier");

    for (const StoreAccess access : {StoreAccess::read, StoreAccess::write}) {
        CHECK(problem_of_opening(folder / "lien", access) == VisitFileProblem::link);
        CHECK(problem_of_opening(folder / "vers-rien", access) == VisitFileProblem::link);
        CHECK_FALSE(problem_of_opening(folder / "dossier" / "visite", access));
    }
    CHECK_FALSE(fs::exists(folder / "absent"));
    for (const char* ending : {"-wal", "-shm"}) {
        fs::create_symlink(folder / "absent", folder / "visites" / ("visite" + std::string(ending)));
        CHECK(problem_of_opening(folder / "visites" / "visite") == VisitFileProblem::link);
        fs::remove(folder / "visites" / ("visite" + std::string(ending)));
    }
    CHECK_FALSE(fs::exists(folder / "absent"));
}

TEST_CASE("whatever bytes are damaged inside, reading ends in rows or in a fault that says damaged") {
    const TemporaryFolder folder = TemporaryFolder::in_memory();
    VisitFile file = created(folder / "visite");
    MadeUpWrites made_up(7);
    for (int i = 0; i < 60; ++i) file.commit(made_up.any(file));
    REQUIRE(file.checkpoint_and_close());
    const auto size = fs::file_size(folder / "visite");

    int damaged = 0;
    for (int i = 0; i < 300; ++i) {
        fs::copy_file(folder / "visite", folder / "copie", fs::copy_options::overwrite_existing);
        for (std::uint64_t bytes = 1 + made_up.below(20); bytes > 0; --bytes)
            overwrite(folder / "copie", made_up.below(size),
                      std::string(1, static_cast<char>(made_up.below(256))));
        const auto fault = fault_of([&] {
            const auto certificate = VisitFile::open(folder / "copie", StoreAccess::read);
            if (!certificate) {
                ++damaged;
                return;
            }
            const Contents contents = contents_of(*certificate);
            static_cast<void>(counts_of(*certificate));
            static_cast<void>(certificate->block_places());
        });
        INFO("try " << i);
        if (fault) {
            ++damaged;
            CHECK(*fault == StoreFault::damaged);
        }
        remove_file(folder / "copie-wal");
        remove_file(folder / "copie-shm");
    }
    CHECK(damaged > 0);
}

TEST_CASE("a folder that cannot be written can be read, if the visit was closed") {
    const TemporaryFolder folder;
    const fs::path path = folder / "visite ?#%é";
    VisitFile file = created(path);
    file.commit(numbered_answer(1));
    REQUIRE(file.checkpoint_and_close());
    forbid_writing(folder.path());
    {
        const WithoutRights person;
        CHECK(problem_of_opening(path) == VisitFileProblem::read_only);
        CHECK(firsts_of(opened(path, StoreAccess::read)) == std::vector<std::uint64_t>{1});
        const auto made = VisitFile::create(folder / "autre");
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error() == VisitFileProblem::read_only);
    }
    ::chmod(folder.path().c_str(), 0755);
    {
        // The folder can be written again by others, the file not.
        ::chmod(folder.path().c_str(), 0777);
        const WithoutRights person;
        CHECK(problem_of_opening(path) == VisitFileProblem::read_only);
        CHECK(firsts_of(opened(path, StoreAccess::read)) == std::vector<std::uint64_t>{1});
    }
}

TEST_CASE("a folder that cannot be written and holds a visit that was not closed asks for a copy of it") {
    const TemporaryFolder folder;
    make_private_folder(folder / "crash");
    {
        VisitFile file = created(folder / "visite");
        file.commit(numbered_answer(1));
        // As a crash leaves them.
        for (const char* name : {"visite", "visite-wal"})
            fs::copy_file(folder / name, folder / "crash" / name);
    }
    ::chmod(folder.path().c_str(), 0755);
    forbid_writing(folder / "crash");
    {
        const WithoutRights person;
        CHECK(problem_of_opening(folder / "crash" / "visite", StoreAccess::read) ==
              VisitFileProblem::not_closed);
    }
    fs::copy(folder / "crash", folder / "copie");
    for (const char* name : {"visite", "visite-wal"}) ::chmod((folder / "copie" / name).c_str(), 0600);
    ::chmod((folder / "copie").c_str(), 0700);
    CHECK(firsts_of(opened(folder / "copie" / "visite")) == std::vector<std::uint64_t>{1});
}

TEST_CASE("another program that writes in the file is waited for a moment, then named") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open((folder / "visite").c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);

    CHECK(fault_of([&] { file.commit(numbered_answer(1)); }) == StoreFault::busy);
    CHECK(counts_of(opened(folder / "visite", StoreAccess::read)).blocks == 0);
    sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
    CHECK(file.commit(numbered_answer(1)).blocks == 1);

    REQUIRE(file.checkpoint_and_close());
    REQUIRE(sqlite3_exec(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", nullptr, nullptr,
                         nullptr) == SQLITE_OK);
    CHECK(problem_of_opening(folder / "visite") == VisitFileProblem::in_use);
    CHECK(problem_of_opening(folder / "visite", StoreAccess::read) == VisitFileProblem::in_use);
    sqlite3_close(other);
    CHECK(counts_of(opened(folder / "visite")).blocks == 1);
}

TEST_CASE("two programs may open the file, and each one reads what the other wrote") {
    const TemporaryFolder folder;
    VisitFile one = created(folder / "visite");
    VisitFile other = opened(folder / "visite");
    const VisitFile reader = opened(folder / "visite", StoreAccess::read);

    one.commit(numbered_answer(1));
    other.commit(numbered_answer(2));

    CHECK(firsts_of(one) == std::vector<std::uint64_t>{1, 2});
    CHECK(firsts_of(reader) == std::vector<std::uint64_t>{1, 2});
    CHECK(reader.access() == StoreAccess::read);
}

TEST_CASE("a full disk refuses the write whole, and takes it when there is room again") {
    FailingDisk disk("full");
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite", {.vfs = disk.name(), .sync_every_commit = true});
    file.commit(numbered_answer(1));
    const Contents before = contents_of(file);
    const StoreWrite large = MergeItems{{BlockRow{numbered_device, 2, 256, SealedBytes(50'000, 3)}}, {}};

    for (const std::uint64_t room : {0, 1, 5000, 40'000}) {
        disk.leave_room_for(room);
        CHECK(fault_of([&] { file.commit(large); }) == StoreFault::disk_full);
        CHECK(contents_of(file) == before);
    }
    disk.leave_room_for(std::nullopt);

    CHECK(file.commit(large).blocks == 1);
    CHECK(file.checkpoint_and_close());
    CHECK(counts_of(opened(folder / "visite")).revisions == 257);
}

TEST_CASE(
    "a disk that refuses to write has written nothing that is reported, and the file goes on afterwards") {
    FailingDisk disk("refusing");
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite", {.vfs = disk.name(), .sync_every_commit = true});
    file.commit(numbered_answer(1));

    disk.refuse(true);
    try {
        file.commit(numbered_answer(2));
        FAIL("it was written");
    } catch (const StoreError& error) {
        CHECK(error.fault() == StoreFault::disk);
        CHECK(std::string(error.what()).find("visite") != std::string::npos);
    }
    disk.refuse(false);

    CHECK(firsts_of(file) == std::vector<std::uint64_t>{1});
    auto again = file.open_again();
    REQUIRE(again.has_value());
    file = std::move(*again);
    file.commit(numbered_answer(2));
    CHECK(firsts_of(file) == std::vector<std::uint64_t>{1, 2});
}

TEST_CASE("a file that was removed or replaced under us takes no answer") {
    const TemporaryFolder folder;
    VisitFile file = created(folder / "visite");
    file.commit(numbered_answer(1));

    fs::rename(folder / "visite", folder / "ailleurs");
    CHECK(fault_of([&] { file.commit(numbered_answer(2)); }) == StoreFault::gone);
    fs::rename(folder / "ailleurs", folder / "visite");
    CHECK(file.commit(numbered_answer(2)).blocks == 1);
}

TEST_CASE("every problem and every fault has words in both languages, each its own") {
    std::set<std::string_view> words;
    int count = 0;
    for (int i = 0; i <= static_cast<int>(VisitFileProblem::in_use); ++i, ++count) {
        const Words said = message(static_cast<VisitFileProblem>(i));
        words.insert({said.fr, said.en});
    }
    for (int i = 0; i <= static_cast<int>(StoreFault::other); ++i, ++count) {
        const Words said = message(static_cast<StoreFault>(i));
        words.insert({said.fr, said.en});
    }
    CHECK(words.size() == static_cast<std::size_t>(2 * count));
    CHECK_FALSE(words.contains(""));
}

}  // namespace arpenteur
