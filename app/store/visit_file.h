// One visit on the disk: one file of sealed bytes, in which nothing can be read but counts and sizes.
//
//     auto file = VisitFile::create(folder / "b41c…");            // or open()
//     if (!file) return message(file.error());
//     file->commit(AppendBlock{.block = block, .summary = summary});   // durable when this returns
//     file->for_each_block([&](const StoredBlock& block) { ... });
//     file->checkpoint_and_close();
//
// Beside the file stand "-wal" and "-shm" while it is open, or after a crash; they belong to it. After
// checkpoint_and_close() the file is alone and can be copied as it is.
//
// Not for two threads at once. Another program may read the same file meanwhile; if it writes, commit() waits
// a quarter of a second, then throws StoreFault::busy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "app/store/rows.h"
#include "app/store/store_error.h"
#include "app/store/writes.h"
#include "questionnaires/language/words.h"

namespace arpenteur {

enum class VisitFileProblem : std::uint8_t {
    missing,           // there is no file
    exists,            // there is one already, and create() replaces none
    not_a_visit_file,  // a file, but of something else
    later_version,     // made by a later version of the program
    damaged,
    read_only,   // the folder or the file cannot be written; opened for reading it may do
    not_closed,  // it cannot be written and was not closed after its last use: copy it where it can be, and
                 // open that
    in_use,      // another program keeps it from being opened
};

Words message(VisitFileProblem problem);

enum class StoreAccess : std::uint8_t { read, write };

// The defaults are what the program uses.
struct StoreOptions {
    std::string vfs;  // SQLite's name of the disk to work on; empty is the system's. Tests have their own.
    bool sync_every_commit = true;  // false loses answers when the power goes, which tests show
};

class VisitFile {
public:
    // For all of them: problems are values, other faults are StoreError.
    static tl::expected<VisitFile, VisitFileProblem> open(const std::filesystem::path& path,
                                                          StoreAccess access = StoreAccess::write,
                                                          const StoreOptions& options = {});

    // A new, empty file (0600), complete and durable when this returns.
    static tl::expected<VisitFile, VisitFileProblem> create(const std::filesystem::path& path,
                                                            const StoreOptions& options = {});

    VisitFile(VisitFile&&) noexcept;
    VisitFile& operator=(VisitFile&&) noexcept;
    ~VisitFile();

    const std::filesystem::path& path() const;
    StoreAccess access() const;

    // All of them in this order, in one transaction: on the disk when it returns; none of them if it throws.
    // The exception: after StoreFault::disk they may be there all the same; making them again is right either
    // way.
    Added commit(std::span<const StoreWrite> writes);
    Added commit(const StoreWrite& write);

    // For a merge that does not fit in memory: hands `fill` a function that takes one item after the other.
    // They are on the disk when this returns, and none of them is if `fill` returns false or throws.
    using TakeItem = std::function<void(const StoreItem&)>;
    Added merge(const std::function<bool(const TakeItem&)>& fill);

    // Blocks by device, then by their first revision, then in the order of arrival. What is called must not
    // write in this file.
    void for_each_block(const std::function<void(const StoredBlock&)>& call) const;
    // Of one device, those that hold revision `from` or a later one.
    void for_each_block(const Id& device, std::uint64_t from,
                        const std::function<void(const StoredBlock&)>& call) const;
    std::vector<BlockPlace> block_places() const;  // in the same order
    std::optional<SealedBytes> block(BlockId id) const;
    bool knows(const BlockRow& block) const;  // the same bytes

    std::vector<RosterRow> roster() const;             // in the order of arrival
    std::vector<CertificateRow> certificates() const;  // in the order of arrival
    std::optional<SealedBytes> certificate(const Id& device) const;
    void for_each_waiting(const std::function<void(const StoredWaiting&)>& call) const;
    std::vector<DraftRow> drafts() const;  // by subject
    std::optional<SealedBytes> draft(const Id& subject) const;
    std::optional<SealedBytes> summary() const;
    std::optional<Id> opening_token() const;

    // A copy in another folder (an SD card), made while this one stays open; it appears whole or not at all
    // and replaces the one that stood there. StoreError and FileError for what that disk refuses.
    void copy_to(const std::filesystem::path& path) const;

    // Everything into the one file, then nothing is open any more and only the destructor may follow. False
    // if another program is still reading: then nothing is lost, but "-wal" stays beside the file. Throws
    // StoreError if the disk refuses; closed all the same.
    bool checkpoint_and_close();

    // The same file, opened once more: what may help after StoreFault::disk, when a card was taken out and
    // put back.
    tl::expected<VisitFile, VisitFileProblem> open_again() const;

private:
    struct Open;
    class Maker;
    explicit VisitFile(std::unique_ptr<Open> open);
    void check_that_it_is_there() const;

    std::unique_ptr<Open> open_;
};

}  // namespace arpenteur
