// One visit on disk: one file of sealed bytes, in which only counts and sizes can be read.
//
//     auto file = VisitFile::create(folder / "b41c…");            // or open()
//     if (!file) return message(file.error());
//     file->commit(AppendBlock{.block = block, .summary = summary});   // durable when this returns
//     file->for_each_block([&](const StoredBlock& block) { ... });
//     file->checkpoint_and_close();
//
// While the file is open, or after a crash, there are "-wal" and "-shm" files beside it; they belong to it.
// After checkpoint_and_close() there is only the file, and it can be copied as it is.
//
// Not thread-safe. Another program may read the file meanwhile; if it writes, commit() waits a quarter of a
// second, then throws StoreFault::busy.
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
    exists,            // there is one already, and create() never replaces it
    not_a_visit_file,  // a file, but not a visit
    later_version,     // made by a later version of the program
    damaged,
    altered,     // it has a trigger, a view, or anything else that is not of a visit
    link,        // not the file itself
    read_only,   // the folder or the file is not writable; it may still open for reading
    not_closed,  // not writable, and not closed after its last use: copy it to a writable
                 // folder, and open the copy
    in_use,      // another program keeps it from being opened
};

Words message(VisitFileProblem problem);

enum class StoreAccess : std::uint8_t { read, write };

// The defaults are what the program uses.
struct StoreOptions {
    std::string vfs;                // the SQLite VFS to use; empty for the default. Tests have their own.
    bool sync_every_commit = true;  // false loses answers when the power fails, as tests show
};

class VisitFile {
public:
    // In all of these, problems are values and other faults are StoreError.
    static tl::expected<VisitFile, VisitFileProblem> open(const std::filesystem::path& path,
                                                          StoreAccess access = StoreAccess::write,
                                                          const StoreOptions& options = {});

    // A new, empty file (mode 0600), complete and durable when this returns.
    static tl::expected<VisitFile, VisitFileProblem> create(const std::filesystem::path& path,
                                                            const StoreOptions& options = {});

    VisitFile(VisitFile&&) noexcept;
    VisitFile& operator=(VisitFile&&) noexcept;
    ~VisitFile();

    const std::filesystem::path& path() const;
    StoreAccess access() const;

    // Makes all the writes, in this order, in one transaction: they are on disk when this returns, and none
    // is if it throws. The exception is StoreFault::disk, after which they may be there all the same;
    // repeating them is safe either way.
    Added commit(std::span<const StoreWrite> writes);
    Added commit(const StoreWrite& write);

    // For a merge that does not fit in memory: gives `fill` a function that takes one item at a time. They
    // are all on disk when this returns, and none is if `fill` returns false or throws.
    using TakeItem = std::function<void(const StoreItem&)>;
    Added merge(const std::function<bool(const TakeItem&)>& fill);

    // Blocks sorted by device, then by first revision, then by arrival. The callback must not write to this
    // file.
    void for_each_block(const std::function<void(const StoredBlock&)>& call) const;
    // Those of one device that contain revision `from` or a later one.
    void for_each_block(const Id& device, std::uint64_t from,
                        const std::function<void(const StoredBlock&)>& call) const;
    std::vector<BlockPlace> block_places() const;  // in the same order
    std::optional<SealedBytes> block(BlockId id) const;
    bool knows(const BlockRow& block) const;  // whether the same bytes are there

    std::vector<ItemRow> items() const;    // by kind, then by name
    std::vector<DraftRow> drafts() const;  // by subject
    std::optional<SealedBytes> draft(const Id& subject) const;
    std::optional<SealedBytes> summary() const;
    std::optional<Id> opening_token() const;

    // Copies the visit to another folder (an SD card) while this one stays open. The copy appears whole or
    // not at all, and replaces what was there. Throws StoreError or FileError if that disk refuses.
    void copy_to(const std::filesystem::path& path) const;

    // Moves everything into the one file and closes it; afterwards only the destructor may be called. False
    // if another program is still reading: nothing is lost, but "-wal" stays beside the file. Throws
    // StoreError if the disk refuses, and is closed all the same.
    bool checkpoint_and_close();

    // The same file, opened again: this may help after StoreFault::disk, if an SD card was taken out and put
    // back.
    tl::expected<VisitFile, VisitFileProblem> open_again() const;

private:
    struct Open;
    class Maker;
    explicit VisitFile(std::unique_ptr<Open> open);
    void check_that_it_is_there() const;

    std::unique_ptr<Open> open_;
};

}  // namespace arpenteur
