#include "exports/restitution/utf8.h"

#include <cstdint>

namespace arpenteur {
namespace {

constexpr char32_t replacement = 0xFFFD;

// How many bytes follow this one, and the bits that it brings; nothing begins with any other byte.
struct Lead {
    int following = -1;
    char32_t bits = 0;
    char32_t smallest = 0;  // written shorter otherwise
};

Lead lead_of(std::uint8_t byte) {
    if (byte < 0x80) return {0, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0) return {1, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return {2, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return {3, byte & 0x07U, 0x10000};
    return {};
}

}  // namespace

char32_t next_character(std::string_view words, std::size_t& at) {
    const Lead lead = lead_of(static_cast<std::uint8_t>(words[at]));
    const auto following = static_cast<std::size_t>(lead.following < 0 ? 0 : lead.following);
    const std::size_t start = at++;
    if (lead.following < 0 || start + following >= words.size()) return replacement;
    char32_t character = lead.bits;
    for (std::size_t i = 1; i <= following; ++i) {
        const auto byte = static_cast<std::uint8_t>(words[start + i]);
        if ((byte & 0xC0U) != 0x80U) return replacement;
        character = (character << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < lead.smallest || character > 0x10FFFF || surrogate) return replacement;
    at = start + 1 + following;
    return character;
}

void add_utf8(std::string& out, char32_t character) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<std::uint8_t>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | (character >> 6U));
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | (character >> 12U));
        put(0x80U | ((character >> 6U) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | (character >> 18U));
        put(0x80U | ((character >> 12U) & 0x3FU));
        put(0x80U | ((character >> 6U) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

std::size_t length_in_characters(std::string_view words) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < words.size(); ++length) next_character(words, at);
    return length;
}

std::string capitalised(std::string_view words) {
    if (words.empty()) return {};
    std::size_t at = 0;
    char32_t first = next_character(words, at);
    const bool small_latin =
        (first >= U'a' && first <= U'z') || (first >= 0xE0 && first <= 0xFE && first != 0xF7);
    if (small_latin) first -= 0x20;
    if (first == 0x153) first = 0x152;  // œ
    std::string out;
    add_utf8(out, first);
    return out.append(words.substr(at));
}

}  // namespace arpenteur
