#include "app/platform/listing.h"

#include <algorithm>
#include <sys/stat.h>

namespace arpenteur {

namespace fs = std::filesystem;

namespace {

// A medium may hold any number of seconds.
std::int64_t milliseconds(const timespec& time) {
    constexpr std::int64_t most = INT64_MAX / 1001;
    return std::clamp<std::int64_t>(time.tv_sec, -most, most) * 1000 + time.tv_nsec / 1'000'000;
}

}  // namespace

std::vector<FileThere> files_in(const fs::path& folder, std::initializer_list<std::string_view> endings) {
    std::vector<FileThere> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const fs::path& path = entry.path();
        if (path.filename().string().front() == '.') continue;
        const std::string ending = path.extension().string();
        if (endings.size() > 0 && std::find(endings.begin(), endings.end(), ending) == endings.end())
            continue;
        struct stat facts {};
        if (lstat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) continue;
        files.push_back({path, static_cast<std::uint64_t>(facts.st_size), milliseconds(facts.st_mtim)});
    }
    std::sort(files.begin(), files.end(), [](const FileThere& a, const FileThere& b) {
        return a.written != b.written ? a.written > b.written : a.path < b.path;
    });
    return files;
}

}  // namespace arpenteur
