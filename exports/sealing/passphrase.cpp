#include "exports/sealing/passphrase.h"

#include <optional>
#include <sodium.h>
#include <vector>

#include "exports/sealing/word_list.h"
#include "questionnaires/language/fold.h"

namespace arpenteur {

namespace {

// The words as the list writes them; empty if one is not in the list.
std::optional<std::string> in_list_words(std::string_view typed) {
    std::vector<std::string_view> words = typed_words(typed);
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
