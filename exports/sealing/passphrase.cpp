#include "exports/sealing/passphrase.h"

#include <optional>
#include <sodium.h>
#include <vector>

#include "exports/sealing/word_list.h"
#include "questionnaires/language/fold.h"

namespace arpenteur {

namespace {

// The spaces that may part words: those of a keyboard, and the two that French typography adds. Frozen, like
// the words.
constexpr std::string_view spaces[] = {" ", "\t", "\n", "\r", "\u00A0", "\u202F"};

std::size_t space_at(std::string_view text) {
    for (const std::string_view space : spaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::vector<std::string_view> parted(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t space = space_at(text.substr(i));
        if (space > 0 && i > begin) words.push_back(text.substr(begin, i - begin));
        i += space > 0 ? space : 1;
        if (space > 0) begin = i;
    }
    if (begin < text.size()) words.push_back(text.substr(begin));
    return words;
}

// The words as the list writes them; empty if one is not in the list.
std::optional<std::string> in_list_words(std::string_view typed) {
    std::vector<std::string_view> words = parted(typed);
    for (std::string_view& word : words) {
        const auto listed = word_named(word);
        if (!listed) return std::nullopt;
        word = *listed;
    }
    if (words.empty()) return std::nullopt;
    return joined(words);
}

}  // namespace

std::string propose_passphrase(const Random& random) {
    return joined(spelled(random_bytes<9>(random), proposed_words));
}

Passphrase::Passphrase(std::string_view typed) {
    std::string canonical = in_list_words(typed).value_or(nfc(typed));
    canonical_ = Secret::copy_of(bytes_of(canonical));
    sodium_memzero(canonical.data(), canonical.size());
}

}  // namespace arpenteur
