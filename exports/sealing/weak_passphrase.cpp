#include "exports/sealing/weak_passphrase.h"

#include <algorithm>
#include <string>
#include <vector>

#include "exports/sealing/word_list.h"
#include "questionnaires/language/fold.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

// What heads the lists of leaked passwords, in French and in English, and the lines that everybody knows by
// heart; folded, without spaces.
constexpr std::string_view common[] = {
#include "common_phrases.inc"  // made from common_phrases.txt by CMakeLists.txt
};

constexpr std::string_view key_rows[] = {"azertyuiop", "qsdfghjklm",  "wxcvbn",
                                         "qwertyuiop", "asdfghjkl",   "zxcvbnm",
                                         "qwertzuiop", "01234567890", "abcdefghijklmnopqrstuvwxyz"};
constexpr std::size_t least_run = 3;
constexpr std::size_t longest_number = 8;  // a date

std::size_t characters(std::string_view typed) {
    std::size_t count = 0;
    for (const std::string_view word : typed_words(typed)) {
        count += length_in_characters(word) + (count > 0 ? 1 : 0);
    }
    return count;
}

std::string squeezed(std::string_view typed) {
    std::string text = folded(typed);
    std::erase(text, ' ');
    return text;
}

// The shortest text of which this one is a repetition, its end perhaps cut; the whole text if it is none.
std::size_t repeated_part(std::string_view text) {
    for (std::size_t part = 1; part <= text.size() / 2; ++part)
        if (text.substr(part) == text.substr(0, text.size() - part)) return part;
    return text.size();
}

// How far neighbouring keys go on from the beginning, one after the other, either way along one row.
std::size_t run_of_keys(std::string_view text) {
    std::size_t longest = 0;
    for (const std::string_view row : key_rows)
        for (const bool backwards : {false, true}) {
            std::string keys(row);
            if (backwards) std::reverse(keys.begin(), keys.end());
            const std::size_t from = keys.find(text.front());
            if (from == std::string::npos) continue;
            const std::string_view ahead = std::string_view(keys).substr(from);
            const auto ends = std::mismatch(text.begin(), text.end(), ahead.begin(), ahead.end());
            longest = std::max(longest, static_cast<std::size_t>(ends.first - text.begin()));
        }
    return longest;
}

std::size_t run_of_one(std::string_view text) {
    return std::min(text.find_first_not_of(text.front()), text.size());
}

std::size_t number(std::string_view text) {
    return std::min({text.find_first_not_of("0123456789"), text.size(), longest_number});
}

// Whether the text can be cut into pieces that a guesser tries first.
bool made_of_common_pieces(std::string_view text) {
    std::vector<bool> reached(text.size() + 1);
    reached[0] = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!reached[at]) continue;
        const std::string_view rest = text.substr(at);
        for (const std::string_view piece : common)
            if (rest.starts_with(piece)) reached[at + piece.size()] = true;
        const auto reach = [&](std::size_t least, std::size_t most) {
            for (std::size_t size = least; size <= most; ++size) reached[at + size] = true;
        };
        reach(least_run, run_of_keys(rest));
        reach(least_run, run_of_one(rest));
        reach(1, number(rest));
    }
    return reached[text.size()];
}

}  // namespace

std::optional<Weakness> weakness_of(std::string_view typed) {
    if (characters(typed) < least_characters) return Weakness::too_short;
    const std::string text = squeezed(typed);
    if (repeated_part(text) < std::min(least_characters, text.size())) return Weakness::repeated;
    if (made_of_common_pieces(text)) return Weakness::common;
    return std::nullopt;
}

Words message(Weakness weakness) {
    switch (weakness) {
        case Weakness::too_short:
            return {"Trop courte\u00A0: il faut seize signes au moins. Prenez plutôt les six mots proposés.",
                    "Too short: it takes at least sixteen characters. Better take the six words proposed."};
        case Weakness::repeated:
            return {"La même chose répétée se devine vite. Prenez plutôt les six mots proposés.",
                    "One thing repeated is soon guessed. Better take the six words proposed."};
        case Weakness::common:
            break;
    }
    return {"C’est ce qu’on essaie en premier\u00A0: trop connue. Prenez plutôt les six mots proposés.",
            "It is what anybody tries first: too well known. Better take the six words proposed."};
}

}  // namespace arpenteur
