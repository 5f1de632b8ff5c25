#include "questionnaires/assessment/levels.h"
#include "tests/properties.h"
#include "tests/visit_builder.h"

namespace arpenteur {
namespace {

LevelPair pair(int low, int high) { return {level(low), level(high)}; }

std::vector<LevelPair> some_pairs() {
    return *rc::gen::container<std::vector<LevelPair>>(rc::gen::map(
        rc::gen::pair(rc::gen::inRange(0, 5), rc::gen::inRange(0, 5)), [](std::pair<int, int> two) {
            return pair(std::min(two.first, two.second), std::max(two.first, two.second));
        }));
}

TEST_CASE("a median of an even number gives both middle levels, never their mean") {
    CHECK(median(std::vector{pair(1, 1), pair(2, 2)}) == pair(1, 2));
    CHECK(median(std::vector{pair(0, 0), pair(1, 1), pair(3, 3), pair(4, 4)}) == pair(1, 3));
}

TEST_CASE("a source gives its lowest and its highest, and the median is taken of each") {
    CHECK(median(std::vector{pair(1, 1), pair(2, 3), pair(3, 3)}) == pair(2, 3));
    CHECK(median(std::vector{pair(0, 4)}) == pair(0, 4));
}

TEST_CASE("nothing heard has neither median nor range") {
    CHECK_FALSE(median({}).has_value());
    CHECK_FALSE(range({}).has_value());
}

TEST_CASE("a median lies within the range, and the order of the sources does not matter") {
    holds("within the range", [] {
        const auto pairs = some_pairs();
        RC_PRE(!pairs.empty());
        const auto middle = *median(pairs), all = *range(pairs);
        RC_ASSERT(all.low <= middle.low && middle.low <= middle.high && middle.high <= all.high);
    });
    holds("whatever the order", [] {
        auto pairs = some_pairs();
        const auto before = median(pairs);
        std::reverse(pairs.begin(), pairs.end());
        RC_ASSERT(median(pairs) == before);
    });
}

}  // namespace
}  // namespace arpenteur
