// What the disk refused: the operation, on which path, and why.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

namespace arpenteur {

// A machine fault. The path is for logs and for the person in front of the screen; nothing else is in it.
class FileError : public std::system_error {
public:
    // `operation` is a verb: "open", "write".
    FileError(std::string operation, std::filesystem::path path, int error);

    const std::string& operation() const { return operation_; }
    const std::filesystem::path& path() const { return path_; }

    bool disk_full() const;
    bool read_only() const;  // no right to write there, or a medium that cannot be written
    bool missing() const;
    bool is_link() const;  // where the file itself was wanted

private:
    std::string operation_;
    std::filesystem::path path_;
};

}  // namespace arpenteur
