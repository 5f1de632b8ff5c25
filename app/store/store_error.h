// A machine fault while a visit file was read or written. What a person can fix (a file from a later version,
// a folder that is not writable) is a value instead: see visit_file.h.
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
    busy,       // another program is writing to the file
    damaged,    // the file is not as it was written
    read_only,  // no longer writable, though it was when it was opened
    gone,       // the file was moved or removed while it was open
    other,      // out of memory, or a bug of ours: the text says which
};

// "le disque est plein": what follows "non enregistré : ".
Words message(StoreFault fault);

class StoreError : public std::runtime_error {
public:
    // `operation` is what was being done ("commit"), `cause` what the database or the system said about it.
    StoreError(StoreFault fault, const std::string& operation, const std::filesystem::path& path,
               const std::string& cause);

    StoreFault fault() const { return fault_; }

private:
    StoreFault fault_;
};

}  // namespace arpenteur
