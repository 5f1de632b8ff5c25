#include "questionnaires/language/tidy.h"

#include <array>

#include "questionnaires/language/controls.h"
#include "questionnaires/language/fold.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {
namespace {

constexpr std::string_view narrow_spaces = " \t\n\r\v\f";
constexpr std::array<std::string_view, 4> wide_spaces{"\u00A0", "\u202F", "\u200B", "\uFEFF"};

// The bytes of the white space at the start of the text; 0 where there is none.
std::size_t leading_space(std::string_view text) {
    if (text.empty()) return 0;
    if (narrow_spaces.find(text.front()) != std::string_view::npos) return 1;
    for (const std::string_view space : wide_spaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::size_t trailing_space(std::string_view text) {
    if (text.empty()) return 0;
    if (narrow_spaces.find(text.back()) != std::string_view::npos) return 1;
    for (const std::string_view space : wide_spaces)
        if (text.ends_with(space)) return space.size();
    return 0;
}

// The next word, taken off the text; empty at its end.
std::string_view take_word(std::string_view& text) {
    while (const std::size_t space = leading_space(text)) text.remove_prefix(space);
    std::size_t length = 0;
    while (length < text.size() && leading_space(text.substr(length)) == 0) ++length;
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (const std::size_t space = leading_space(text)) text.remove_prefix(space);
    while (const std::size_t space = trailing_space(text)) text.remove_suffix(space);
    return text;
}

std::string tidied(std::string_view text) {
    std::string tidy;
    tidy.reserve(text.size());
    for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
        if (!tidy.empty()) tidy += ' ';
        tidy += word;
    }
    return tidy;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    for (std::string_view word = take_word(text); !word.empty(); word = take_word(text))
        words.emplace_back(word);
    return words;
}

std::string join_words(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

std::string cleaned(std::string_view foreign) {
    std::string valid;
    for (std::size_t at = 0; at < foreign.size();) {
        const CodePoint point = decode(foreign, at);
        at += point.bytes;
        if (point.code == U'\r') {
            if (at >= foreign.size() || foreign[at] != '\n') valid += '\n';
        } else if (point.code == U'\t') {
            valid += ' ';
        } else if (point.code == U'\n' || (!is_control(point.code) && !is_bidi_control(point.code))) {
            append_utf8(valid, point.code);
        }
    }
    return nfc(valid);
}

}  // namespace arpenteur
