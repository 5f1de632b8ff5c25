#include "tests/failing_disk.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <new>
#include <sqlite3.h>

namespace arpenteur {
namespace {

constexpr std::uint64_t sector_size = 512;

std::vector<std::uint8_t> whole(const std::string& path) {
    std::vector<std::uint8_t> bytes(std::filesystem::file_size(path));
    std::ifstream(path, std::ios::binary)
        .read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

void overwrite(const std::string& path, const std::vector<std::uint8_t>& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

// The functions that SQLite calls: each one asks the disk, then does as the system's.
class FailingDisk::Vfs {
public:
    // As SQLite allocates it: the system's own file follows.
    struct File {
        sqlite3_file base;
        FailingDisk* disk;
        const char* path;  // null for what is not watched
        sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };

    static FailingDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<FailingDisk*>(vfs->pAppData); }
    static sqlite3_vfs* system() { return sqlite3_vfs_find("unix"); }
    static File& file_of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
    static sqlite3_file* below(sqlite3_file* file) { return file_of(file).below(); }

    static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* handle, int flags, int* out_flags) {
        FailingDisk& disk = disk_of(vfs);
        File& file = file_of(handle);
        file = {};
        std::memset(file.below(), 0, static_cast<std::size_t>(system()->szOsFile));
        const std::lock_guard lock(disk.mutex_);
        if (!disk.has_power_locked()) return SQLITE_CANTOPEN;
        const bool new_one = path != nullptr && !std::filesystem::exists(path);
        const int result = system()->xOpen(system(), path, file.below(), flags, out_flags);
        if (result != SQLITE_OK) return result;
        file.base.pMethods = methods();
        file.disk = &disk;
        file.path = path;
        if (path != nullptr && new_one) {
            disk.unsynced_[path] = {.versions = {}, .sizes = {0}, .made = true};
            disk.removed_.erase(path);
        }
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs* vfs, const char* path, int sync_folder) {
        FailingDisk& disk = disk_of(vfs);
        const std::lock_guard lock(disk.mutex_);
        if (!disk.works()) return SQLITE_IOERR_DELETE;
        if (std::filesystem::exists(path)) {
            // Until the folder is synced the file may come back, as it was at its own last sync or later.
            if (sync_folder == 0 && !disk.unsynced_[path].made) disk.removed_[path] = whole(path);
            disk.unsynced_.erase(path);
        }
        return system()->xDelete(system(), path, 0);
    }

    static int close(sqlite3_file* file) {
        if (file_of(file).below()->pMethods == nullptr) return SQLITE_OK;
        return below(file)->pMethods->xClose(below(file));
    }

    static int read(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
        {
            FailingDisk& disk = *file_of(file).disk;
            const std::lock_guard lock(disk.mutex_);
            if (!disk.has_power_locked()) return SQLITE_IOERR_READ;
        }
        return below(file)->pMethods->xRead(below(file), to, size, offset);
    }

    static std::uint64_t size_of(sqlite3_file* file) {
        sqlite3_int64 size = 0;
        below(file)->pMethods->xFileSize(below(file), &size);
        return static_cast<std::uint64_t>(size);
    }

    static Sector sector(sqlite3_file* file, std::uint64_t number) {
        Sector bytes(sector_size, 0);  // beyond the end xRead leaves zeros
        below(file)->pMethods->xRead(below(file), bytes.data(), static_cast<int>(sector_size),
                                     static_cast<sqlite3_int64>(number * sector_size));
        return bytes;
    }

    // Keeps what the sectors of [from, to) hold now, as one of the things that the disk may hold.
    static void keep(sqlite3_file* file, Unsynced& unsynced, std::uint64_t from, std::uint64_t to) {
        for (std::uint64_t number = from / sector_size; number * sector_size < to; ++number)
            unsynced.versions[number].push_back(sector(file, number));
    }

    static int write(sqlite3_file* handle, const void* from, int size, sqlite3_int64 offset) {
        File& file = file_of(handle);
        FailingDisk& disk = *file.disk;
        std::unique_lock lock(disk.mutex_);
        disk.released_.wait(lock, [&] { return !disk.replica_; });
        const bool works = disk.works();
        if (!works && disk.operations_ != *disk.last_operation_) return SQLITE_IOERR_WRITE;
        if (disk.refusing_) return SQLITE_IOERR_WRITE;

        const auto begin = static_cast<std::uint64_t>(offset);
        const std::uint64_t end = begin + static_cast<std::uint64_t>(size);
        const std::uint64_t old_size = size_of(handle);
        if (disk.room_ && end > old_size) {
            if (end - old_size > *disk.room_) return SQLITE_FULL;
            *disk.room_ -= end - old_size;
        }
        Unsynced& unsynced = disk.unsynced_[file.path];
        if (unsynced.sizes.empty()) unsynced.sizes.push_back(old_size);
        for (std::uint64_t number = begin / sector_size; number * sector_size < end; ++number)
            if (!unsynced.versions.contains(number))
                unsynced.versions[number].push_back(sector(handle, number));
        const int result = below(handle)->pMethods->xWrite(below(handle), from, size, offset);
        keep(handle, unsynced, begin, end);
        unsynced.sizes.push_back(size_of(handle));
        return works ? result : SQLITE_IOERR_WRITE;
    }

    static int truncate(sqlite3_file* handle, sqlite3_int64 size) {
        File& file = file_of(handle);
        FailingDisk& disk = *file.disk;
        const std::lock_guard lock(disk.mutex_);
        if (!disk.works() || disk.refusing_) return SQLITE_IOERR_TRUNCATE;
        const std::uint64_t old_size = size_of(handle);
        Unsynced& unsynced = disk.unsynced_[file.path];
        if (unsynced.sizes.empty()) unsynced.sizes.push_back(old_size);
        for (std::uint64_t number = static_cast<std::uint64_t>(size) / sector_size;
             number * sector_size < old_size; ++number)
            if (!unsynced.versions.contains(number))
                unsynced.versions[number].push_back(sector(handle, number));
        const int result = below(handle)->pMethods->xTruncate(below(handle), size);
        unsynced.sizes.push_back(size_of(handle));
        return result;
    }

    static int sync(sqlite3_file* handle, int) {
        File& file = file_of(handle);
        FailingDisk& disk = *file.disk;
        std::unique_lock lock(disk.mutex_);
        disk.released_.wait(lock, [&] { return !disk.replica_; });
        if (!disk.works() || disk.refusing_) return SQLITE_IOERR_FSYNC;
        disk.unsynced_.erase(file.path);
        return SQLITE_OK;
    }

    static int file_size(sqlite3_file* file, sqlite3_int64* size) {
        return below(file)->pMethods->xFileSize(below(file), size);
    }
    static int lock(sqlite3_file* file, int level) {
        return below(file)->pMethods->xLock(below(file), level);
    }
    static int unlock(sqlite3_file* file, int level) {
        return below(file)->pMethods->xUnlock(below(file), level);
    }
    static int check_reserved(sqlite3_file* file, int* answer) {
        return below(file)->pMethods->xCheckReservedLock(below(file), answer);
    }
    static int control(sqlite3_file* file, int operation, void* argument) {
        return below(file)->pMethods->xFileControl(below(file), operation, argument);
    }
    static int sector_size_of(sqlite3_file* file) { return below(file)->pMethods->xSectorSize(below(file)); }
    static int characteristics(sqlite3_file* file) {
        return below(file)->pMethods->xDeviceCharacteristics(below(file));
    }
    static int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** where) {
        return below(file)->pMethods->xShmMap(below(file), page, size, extend, where);
    }
    static int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
        return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
    }
    static void shm_barrier(sqlite3_file* file) { below(file)->pMethods->xShmBarrier(below(file)); }
    static int shm_unmap(sqlite3_file* file, int remove) {
        return below(file)->pMethods->xShmUnmap(below(file), remove);
    }

    static const sqlite3_io_methods* methods() {
        static constexpr sqlite3_io_methods table{2,
                                                  close,
                                                  read,
                                                  write,
                                                  truncate,
                                                  sync,
                                                  file_size,
                                                  lock,
                                                  unlock,
                                                  check_reserved,
                                                  control,
                                                  sector_size_of,
                                                  characteristics,
                                                  shm_map,
                                                  shm_lock,
                                                  shm_barrier,
                                                  shm_unmap,
                                                  nullptr,
                                                  nullptr};
        return &table;
    }
};

FailingDisk::FailingDisk(std::string name) : name_(std::move(name)), vfs_(std::make_unique<sqlite3_vfs>()) {
    sqlite3_initialize();
    *vfs_ = *Vfs::system();
    vfs_->pNext = nullptr;
    vfs_->zName = name_.c_str();
    vfs_->pAppData = this;
    vfs_->szOsFile = static_cast<int>(sizeof(Vfs::File)) + Vfs::system()->szOsFile;
    vfs_->xOpen = Vfs::open;
    vfs_->xDelete = Vfs::remove;
    sqlite3_vfs_register(vfs_.get(), 0);
}

FailingDisk::~FailingDisk() { sqlite3_vfs_unregister(vfs_.get()); }

void FailingDisk::leave_room_for(std::optional<std::uint64_t> bytes) {
    const std::lock_guard lock(mutex_);
    room_ = bytes;
}

void FailingDisk::refuse(bool refusing) {
    const std::lock_guard lock(mutex_);
    refusing_ = refusing;
}

void FailingDisk::hold(bool replica) {
    {
        const std::lock_guard lock(mutex_);
        replica_ = replica;
    }
    released_.notify_all();
}

void FailingDisk::lose_power_after(std::uint64_t operations) {
    const std::lock_guard lock(mutex_);
    last_operation_ = operations_ + operations;
}

bool FailingDisk::has_power_locked() const { return !last_operation_ || operations_ < *last_operation_; }

bool FailingDisk::has_power() const {
    const std::lock_guard lock(mutex_);
    return has_power_locked();
}

std::uint64_t FailingDisk::operations() const {
    const std::lock_guard lock(mutex_);
    return operations_;
}

bool FailingDisk::works() {
    ++operations_;
    return has_power_locked();
}

void FailingDisk::come_back(std::uint64_t seed) {
    const std::lock_guard lock(mutex_);
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t limit) { return random() % limit; };
    // How much of what was not synced reached the disk: nothing, all, or anything between.
    const std::uint64_t percent = below(4) == 0 ? 0 : below(4) == 0 ? 100 : below(101);

    const auto one_of = [&](std::uint64_t count) -> std::uint64_t {
        if (below(100) < percent) return count - 1;
        return percent == 0 || below(2) == 0 ? 0 : below(count);
    };

    for (const auto& [path, unsynced] : unsynced_) {
        if (!std::filesystem::exists(path)) continue;
        if (unsynced.made && below(100) >= percent) {
            std::filesystem::remove(path);
            continue;
        }
        if (unsynced.sizes.empty()) continue;
        const std::uint64_t size = unsynced.sizes[one_of(unsynced.sizes.size())];
        std::filesystem::resize_file(path, size);
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        for (const auto& [number, versions] : unsynced.versions) {
            const Sector& version = versions[one_of(versions.size())];
            const std::uint64_t begin = number * sector_size;
            if (begin >= size) continue;
            file.seekp(static_cast<std::streamoff>(begin));
            file.write(reinterpret_cast<const char*>(version.data()),
                       static_cast<std::streamsize>(std::min(sector_size, size - begin)));
        }
    }
    for (const auto& [path, bytes] : removed_)
        if (!std::filesystem::exists(path) && below(2) == 0) overwrite(path, bytes);

    unsynced_.clear();
    removed_.clear();
    last_operation_.reset();
    room_.reset();
    refusing_ = false;
}

}  // namespace arpenteur
