#include "questionnaires/language/numbers.h"

#include <cmath>
#include <cstdint>

#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

using enum Language;

TEST_CASE("a number is the whole text, or nothing") {
    CHECK(number_from<int>("12") == 12);
    CHECK(number_from<int>("-3") == -3);
    CHECK(number_from<double>("1.5e3") == 1500);
    for (const char* none : {"12 m", " 12", "+12", "0x1", "1.5", "", "12345678901"})
        CHECK_FALSE(number_from<int>(none));
    CHECK_FALSE(number_from<std::int16_t>("40000"));
    CHECK_FALSE(number_from<std::size_t>("-1"));
}

TEST_CASE("a number is written without an exponent, and read as it was written") {
    CHECK(plainly_written(1e3) == "1000");
    CHECK(plainly_written(-0.0) == "0");
    CHECK(plainly_written(0.1) == "0.1");
    holds("read as written", [](double number) {
        RC_PRE(std::isfinite(number));
        RC_ASSERT(number_from<double>(plainly_written(number)) == number);
    });
}

TEST_CASE("the figures of a number stand in groups of three") {
    CHECK(grouped(109781, french) == "109\u202F781");
    CHECK(grouped(109781, english) == "109,781");
    CHECK(grouped(-1234567, english) == "-1,234,567");
    CHECK(grouped(-123, english) == "-123");
}

}  // namespace
}  // namespace arpenteur
