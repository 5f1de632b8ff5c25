#include "exports/restitution/html.h"

#include <algorithm>
#include <cstdint>
#include <fmt/core.h>

#include "questionnaires/language/controls.h"
#include "questionnaires/language/french_spacing.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {
namespace {

void add_escaped(std::string& out, char32_t character) {
    switch (character) {
        case U'&':
            out += "&amp;";
            return;
        case U'<':
            out += "&lt;";
            return;
        case U'>':
            out += "&gt;";
            return;
        case U'"':
            out += "&quot;";
            return;
        default:
            append_utf8(out, character);
    }
}

// False for what no document may hold: control characters other than line breaks and tabs, marks of direction,
// which would have a sentence read as another one, and noncharacters.
bool may_stand(char32_t character) {
    const bool control = is_control(character) && character != U'\n' && character != U'\t';
    const bool noncharacter = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return !control && !is_bidi_control(character) && !noncharacter;
}

std::string escaped(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); at = after(words, at))
        if (const char32_t character = decode(words, at).code; may_stand(character))
            add_escaped(out, character);
    return out;
}

std::string opened(std::string_view name, const Attributes& attributes) {
    std::string out = fmt::format("<{}", name);
    for (const auto& [key, value] : attributes) out += fmt::format(" {}=\"{}\"", key, escaped(value));
    return out;
}

}  // namespace

Html text(std::string_view words) { return Html(escaped(typeset(words))); }

Html lines(std::string_view words) {
    Html out;
    for (std::size_t start = 0; start <= words.size();) {
        const std::size_t end = std::min(words.find('\n', start), words.size());
        if (start > 0) out += void_element("br", {});
        out += text(words.substr(start, end - start));
        start = end + 1;
    }
    return out;
}

Html element(std::string_view name, const Attributes& attributes, const Html& content) {
    return Html(fmt::format("{}>{}</{}>", opened(name, attributes), content.bytes(), name));
}

Html void_element(std::string_view name, const Attributes& attributes) {
    return Html(opened(name, attributes) + "/>");
}

Html style_sheet(std::string_view css) { return Html(fmt::format("<style>\n{}</style>\n", css)); }

std::string css_string(std::string_view words) {
    std::string out = "\"";
    const std::string set = typeset(words);
    for (std::size_t at = 0; at < set.size(); at = after(set, at)) {
        const char32_t character = decode(set, at).code;
        const bool plain = (character >= U'a' && character <= U'z') ||
                           (character >= U'A' && character <= U'Z') ||
                           (character >= U'0' && character <= U'9');
        if (plain)
            out += static_cast<char>(character);
        else if (may_stand(character))
            out += fmt::format("\\{:x} ", static_cast<std::uint32_t>(character));
    }
    return out + "\"";
}

Html html_document(const Attributes& attributes, const Html& head, const Html& body) {
    return Html("<!DOCTYPE html>\n" +
                element("html", attributes, element("head", head) + element("body", body)).bytes() + "\n");
}

}  // namespace arpenteur
