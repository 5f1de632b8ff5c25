#include "app/widgets/french_spaces.h"

#include "app/widgets/utf8.h"

namespace arpenteur {

namespace {

constexpr std::string_view no_break = "\u00A0";
constexpr std::string_view narrow_no_break = "\u202F";
constexpr char32_t opening = 0x00AB;
constexpr char32_t closing = 0x00BB;

// The space that goes before the sign; empty for anything else.
std::string_view space_before(char32_t code) {
    if (code == U';' || code == U'!' || code == U'?') return narrow_no_break;
    if (code == U':' || code == closing) return no_break;
    return {};
}

}  // namespace

std::string with_french_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 8);
    char32_t previous = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const std::size_t next = at + point.bytes;
        if (point.code == 0x2009) {  // thin space: our fonts lack it
            result += narrow_no_break;
        } else if (point.code == 0x200B) {
            // a zero-width space means nothing to our wrap
        } else if (point.code == U' ' && previous == opening) {
            result += no_break;
        } else if (point.code == U' ' && previous != U' ' && next < text.size() &&
                   !space_before(decode(text, next).code).empty()) {
            result += space_before(decode(text, next).code);
        } else {
            result.append(text.substr(at, point.bytes));
        }
        previous = point.code;
        at = next;
    }
    return result;
}

std::optional<TypedSign> typed_sign(std::string_view before, char32_t sign) {
    if (sign == opening) return TypedSign{0, encoded(sign) + std::string(no_break)};
    const std::string_view space = space_before(sign);
    const bool after_space = before.size() > 1 && before.back() == ' ' && before[before.size() - 2] != '\n';
    if (!space.empty() && after_space) return TypedSign{1, std::string(space) + encoded(sign)};
    const bool after_letter = !before.empty() && before.back() != ' ' && before.back() != '\n';
    const bool spaced = before.ends_with(no_break) || before.ends_with(narrow_no_break);
    if (sign == closing && after_letter && !spaced)
        return TypedSign{0, std::string(no_break) + encoded(sign)};
    return std::nullopt;
}

}  // namespace arpenteur
