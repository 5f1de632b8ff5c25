#include "questionnaires/sheets/names.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "questionnaires/language/utf8.h"

namespace arpenteur {
namespace {

struct Range {
    char32_t first, last;
};

// XML 1.0, fifth edition, productions 4 and 4a, from U+0080 on: what may start a name, and what may also
// follow.
constexpr std::array<Range, 13> start_letters{{{0xC0, 0xD6},
                                               {0xD8, 0xF6},
                                               {0xF8, 0x2FF},
                                               {0x370, 0x37D},
                                               {0x37F, 0x1FFF},
                                               {0x200C, 0x200D},
                                               {0x2070, 0x218F},
                                               {0x2C00, 0x2FEF},
                                               {0x3001, 0xD7FF},
                                               {0xF900, 0xFDCF},
                                               {0xFDF0, 0xFFFD},
                                               {0x10000, 0xEFFFF},
                                               {'_', '_'}}};
constexpr std::array<Range, 3> other_letters{{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t count>
bool in(const std::array<Range, count>& ranges, char32_t letter) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& range) { return letter >= range.first && letter <= range.last; });
}

bool starts_name(char32_t letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || in(start_letters, letter);
}

bool continues_name(char32_t letter) {
    return starts_name(letter) || (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' ||
           in(other_letters, letter);
}

}  // namespace

std::string lowered(std::string_view text) {
    std::string low(text);
    for (char& character : low)
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
    return low;
}

bool is_name(std::string_view text) {
    if (text.empty() || !starts_name(decode(text, 0).code)) return false;
    for (std::size_t at = 0; at < text.size(); at = after(text, at))
        if (!continues_name(decode(text, at).code)) return false;
    return true;
}

int distance(std::string_view a, std::string_view b) {
    std::vector<int> before_last, last(b.size() + 1), current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before_last[j - 2] + 1);
        }
        before_last = last;
        last = current;
    }
    return last[b.size()];
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
    constexpr std::size_t longest = 64;  // a longer text is not a misspelt name
    if (name.size() > longest) return std::nullopt;
    const std::string wanted = lowered(name);
    int least = std::max(1, static_cast<int>(name.size() / 3)) + 1;
    std::optional<std::string> best;
    for (const std::string& candidate : candidates) {
        const auto difference = static_cast<long>(candidate.size()) - static_cast<long>(name.size());
        if (candidate == name || std::abs(difference) >= least) continue;
        const int steps = distance(wanted, lowered(candidate));
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

}  // namespace arpenteur
