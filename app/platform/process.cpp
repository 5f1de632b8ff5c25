#include "app/platform/process.h"

#include <cerrno>
#include <fstream>
#include <optional>
#include <signal.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace arpenteur {
namespace {

namespace fs = std::filesystem;

// A longer chain of disks than this is not one that we understand.
constexpr int deepest = 8;

std::string first_line(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

// Whether all that this disk holds is encrypted (dm-crypt: LUKS, or a random key), or it is not a disk but
// memory (zram). `disk` is its folder in /sys; what it is made of stands in "slaves".
bool keeps_secrets(const fs::path& disk, int depth = 0) {
    if (depth > deepest) return false;
    if (disk.filename().string().starts_with("zram"))
        return first_line(disk / "backing_dev") == "none" || !fs::exists(disk / "backing_dev");
    if (first_line(disk / "dm" / "uuid").starts_with("CRYPT-")) return true;
    // Logical volumes and arrays: as good as the worst disk below. A plain disk or partition has no other below.
    std::error_code error;
    bool some = false;
    for (const auto& part : fs::directory_iterator(disk / "slaves", error)) {
        some = true;
        if (!keeps_secrets(fs::canonical(part.path(), error), depth + 1)) return false;
    }
    return some;
}

// /proc/swaps writes a space in a name as \040.
std::string unescaped(const std::string& name) {
    std::string text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == '\\' && i + 3 < name.size()) {
            text +=
                static_cast<char>((name[i + 1] - '0') * 64 + (name[i + 2] - '0') * 8 + (name[i + 3] - '0'));
            i += 3;
        } else {
            text += name[i];
        }
    }
    return text;
}

// The folder in /sys of the disk that a swap area is, or lies on.
std::optional<fs::path> disk_of(const fs::path& area, const fs::path& root) {
    struct stat about {};
    if (::stat((root / area.relative_path()).c_str(), &about) != 0) return std::nullopt;
    const dev_t device = S_ISBLK(about.st_mode) ? about.st_rdev : about.st_dev;
    std::error_code error;
    const fs::path disk = fs::canonical(
        root / "sys/dev/block" / (std::to_string(major(device)) + ":" + std::to_string(minor(device))),
        error);
    if (error) return std::nullopt;
    return disk;
}

}  // namespace

void forbid_core_dumps() {
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        throw std::system_error(errno, std::generic_category(), "core dumps cannot be forbidden");
}

void execute_anew(const std::vector<std::string>& arguments) {
    // Libraries may have opened files that would stay open, and threads may have blocked signals.
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);

    std::vector<std::string> copies = arguments;
    std::vector<char*> pointers;
    for (std::string& argument : copies) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    ::execv("/proc/self/exe", pointers.data());
    throw std::system_error(errno, std::generic_category(), "the program cannot be started anew");
}

std::vector<fs::path> unencrypted_swap(const fs::path& root) {
    std::vector<fs::path> areas;
    std::ifstream swaps(root / "proc/swaps");
    std::string line;
    std::getline(swaps, line);  // the headings
    while (std::getline(swaps, line)) {
        std::istringstream words(line);
        std::string name;
        if (!(words >> name)) continue;
        const fs::path area = unescaped(name);
        const auto disk = disk_of(area, root);
        if (!disk || !keeps_secrets(*disk)) areas.push_back(area);
    }
    return areas;
}

void open_with_desktop(const std::filesystem::path& file) {
    // Twice, so that nobody has to wait for the opened program.
    const pid_t child = ::fork();
    if (child == 0) {
        ::setsid();
        if (::fork() == 0) ::execlp("xdg-open", "xdg-open", file.c_str(), static_cast<char*>(nullptr));
        ::_exit(0);
    }
    if (child > 0) ::waitpid(child, nullptr, 0);
}

}  // namespace arpenteur
