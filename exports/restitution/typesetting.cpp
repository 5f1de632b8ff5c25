#include "exports/restitution/typesetting.h"

#include "exports/restitution/utf8.h"

namespace arpenteur {
namespace {

constexpr char32_t no_break = 0xA0, narrow_no_break = 0x202F;
constexpr char32_t opening_quote = 0xAB, closing_quote = 0xBB, apostrophe = 0x2019, euro = 0x20AC,
                   degree = 0xB0;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
}

class Line {
public:
    explicit Line(std::u32string characters) : characters_(std::move(characters)) {}

    std::u32string set() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            if (characters_[i] == U' ') characters_[i] = space_at(i);
            if (characters_[i] == U'\'' && is_letter(before(i)) && is_letter(after(i)))
                characters_[i] = apostrophe;
        }
        return std::move(characters_);
    }

private:
    char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i] : 0; }
    char32_t before(std::size_t i) const { return i > 0 ? characters_[i - 1] : 0; }
    char32_t after(std::size_t i) const { return at(i + 1); }

    char32_t space_at(std::size_t i) const {
        const char32_t next = after(i), last = before(i);
        if (next == U';' || next == U'!' || next == U'?') return narrow_no_break;
        if (next == U':' || next == closing_quote || last == opening_quote) return no_break;
        if (is_digit(last) && (next == euro || next == U'%')) return no_break;
        if (last == degree && is_digit(next)) return no_break;
        if (parts_thousands(i)) return narrow_no_break;
        return U' ';
    }

    // One to three digits, then a group of exactly three: a year before a number is four.
    bool parts_thousands(std::size_t i) const {
        std::size_t group = 0;
        while (is_digit(at(i + 1 + group))) ++group;
        std::size_t lead = 0;
        while (lead < i && is_digit(characters_[i - 1 - lead])) ++lead;
        return group == 3 && lead >= 1 && lead <= 3;
    }

    std::u32string characters_;
};

}  // namespace

std::string typeset(std::string_view words) {
    std::u32string characters;
    for (std::size_t at = 0; at < words.size();) characters += next_character(words, at);
    std::string out;
    for (const char32_t character : Line(std::move(characters)).set()) add_utf8(out, character);
    return out;
}

}  // namespace arpenteur
