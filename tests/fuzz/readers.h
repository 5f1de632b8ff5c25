// The readers of what comes from elsewhere, each with what must hold whatever the bytes: reading ends in what they
// are or in a refusal, and what can be written again comes back equal.
//
// A fuzzer makes the bytes up (fuzzer.cpp); a plain test replays those that were trouble once (found_test.cpp), from
// the folder tests/found/NAME. A new reader is a line in form_readers.cpp or received_readers.cpp, one in CMakeLists.txt
// and a folder.
#pragma once

#include <span>
#include <stdexcept>
#include <string_view>

namespace arpenteur {

struct BytesReader {
    std::string_view name;
    void (*read)(std::string_view bytes);  // throws BrokenPromise
};

struct BrokenPromise : std::logic_error {
    using std::logic_error::logic_error;
};

inline void promise(bool kept, const char* what) {
    if (!kept) throw BrokenPromise(what);
}

// Those of the program that this is linked into.
std::span<const BytesReader> readers();

}  // namespace arpenteur
