// The lines of a field, and the way between places on the screen and bytes of the text.
#pragma once

#include <cstddef>
#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/fonts.h"
#include "app/widgets/wrap.h"

namespace arpenteur {

// What is drawn in place of the text, and the way between their byte positions: they differ for a password
// only.
class ShownText {
public:
    enum class Mask : bool { no, yes };
    ShownText(const std::string& text, Mask mask);

    std::string_view view() const { return masked_ ? std::string_view(mask_) : std::string_view(text_); }
    std::size_t from_text(std::size_t at) const;
    std::size_t to_text(std::size_t at) const;

private:
    const std::string& text_;
    bool masked_;
    std::string mask_;
};

// A wrapped text in which a caret walks. Points are in pixels from its top left corner.
class FieldLines {
public:
    FieldLines(std::string_view text, const Font& font, float width, float line_height);

    const std::vector<TextLine>& all() const { return lines_; }
    float height() const { return line_height_ * static_cast<float>(lines_.size()); }

    // Where the text wraps, the caret is at the beginning of the next line.
    std::size_t line_of(std::size_t at) const;
    float x_of(std::size_t at) const { return x_in(line_of(at), at); }
    float y_of(std::size_t at) const { return line_height_ * static_cast<float>(line_of(at)); }
    // Of the place nearest to `at` in this line.
    float x_in(std::size_t line, std::size_t at) const;

    // The place nearest to a point, and nearest to an x in a line.
    std::size_t at_point(ImVec2 point) const;
    std::size_t in_line(std::size_t line, float x) const;
    // The last place of a line that belongs to it.
    std::size_t line_end(std::size_t line) const;

private:
    std::string_view text_;
    const Font& font_;
    float line_height_;
    std::vector<TextLine> lines_;
};

}  // namespace arpenteur
