#include "app/screens/unlock/word_completions.h"

#include <algorithm>

#include "app/widgets/controls.h"
#include "exports/sealing/word_list.h"

namespace arpenteur {

namespace {

// As many as three letters leave.
constexpr std::size_t most_completions = 14;

bool of_the_list(std::string_view word) { return word_named(word).has_value(); }

}  // namespace

void word_completions(Surface& surface, std::string_view path, std::string& typed) {
    const std::vector<std::string_view> words = typed_words(typed);
    if (words.empty() || !typed.ends_with(words.back())) return;
    if (!std::all_of(words.begin(), words.end() - 1, of_the_list)) return;
    const std::vector<std::string_view> possible = complete(words.back());
    const bool whole = of_the_list(words.back());
    if (whole || possible.empty() || possible.size() > most_completions) return;
    const auto picked = completions(surface, std::string(path) + "/word", possible);
    if (!picked) return;
    const std::string before = typed.substr(0, typed.size() - words.back().size());
    put_text(surface, path, typed, before + std::string(possible[*picked]) + ' ');
}

}  // namespace arpenteur
