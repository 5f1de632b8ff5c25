// Where lines end. One wrap for cards and for the note, by the rules of French typography:
//
// - a line may end after a space, after a hyphen between two letters, after an en or em dash;
// - no line begins with ; : ! ? » % or ), none ends with « or (, and U+00A0 and U+202F never break;
// - nothing breaks inside a number or an address; a word wider than the line breaks where the line ends.
//
// Spaces at the end of a line hang: they belong to the line and have no width.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace arpenteur {

struct TextLine {
    std::size_t begin = 0;  // in bytes; without the line end
    std::size_t end = 0;
    float width = 0.0F;           // without the spaces that hang
    bool ends_paragraph = false;  // a line end follows, or the end of the text
};

// The width of one code point.
using Advance = std::function<float(char32_t)>;

// At least one line, even of an empty text.
std::vector<TextLine> wrap(std::string_view text, float width, const Advance& advance);

}  // namespace arpenteur
