// What fuzzers and reviews found, read again for ever: the files of tests/found/NAME, by the reader of that name.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/catch.h"
#include "tests/fuzz/readers.h"

namespace arpenteur {

TEST_CASE("whatever was found to be trouble once is read or refused") {
    for (const BytesReader& reader : readers()) {
        const auto folder = std::filesystem::path(ARPENTEUR_SOURCE) / "tests" / "found" / reader.name;
        INFO(folder);
        REQUIRE(std::filesystem::is_directory(folder));
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            INFO(file.path().filename());
            std::ifstream in(file.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            CHECK_NOTHROW(reader.read(bytes));
        }
    }
}

}  // namespace arpenteur
