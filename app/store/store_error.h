// A fault of the machine while a visit's file was read or written. What a person can mend at once (a file of
// a later version, a folder that cannot be written) is a value instead: see visit_file.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "questionnaires/language/words.h"

namespace arpenteur {

enum class StoreFault : std::uint8_t {
    disk_full,
    disk,       // it could not be read or written
    busy,       // another program is writing in the file
    damaged,    // the file is not as it was written
    read_only,  // it could be written when it was opened
    gone,       // the file was moved or removed under us
    other,      // memory, or a fault of ours: the text says which
};

// "le disque est plein": what stands behind "non enregistré : ".
Words message(StoreFault fault);

class StoreError : public std::runtime_error {
public:
    // `operation` is what was being done ("commit"), `cause` what the database or the system says of it.
    StoreError(StoreFault fault, const std::string& operation, const std::filesystem::path& path,
               const std::string& cause);

    StoreFault fault() const { return fault_; }

private:
    StoreFault fault_;
};

}  // namespace arpenteur
