#include "questionnaires/language/dates.h"

#include "questionnaires/language/wall_time.h"
#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {
namespace {

using enum Language;

TEST_CASE("days are said as a letter says them") {
    CHECK(day_in_words("2026-11-19", french) == "19\u00A0novembre 2026");
    CHECK(day_in_words("2026-05-01", french) == "1er\u00A0mai 2026");
    CHECK(day_in_words("2026-05-01", english) == "1\u00A0May 2026");
    CHECK(day_in_words("2026-02-30", french) == "2026-02-30");
    CHECK(day_in_words("hier", french) == "hier");
    CHECK(day_in_words("", french).empty());
}

TEST_CASE("two days are said together, as far as they are alike") {
    CHECK(days_in_words("2026-11-19", "2026-11-20", french) == "les 19 et 20\u00A0novembre 2026");
    CHECK(days_in_words("2026-11-19", "2026-11-23", french) == "du 19 au 23\u00A0novembre 2026");
    CHECK(days_in_words("2026-11-30", "2026-12-01", french) ==
          "les 30\u00A0novembre et 1er\u00A0décembre 2026");
    CHECK(days_in_words("2025-12-31", "2026-01-04", french) ==
          "du 31\u00A0décembre 2025 au 4\u00A0janvier 2026");
    CHECK(days_in_words("2026-11-19", "2026-11-19", french) == "le 19\u00A0novembre 2026");
    CHECK(days_in_words("2026-11-19", "2026-11-23", english) == "from 19 to 23\u00A0November 2026");
    CHECK(days_in_words("", "", french).empty());
}

TEST_CASE("a deadline falls in a month") {
    CHECK(month_after("2026-11-24", 6, french) == "mai 2027");
    CHECK(month_after("2026-08-31", 6, french) == "février 2027");
    CHECK_FALSE(month_after("bientôt", 6, french));
    CHECK_FALSE(month_after("2026-11-24", -1, french));
}

TEST_CASE("a day is one that the calendar has, written in full") {
    CHECK(Day::from("2024-02-29"));
    for (const char* none : {"2026-02-30", "2026-13-01", "2026-00-10", "2026-1-1", "2026-11-23 ",
                             "-026-11-23", "2026/11/23", ""})
        CHECK_FALSE(Day::from(none));
    CHECK(Day::from("1970-01-02")->since_1970() == 1);
    holds("a day is read as it was written", [] {
        const Day day = Day::since_1970(*rc::gen::inRange(-700'000, 2'900'000));
        RC_ASSERT(Day::from(day.written()) == day);
    });
}

TEST_CASE("a time is that of the clock that the person saw") {
    const WallTime time = *WallTime::from("2026-11-19T10:40:00+01:00");

    CHECK(time.written() == "2026-11-19T10:40:00+01:00");
    CHECK(time.day() == "2026-11-19");
    CHECK(time.clock() == "10:40");
    CHECK(time.ms == WallTime::from("2026-11-19T09:40:00Z")->ms);
    CHECK(WallTime{-1, 0}.written() == "1969-12-31T23:59:59+00:00");
    CHECK(WallTime{0, -210}.written() == "1969-12-31T20:30:00-03:30");
}

TEST_CASE("whatever numbers a time is made of, it is shown as one that can be read") {
    CHECK(WallTime{INT64_MAX, 0}.written() == "9999-12-31T23:59:59+00:00");
    CHECK(WallTime{INT64_MIN, 0}.written() == "0001-01-01T00:00:00+00:00");
    CHECK(WallTime{0, INT16_MAX}.written() == "1970-01-01T14:00:00+14:00");
    CHECK(WallTime{0, INT16_MIN}.written() == "1969-12-31T10:00:00-14:00");
    holds("read as shown", [](std::int64_t ms, std::int16_t offset) {
        const WallTime time{ms, offset};
        const auto shown = WallTime::from(time.written());
        RC_ASSERT(shown.has_value());
        RC_ASSERT(shown->written() == time.written());
        RC_ASSERT(Day::from(time.day()).has_value());
        RC_ASSERT(time.clock().size() == 5U);
    });
}

TEST_CASE("a time is read as it was written, and nothing else is") {
    holds("read as written", [] {
        const WallTime time{1000 * *rc::gen::inRange<std::int64_t>(-60'000'000'000, 250'000'000'000),
                            *rc::gen::inRange<std::int16_t>(-14 * 60, 14 * 60)};
        RC_ASSERT(WallTime::from(time.written()) == time);
    });
    for (const char* none : {"2026-11-19T10:40:00", "2026-11-19T24:00:00Z", "2026-11-19T10:60:00Z",
                             "2026-11-19T10:40:00+15:00", "2026-11-19T10:40:00+14:30", "2026-02-30T10:40:00Z",
                             "2026-11-19 10:40:00Z", "2026-11-19T10:40:00Zz", "2026-11-19T1:40:00Z", ""})
        CHECK_FALSE(WallTime::from(none));
}

}  // namespace
}  // namespace arpenteur
