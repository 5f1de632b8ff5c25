#include "app/widgets/field_lines.h"

#include <algorithm>
#include <cmath>

#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr std::string_view bullet = "•";

}  // namespace

ShownText::ShownText(const std::string& text, Mask mask) : text_(text), masked_(mask == Mask::yes) {
    if (!masked_) return;
    for (std::size_t at = 0; at < text.size(); at = after(text, at)) mask_ += bullet;
}

std::size_t ShownText::from_text(std::size_t at) const {
    if (!masked_) return at;
    std::size_t count = 0;
    for (std::size_t walked = 0; walked < at; walked = after(text_, walked)) ++count;
    return count * bullet.size();
}

std::size_t ShownText::to_text(std::size_t at) const {
    if (!masked_) return at;
    std::size_t walked = 0;
    for (std::size_t count = at / bullet.size(); count > 0; --count) walked = after(text_, walked);
    return walked;
}

FieldLines::FieldLines(std::string_view text, const Font& font, float width, float line_height)
    : text_(text),
      font_(font),
      line_height_(line_height),
      lines_(wrap(text, width, [&font](char32_t code) { return font.advance(code); })) {}

std::size_t FieldLines::line_of(std::size_t at) const {
    for (std::size_t number = 0; number < lines_.size(); ++number)
        if (at < lines_[number].end || (at == lines_[number].end && lines_[number].ends_paragraph))
            return number;
    return lines_.size() - 1;
}

float FieldLines::x_in(std::size_t line, std::size_t at) const {
    const TextLine& here = lines_[line];
    return font_.width(text_.substr(here.begin, std::clamp(at, here.begin, here.end) - here.begin));
}

std::size_t FieldLines::at_point(ImVec2 point) const {
    const auto last = static_cast<float>(lines_.size() - 1);
    const float line = std::clamp(std::floor(point.y / line_height_), 0.0F, last);
    return in_line(static_cast<std::size_t>(line), point.x);
}

std::size_t FieldLines::in_line(std::size_t line, float x) const {
    const TextLine& here = lines_[line];
    float walked = 0.0F;
    for (std::size_t at = here.begin; at < here.end;) {
        const CodePoint point = decode(text_, at);
        const float advance = font_.advance(point.code);
        if (walked + advance / 2.0F > x) return at;
        // The end of a wrapped line belongs to the next one.
        if (at + point.bytes >= here.end && !here.ends_paragraph) return at;
        walked += advance;
        at += point.bytes;
    }
    return here.end;
}

std::size_t FieldLines::line_end(std::size_t line) const {
    const TextLine& here = lines_[line];
    return here.ends_paragraph ? here.end : before(text_, here.end);
}

}  // namespace arpenteur
