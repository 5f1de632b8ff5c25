// A disk that fails when a test says so: full, refusing, slow, or without power. A SQLite VFS over the
// system's own.
//
//     FailingDisk disk("power");
//     auto file = VisitFile::open(path, StoreAccess::write, {.vfs = disk.name()});
//     disk.lose_power_after(17);
//     ... until a StoreError ...; close everything
//     disk.come_back(seed);                  // what was not synced is gone, there, or torn
//     auto again = VisitFile::open(path);    // on the system's disk
//
// What it keeps in memory is, for each 512-byte sector written since the last sync of its file, all that the
// sector held since then: after a power cut the disk may hold any of them, whatever it holds of the next
// sector. The length of a file, a file that was made, and one that was removed can be lost the same way. A
// sync costs nothing here and does what it says, as the disk must.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace arpenteur {

class FailingDisk {
public:
    explicit FailingDisk(std::string name);
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    const std::string& name() const { return name_; }

    // The disk takes so many more bytes at the ends of its files; nothing: as many as the real one.
    void leave_room_for(std::optional<std::uint64_t> bytes);

    // Every write and sync fails until it is taken back.
    void refuse(bool refusing);

    // Every write and sync waits until it is taken back.
    void hold(bool replica);

    // After so many more writes, syncs, truncations and removals nothing works any more. The last one is
    // under way when the power goes.
    void lose_power_after(std::uint64_t operations);
    bool has_power() const;
    std::uint64_t operations() const;  // since the beginning

    // To be called when no file is open any more.
    void come_back(std::uint64_t seed);

    // For the VFS itself.
    class Vfs;

private:
    using Sector = std::vector<std::uint8_t>;

    // What a file may hold after a power cut. `versions` of a sector: what was synced, then what was written
    // since.
    struct Unsynced {
        std::map<std::uint64_t, std::vector<Sector>> versions;
        std::vector<std::uint64_t> sizes;  // the synced one first
        bool made = false;                 // since the last sync of the folder
    };

    // With mutex_ held.
    bool has_power_locked() const;
    bool works();  // counts one operation

    const std::string name_;
    mutable std::mutex mutex_;
    std::map<std::string, Unsynced> unsynced_;
    std::map<std::string, std::vector<std::uint8_t>> removed_;
    std::optional<std::uint64_t> room_;
    bool refusing_ = false;
    bool replica_ = false;
    std::condition_variable released_;
    std::uint64_t operations_ = 0;
    std::optional<std::uint64_t> last_operation_;
    std::unique_ptr<sqlite3_vfs> vfs_;
};

}  // namespace arpenteur
