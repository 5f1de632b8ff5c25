#include "app/platform/folder_lock.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/core.h>
#include <string_view>
#include <sys/file.h>
#include <unistd.h>

#include "app/platform/file_error.h"
#include "questionnaires/language/numbers.h"

namespace arpenteur {
namespace {

std::string host_name() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return {};
    return name.data();
}

// Four lines: host, process, time, offset.
std::string written(const LockHolder& holder) {
    return fmt::format("{}\n{}\n{}\n{}\n", holder.host, holder.pid, holder.since.ms,
                       holder.since.offset_minutes);
}

std::string_view next_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

// The file is anybody's to write: what it says is shown, never trusted.
LockHolder read_holder(int file) {
    std::array<char, 512> buffer{};
    const ssize_t size = ::pread(file, buffer.data(), buffer.size(), 0);
    if (size <= 0) return {};
    std::string_view text(buffer.data(), static_cast<std::size_t>(size));
    LockHolder holder;
    holder.host = next_line(text);
    const auto pid = number_from<int>(next_line(text));
    const auto ms = number_from<std::int64_t>(next_line(text));
    const auto offset = number_from<std::int16_t>(next_line(text));
    if (!pid || !ms || !offset) return {};
    holder.pid = *pid;
    holder.since = {*ms, *offset};
    return holder;
}

}  // namespace

tl::expected<FolderLock, LockRefused> FolderLock::take(const std::filesystem::path& path, WallTime now) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.is_open()) {
        const FileError error("lock", path, errno);
        if (error.read_only()) return tl::unexpected(LockRefused{LockRefusal::read_only, {}});
        throw error;
    }
    int refused = 0;
    do {
        refused = ::flock(file.number(), LOCK_EX | LOCK_NB);
    } while (refused != 0 && errno == EINTR);
    if (refused != 0) {
        if (errno != EWOULDBLOCK) throw FileError("lock", path, errno);
        return tl::unexpected(LockRefused{LockRefusal::held, read_holder(file.number())});
    }

    // Who holds it is a courtesy: a full disk is no reason to refuse a lock that is held.
    const std::string text = written({host_name(), ::getpid(), now});
    if (::ftruncate(file.number(), 0) == 0) {
        [[maybe_unused]] const ssize_t size = ::pwrite(file.number(), text.data(), text.size(), 0);
    }
    return FolderLock(std::move(file));
}

}  // namespace arpenteur
