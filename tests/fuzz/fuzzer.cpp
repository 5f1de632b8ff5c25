// Makes up bytes for one reader until it breaks a promise; ARPENTEUR_READER is its name.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "tests/fuzz/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace arpenteur;
    const auto all = readers();
    const auto reader = std::find_if(all.begin(), all.end(),
                                     [](const BytesReader& one) { return one.name == ARPENTEUR_READER; });
    if (reader == all.end()) std::abort();
    reader->read({reinterpret_cast<const char*>(data), size});
    return 0;
}
