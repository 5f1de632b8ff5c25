// Files, read whole and written whole. A file that was written is complete and on the disk, or it is the one
// that stood there before; nobody else can read it.
//
//     write_file(folder / "tablette", bytes);
//     if (const auto bytes = read_file(folder / "tablette", 64 * 1024)) ...
//
// Writing never follows a link: the new file takes its place.
//
// Whatever the disk refuses is a FileError.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "app/platform/descriptor.h"
#include "app/platform/file_error.h"

namespace arpenteur {

// A link in the place of one of the program's own files would have it read, or show, what lies elsewhere; a
// pipe would have it wait. Both are FileErrors (is_link says which). What a person names may be either.
enum class Links : std::uint8_t { refuse, follow };

// The whole file; empty if there is none. A file of more than `limit` bytes is a FileError (EFBIG) before
// it is read: what came from elsewhere may have any size.
std::optional<std::vector<std::uint8_t>> read_file(const std::filesystem::path& path, std::size_t limit,
                                                   Links links = Links::refuse);

// How much may still be written before the disk counts as full. Tests give a number; the program gives none
// and meets the real end of its disk.
struct DiskRoom {
    std::optional<std::uint64_t> bytes;
};

// A file that appears whole or not at all, for nobody else to read (0600).
//
//     AtomicFile file(folder / "pli.arpenteur");
//     for (...) file.write(part);
//     file.commit();
//
// Until commit() the bytes are in a file of the same folder whose name starts with "." and ends in
// ".partial"; the destructor removes it. Starting another one for the same path replaces what a crash left
// behind, so there is one writer for a path at a time.
class AtomicFile {
public:
    explicit AtomicFile(std::filesystem::path path, DiskRoom room = {});
    ~AtomicFile();
    AtomicFile(AtomicFile&&) = default;
    AtomicFile& operator=(AtomicFile&&) = delete;

    void write(std::span<const std::uint8_t> bytes);

    // Where the bytes are until commit(), for a library that writes a file by its name.
    const std::filesystem::path& partial() const { return partial_; }

    // Bytes on the disk, then the name, then the folder: after a power cut the path holds all of it, or what
    // was there before. Once; nothing is written after it.
    void commit();
    // The name at once, the bytes when the system writes them: whole while the machine runs, but after a
    // power cut the path may hold nothing that can be read.
    void commit_later();

private:
    std::filesystem::path path_, partial_;
    DiskRoom room_;
    Descriptor file_;
};

// An AtomicFile of one piece.
void write_file(const std::filesystem::path& path, std::span<const std::uint8_t> bytes, DiskRoom room = {});

// The same without waiting for the disk: for what may be lost, from a thread that may not wait.
void write_file_later(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);

// Removes the file and makes that durable. False if there was none.
bool remove_file(const std::filesystem::path& path);

// Makes the folder, and those above it, for nobody else (0700). Those that stand already keep their rights,
// except that the last one is closed to others.
void make_private_folder(const std::filesystem::path& folder);

// Removes what is in the folder and keeps the folder; nothing happens if there is none. Links are removed,
// not followed.
void empty_folder(const std::filesystem::path& folder);

// Makes the names in the folder durable: files made, renamed or removed in it.
void sync_folder(const std::filesystem::path& folder);

// Whether this program may create files in the folder.
bool can_write_in(const std::filesystem::path& folder);

// How many bytes this program may still write there.
std::uint64_t free_space(const std::filesystem::path& folder);

}  // namespace arpenteur
