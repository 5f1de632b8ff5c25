#include "questionnaires/language/french_spacing.h"

#include "questionnaires/language/letters.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {
namespace {

constexpr char32_t no_break = 0xA0, narrow_no_break = 0x202F;
constexpr char32_t opening_quote = 0xAB, closing_quote = 0xBB, apostrophe = 0x2019, euro = 0x20AC,
                   degree = 0xB0;

// The space that goes before the sign; 0 for anything else.
char32_t space_before(char32_t sign) {
    if (sign == U';' || sign == U'!' || sign == U'?') return narrow_no_break;
    if (sign == U':' || sign == closing_quote) return no_break;
    return 0;
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
        if (const char32_t space = space_before(next)) return space;
        if (last == opening_quote) return no_break;
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

std::string typeset(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size(); at = after(text, at)) characters += decode(text, at).code;
    std::string out;
    for (const char32_t character : Line(std::move(characters)).set()) append_utf8(out, character);
    return out;
}

std::optional<TypedSign> typed_sign(std::string_view before, char32_t sign) {
    if (sign == opening_quote) return TypedSign{0, encoded(sign) + encoded(no_break)};
    const char32_t space = space_before(sign);
    const bool after_space = before.size() > 1 && before.back() == ' ' && before[before.size() - 2] != '\n';
    if (space != 0 && after_space) return TypedSign{1, encoded(space) + encoded(sign)};
    const bool after_letter = !before.empty() && before.back() != ' ' && before.back() != '\n';
    const bool spaced = before.ends_with(encoded(no_break)) || before.ends_with(encoded(narrow_no_break));
    if (sign == closing_quote && after_letter && !spaced)
        return TypedSign{0, encoded(no_break) + encoded(sign)};
    return std::nullopt;
}

}  // namespace arpenteur
