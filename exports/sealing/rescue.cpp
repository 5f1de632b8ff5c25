#include "exports/sealing/rescue.h"

#include <algorithm>
#include <utility>

#include "exports/sealing/word_list.h"

namespace arpenteur {

namespace {

constexpr std::size_t bits_of_word = 11;
constexpr std::size_t check_bits = 4;
static_assert(rescue_word_count * bits_of_word == Identity::root_size * 8 + check_bits);

std::uint8_t check_of(Bytes root) {
    return static_cast<std::uint8_t>(hash("arp.resc", {root}).bytes.front() & ((1 << check_bits) - 1));
}

}  // namespace

std::vector<std::string_view> rescue_words(const Identity& identity) {
    const Bytes root = identity.root().bytes();
    Secret spelling(root.size() + 1);
    std::copy(root.begin(), root.end(), spelling.writable().begin());
    spelling.writable().back() = check_of(root);
    return spelled(spelling.bytes(), rescue_word_count);
}

std::string message(const RescueProblem& problem, Language language) {
    switch (problem.cause) {
        case RescueProblem::Cause::not_twelve:
            return sentence(language,
                            {"Il faut les douze mots de la feuille, dans l’ordre\u00A0; en voilà {}.",
                             "All twelve words of the sheet are needed, in order; here are {}."},
                            problem.number);
        case RescueProblem::Cause::unknown_word:
            return sentence(language,
                            {"Le mot n°\u00A0{} n’est pas dans la liste. Relisez-le sur la feuille.",
                             "Word number {} is not in the list. Read it again on the sheet."},
                            problem.number);
        case RescueProblem::Cause::wrong_check:
            break;
    }
    constexpr Words words{
        "Ces mots ne vont pas ensemble\u00A0: l’un d’eux au moins n’est pas celui de la feuille, ou n’est "
        "pas à "
        "sa place.",
        "These words do not belong together: at least one is not the sheet’s, or not in its place."};
    return std::string(words.in(language));
}

tl::expected<Identity, RescueProblem> identity_from(std::string_view typed) {
    const std::vector<std::string_view> words = typed_words(typed);
    Secret root(Identity::root_size);
    std::uint8_t check = 0;
    std::size_t bit = 0;
    for (std::size_t number = 0; number < words.size(); ++number) {
        const auto place = place_of_word(words[number]);
        if (!place) return tl::unexpected(RescueProblem{RescueProblem::Cause::unknown_word, number + 1});
        if (number >= rescue_word_count) continue;
        for (std::size_t i = 0; i < bits_of_word; ++i, ++bit) {
            std::uint8_t& byte = bit / 8 < root.size() ? root.writable()[bit / 8] : check;
            byte = static_cast<std::uint8_t>(byte | (((*place >> i) & 1) << (bit % 8)));
        }
    }
    if (words.size() != rescue_word_count)
        return tl::unexpected(RescueProblem{RescueProblem::Cause::not_twelve, words.size()});
    if (check != check_of(root.bytes()))
        return tl::unexpected(RescueProblem{RescueProblem::Cause::wrong_check});
    return Identity(std::move(root));
}

std::string fingerprint(const SignKey& key) {
    return joined(spelled(bytes_of(hash("arp.pkey", {bytes_of(key)})), key_fingerprint_words));
}

}  // namespace arpenteur
