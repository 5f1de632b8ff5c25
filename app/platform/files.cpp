#include "app/platform/files.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <utility>

namespace arpenteur {
namespace {

constexpr mode_t nobody_else = 0600;

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

Descriptor open_file(const std::filesystem::path& path, int flags) {
    int number = -1;
    do {
        number = ::open(path.c_str(), flags | O_CLOEXEC, nobody_else);
    } while (number < 0 && errno == EINTR);
    return Descriptor(number);
}

}  // namespace

std::optional<std::vector<std::uint8_t>> read_file(const std::filesystem::path& path, std::size_t limit,
                                                   Links links) {
    const bool own = links == Links::refuse;
    const Descriptor file = open_file(path, O_RDONLY | (own ? O_NOFOLLOW | O_NONBLOCK : 0));
    if (!file.is_open()) {
        if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
        throw FileError("open", path, errno);
    }
    struct stat about {};
    if (::fstat(file.number(), &about) != 0) throw FileError("read", path, errno);
    // A pipe would be waited for.
    if (own && !S_ISREG(about.st_mode))
        throw FileError("read", path, S_ISDIR(about.st_mode) ? EISDIR : EINVAL);
    if (about.st_size > 0 && static_cast<std::uint64_t>(about.st_size) > limit)
        throw FileError("read", path, EFBIG);

    // The size is a hint: the file may grow meanwhile, and some (in /proc) say 0.
    constexpr std::size_t piece = 64 * 1024;
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(std::max<off_t>(about.st_size, 0)) + 1);
    std::size_t size = 0;
    for (;;) {
        if (size == bytes.size()) bytes.resize(size + piece);
        const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
        if (got < 0) {
            if (errno == EINTR) continue;
            throw FileError("read", path, errno);
        }
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size > limit) throw FileError("read", path, EFBIG);
    }
    bytes.resize(size);
    return bytes;
}

AtomicFile::AtomicFile(std::filesystem::path path, DiskRoom room)
    : path_(std::move(path)),
      partial_(folder_of(path_) / fmt::format(".{}.partial", path_.filename().string())),
      room_(room),
      file_(-1) {
    // Removed, not truncated: what a crash left may be a link, or may be readable by others.
    if (::unlink(partial_.c_str()) != 0 && errno != ENOENT) throw FileError("create", path_, errno);
    file_ = open_file(partial_, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file_.is_open()) throw FileError("create", path_, errno);
}

AtomicFile::~AtomicFile() {
    if (file_.is_open()) ::unlink(partial_.c_str());
}

void AtomicFile::write(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const std::size_t allowed = std::min<std::uint64_t>(bytes.size(), room_.bytes.value_or(bytes.size()));
        if (allowed == 0) throw FileError("write", path_, ENOSPC);
        const ssize_t done = ::write(file_.number(), bytes.data(), allowed);
        if (done < 0) {
            if (errno == EINTR) continue;
            throw FileError("write", path_, errno);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(done));
        if (room_.bytes) *room_.bytes -= static_cast<std::uint64_t>(done);
    }
}

void AtomicFile::commit() {
    if (::fsync(file_.number()) != 0) throw FileError("write", path_, errno);
    commit_later();
    sync_folder(folder_of(path_));
}

void AtomicFile::commit_later() {
    if (::rename(partial_.c_str(), path_.c_str()) != 0) throw FileError("rename", path_, errno);
    file_ = Descriptor(-1);
}

void write_file(const std::filesystem::path& path, std::span<const std::uint8_t> bytes, DiskRoom room) {
    AtomicFile file(path, room);
    file.write(bytes);
    file.commit();
}

void write_file_later(const std::filesystem::path& path, std::span<const std::uint8_t> bytes) {
    AtomicFile file(path);
    file.write(bytes);
    file.commit_later();
}

bool remove_file(const std::filesystem::path& path) {
    if (::unlink(path.c_str()) != 0) {
        if (errno == ENOENT) return false;
        throw FileError("remove", path, errno);
    }
    sync_folder(folder_of(path));
    return true;
}

void make_private_folder(const std::filesystem::path& folder) {
    const std::filesystem::path above = folder_of(folder);
    std::error_code error;
    if (above != folder && !std::filesystem::is_directory(above, error)) make_private_folder(above);

    if (::mkdir(folder.c_str(), 0700) == 0) {
        sync_folder(above);
        return;
    }
    if (errno != EEXIST) throw FileError("create", folder, errno);
    struct stat about {};
    if (::stat(folder.c_str(), &about) != 0) throw FileError("create", folder, errno);
    if (!S_ISDIR(about.st_mode)) throw FileError("create", folder, ENOTDIR);
    // A card formatted for cameras (FAT) has no rights to change, and says so.
    if ((about.st_mode & 0077) != 0 && ::chmod(folder.c_str(), 0700) != 0 && errno != EPERM)
        throw FileError("close to others", folder, errno);
}

void empty_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::directory_iterator entries(folder, error);
    if (error == std::errc::no_such_file_or_directory) return;
    if (error) throw FileError("read", folder, error.value());
    for (const auto& entry : entries) {
        std::filesystem::remove_all(entry.path(), error);
        if (error) throw FileError("remove", entry.path(), error.value());
    }
}

void sync_folder(const std::filesystem::path& folder) {
    const Descriptor file = open_file(folder, O_RDONLY | O_DIRECTORY);
    if (!file.is_open()) throw FileError("open", folder, errno);
    // Some filesystems cannot, and say so: nothing more can be asked of them.
    if (::fsync(file.number()) != 0 && errno != EINVAL && errno != ENOTSUP)
        throw FileError("write", folder, errno);
}

bool can_write_in(const std::filesystem::path& folder) {
    return ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

std::uint64_t free_space(const std::filesystem::path& folder) {
    struct statvfs about {};
    if (::statvfs(folder.c_str(), &about) != 0) throw FileError("measure", folder, errno);
    return static_cast<std::uint64_t>(about.f_bavail) * about.f_frsize;
}

}  // namespace arpenteur
