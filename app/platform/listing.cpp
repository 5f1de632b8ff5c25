#include "app/platform/listing.h"

#include <algorithm>
#include <sys/stat.h>

namespace arpenteur {

namespace fs = std::filesystem;

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
        if (stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) continue;
        files.push_back(
            {path, static_cast<std::uint64_t>(facts.st_size),
             static_cast<std::int64_t>(facts.st_mtim.tv_sec) * 1000 + facts.st_mtim.tv_nsec / 1'000'000});
    }
    std::sort(files.begin(), files.end(), [](const FileThere& a, const FileThere& b) {
        return a.written != b.written ? a.written > b.written : a.path < b.path;
    });
    return files;
}

}  // namespace arpenteur
