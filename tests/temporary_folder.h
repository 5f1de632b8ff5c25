// A folder of this test alone, removed with all that is in it.
#pragma once

#include <cerrno>
#include <filesystem>
#include <stdlib.h>
#include <string>
#include <system_error>

namespace arpenteur {

class TemporaryFolder {
public:
    TemporaryFolder() : TemporaryFolder(std::filesystem::temp_directory_path()) {}

    // Where nothing waits for a disk, for tests that bring a disk of their own; any folder where there is no
    // such place.
    static TemporaryFolder in_memory() {
        const std::filesystem::path memory = "/dev/shm";
        return TemporaryFolder(
            std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path());
    }

    explicit TemporaryFolder(const std::filesystem::path& above) {
        std::string name = (above / "arpenteur-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), name);
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

}  // namespace arpenteur
