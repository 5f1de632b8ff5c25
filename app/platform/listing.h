// The files in a folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace arpenteur {

struct FileThere {
    std::filesystem::path path;
    std::uint64_t size = 0;
    std::int64_t written = 0;  // milliseconds since 1970 in UTC

    friend bool operator==(const FileThere&, const FileThere&) = default;
};

// The files of the folder itself whose name has one of these endings (".carte"; none: all), the one written
// last first. Hidden ones are left out, those of AtomicFile too, and links, which would show what lies
// elsewhere. A folder that cannot be read counts as empty.
std::vector<FileThere> files_in(const std::filesystem::path& folder,
                                std::initializer_list<std::string_view> endings = {});

}  // namespace arpenteur
