// For what a folder's rights forbid: the administrator, who may run the tests, is forbidden nothing.
#pragma once

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace arpenteur {

// As long as it lives, this process has the rights of a person who owns nothing. Of anybody but the
// administrator it takes none.
class WithoutRights {
public:
    WithoutRights() {
        if (administrator_) [[maybe_unused]]
            const int result = ::seteuid(65534);
    }
    ~WithoutRights() {
        if (administrator_) [[maybe_unused]]
            const int result = ::seteuid(0);
    }
    WithoutRights(const WithoutRights&) = delete;
    WithoutRights& operator=(const WithoutRights&) = delete;

private:
    bool administrator_ = ::geteuid() == 0;
};

// The folder and its files can be read, by anybody, and changed by nobody without rights.
inline void forbid_writing(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) ::chmod(entry.path().c_str(), 0444);
    ::chmod(folder.c_str(), 0555);
}

}  // namespace arpenteur
