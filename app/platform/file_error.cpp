#include "app/platform/file_error.h"

#include <cerrno>
#include <utility>

namespace arpenteur {

FileError::FileError(std::string operation, std::filesystem::path path, int error)
    : std::system_error(error, std::generic_category(), operation + " " + path.string()),
      operation_(std::move(operation)),
      path_(std::move(path)) {}

bool FileError::disk_full() const { return code().value() == ENOSPC || code().value() == EDQUOT; }

bool FileError::read_only() const {
    return code().value() == EROFS || code().value() == EACCES || code().value() == EPERM;
}

bool FileError::is_link() const { return code().value() == ELOOP; }

bool FileError::missing() const { return code().value() == ENOENT || code().value() == ENOTDIR; }

}  // namespace arpenteur
