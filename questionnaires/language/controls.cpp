#include "questionnaires/language/controls.h"

#include <algorithm>

#include "questionnaires/language/utf8.h"

namespace arpenteur {
namespace {

constexpr std::string_view indent = "    ";

}  // namespace

bool holds_controls(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (is_control(point.code) || is_bidi_control(point.code)) return true;
        at += point.bytes;
    }
    return false;
}

std::string without_controls(std::string_view text) {
    std::string seen;
    seen.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); at = after(text, at)) {
        const char32_t code = decode(text, at).code;
        if (code == U'\t')
            seen += ' ';
        else if (code == U'\n' || (!is_control(code) && !is_bidi_control(code)))
            append_utf8(seen, code);
    }
    return seen;
}

std::string for_terminal(std::string_view text) {
    const std::string seen = without_controls(text);
    std::string lines;
    lines.reserve(seen.size());
    for (std::size_t at = 0; at < seen.size(); ++at) {
        lines += seen[at];
        if (seen[at] != '\n') continue;
        const std::size_t next = std::min(seen.find_first_not_of(' ', at + 1), seen.size());
        lines += indent.substr(std::min(indent.size(), next - at - 1));
    }
    return lines;
}

}  // namespace arpenteur
