#include "exports/sealing/word_list.h"

#include <algorithm>
#include <cassert>
#include <cstdint>

#include "questionnaires/language/fold.h"

namespace arpenteur {

namespace {

constexpr std::array<std::string_view, word_count> words{
#include "words_fr.inc"  // made from words_fr.txt by CMakeLists.txt
};

// The letters of U+00C0 to U+00FF without their accents; a space where there is none.
constexpr std::string_view plain_letters = "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y";
static_assert(plain_letters.size() == 64);

// Small letters without accents; empty for what cannot be a word of the list. Its own table, and not the
// folding that searches use: this decides which passphrase opens a key file, so it must never change.
std::string plain(std::string_view typed) {
    const std::string composed = nfc(typed);
    std::string letters;
    for (std::size_t i = 0; i < composed.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(composed[i]);
        char letter = ' ';
        if (byte >= 'a' && byte <= 'z') letter = static_cast<char>(byte);
        if (byte >= 'A' && byte <= 'Z') letter = static_cast<char>(byte - 'A' + 'a');
        if (byte == 0xC3 && i + 1 < composed.size())
            letter = plain_letters[static_cast<std::uint8_t>(composed[++i]) & 0x3F];
        if (letter == ' ') return {};
        letters += letter;
    }
    return letters;
}

// Frozen, like the words.
constexpr std::string_view spaces[] = {" ", "\t", "\n", "\r", "\u00A0", "\u202F"};

std::size_t space_at(std::string_view text) {
    for (const std::string_view space : spaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}

struct PlainOrder {
    bool operator()(std::string_view word, const std::string& letters) const { return plain(word) < letters; }
};

}  // namespace

std::span<const std::string_view, word_count> word_list() { return words; }

std::vector<std::string_view> complete(std::string_view typed) {
    const std::string letters = plain(typed);
    std::vector<std::string_view> found;
    if (letters.empty()) return found;
    for (auto word = std::lower_bound(words.begin(), words.end(), letters, PlainOrder{});
         word != words.end() && plain(*word).starts_with(letters); ++word)
        found.push_back(*word);
    return found;
}

std::optional<std::size_t> place_of_word(std::string_view typed) {
    const std::string letters = plain(typed);
    const auto word = std::lower_bound(words.begin(), words.end(), letters, PlainOrder{});
    if (letters.empty() || word == words.end() || plain(*word) != letters) return std::nullopt;
    return static_cast<std::size_t>(word - words.begin());
}

std::optional<std::string_view> word_named(std::string_view typed) {
    const auto place = place_of_word(typed);
    return place ? std::optional(words[*place]) : std::nullopt;
}

std::vector<std::string_view> typed_words(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t space = space_at(text.substr(i));
        if (space > 0 && i > begin) found.push_back(text.substr(begin, i - begin));
        i += space > 0 ? space : 1;
        if (space > 0) begin = i;
    }
    if (begin < text.size()) found.push_back(text.substr(begin));
    return found;
}

std::vector<std::string_view> spelled(Bytes bits, std::size_t count) {
    assert(bits.size() * 8 >= count * 11);
    std::vector<std::string_view> spelling;
    std::uint32_t pending = 0;
    int held = 0;
    for (const std::uint8_t byte : bits) {
        pending |= std::uint32_t{byte} << held;
        held += 8;
        if (held < 11) continue;
        if (spelling.size() == count) break;
        spelling.push_back(words[pending & (word_count - 1)]);
        pending >>= 11;
        held -= 11;
    }
    return spelling;
}

std::string joined(std::span<const std::string_view> several) {
    std::string text;
    for (const std::string_view word : several) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

}  // namespace arpenteur
