// Text on the screen: measured, wrapped by our own rules, drawn line by line, and recorded.
//
//     const TextBlock block(descriptor, surface.fonts.body, width);
//     const Box box = place(surface, width, block.height());
//     block.draw(surface, box.min, colours::ink);
//
// A text is never taken as a format, and a code point without a glyph is shown as a sign for it and recorded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/surface.h"
#include "app/widgets/wrap.h"

namespace arpenteur {

enum class Align : std::uint8_t { left, centre, right };

// A wrapped text. It keeps a view: the text must outlive it.
class TextBlock {
public:
    TextBlock(std::string_view text, const Font& font, float width, float line = card_line);

    float height() const { return line_height_ * static_cast<float>(lines_.size()); }
    float width() const;  // of the widest line
    float line_height() const { return line_height_; }
    const std::vector<TextLine>& lines() const { return lines_; }

    // Only the lines that can be seen are drawn; the text is recorded as a whole.
    // Lines are aligned within width().
    void draw(Surface& surface, ImVec2 at, ImU32 colour, Align align = Align::left) const;
    // Keeps the first lines and ends the last of them with … .
    void limit(std::size_t most_lines);

private:
    std::string_view text_;
    Font font_;
    float room_;
    float line_height_;
    std::vector<TextLine> lines_;
    bool shortened_ = false;
};

// The text, or as much of it as fits followed by … .
std::string shortened(std::string_view text, const Font& font, float width);

// Whether a text may be shortened, or must be whole: a button's label that is not is a fault, and recorded as
// one.
enum class Fit : std::uint8_t { may_shorten, whole };

// One line, centred in height in its box.
void draw_line(Surface& surface, const Box& box, std::string_view text, const Font& font, ImU32 colour,
               Align align = Align::left, Fit fit = Fit::may_shorten);

// Digits in cells of one width, so that numbers in a column stand under one another.
float number_width(std::string_view number, const Font& font);
void draw_number(Surface& surface, const Box& box, std::string_view number, const Font& font, ImU32 colour,
                 Align align = Align::right);

}  // namespace arpenteur
