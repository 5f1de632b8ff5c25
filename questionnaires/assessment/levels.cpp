#include "questionnaires/assessment/levels.h"

#include <algorithm>
#include <ostream>
#include <vector>

namespace arpenteur {

std::optional<LevelPair> median(std::span<const LevelPair> pairs) {
    if (pairs.empty()) return std::nullopt;
    std::vector<Level> lowests, highests;
    for (const LevelPair& pair : pairs) {
        lowests.push_back(pair.low);
        highests.push_back(pair.high);
    }
    std::sort(lowests.begin(), lowests.end());
    std::sort(highests.begin(), highests.end());
    return LevelPair{lowests[(lowests.size() - 1) / 2], highests[highests.size() / 2]};
}

std::optional<LevelPair> range(std::span<const LevelPair> pairs) {
    if (pairs.empty()) return std::nullopt;
    LevelPair all = pairs.front();
    for (const LevelPair& pair : pairs) all = widened(all, pair);
    return all;
}

std::ostream& operator<<(std::ostream& out, const LevelPair& pair) {
    return out << '(' << pair.low.number() << ", " << pair.high.number() << ')';
}

}  // namespace arpenteur
