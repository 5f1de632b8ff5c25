// One writer for a workspace: a lock on a file of its folder, which the system drops with the program,
// however it ends.
//
//     auto lock = FolderLock::take(folder / "verrou", clock.wall());
//     if (!lock) ...            // lock.error().holder says who; the workspace opens for reading only
//
// The file stays when the lock is dropped; it holds the name of the machine, the number of the process and a
// time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "app/platform/clock.h"
#include "app/platform/descriptor.h"

namespace arpenteur {

struct LockHolder {
    std::string host;      // empty if the file says nothing that can be read
    std::int64_t pid = 0;  // on that machine
    WallTime since;

    friend bool operator==(const LockHolder&, const LockHolder&) = default;
};

enum class LockRefusal : std::uint8_t {
    held,       // by another program, or by this one
    read_only,  // nobody can write there
};

struct LockRefused {
    LockRefusal why = LockRefusal::held;
    LockHolder holder;  // of a held lock

    friend bool operator==(const LockRefused&, const LockRefused&) = default;
};

// Holds the lock as long as it lives. A program that executes itself anew drops it.
class FolderLock {
public:
    // Never waits. Throws FileError for what the disk refuses, and for a link, which would have the file that
    // it leads to overwritten.
    static tl::expected<FolderLock, LockRefused> take(const std::filesystem::path& file, WallTime now);

private:
    explicit FolderLock(Descriptor file) : file_(std::move(file)) {}

    Descriptor file_;
};

}  // namespace arpenteur
