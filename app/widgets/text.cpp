#include "app/widgets/text.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/imgui_versions.h"
#include "questionnaires/language/controls.h"
#include "questionnaires/language/letters.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr std::string_view ellipsis = "…";

void record(Surface& surface, std::string_view text, const Font& font, const Box& box, float room,
            float width, bool cut) {
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (!font.has(point.code)) surface.registry.missing_glyph(point.code);
        at += point.bytes;
    }
    surface.registry.add(TextRecord{.text = std::string(text),
                                    .box = box,
                                    .clip = {list.GetClipRectMin(), list.GetClipRectMax()},
                                    .room = room,
                                    .width = width,
                                    .shortened = cut,
                                    .layer = surface.layer});
}

// Whatever a text holds, one line is drawn, and only what is to be seen of it.
void draw_run(std::string_view text, const Font& font, ImVec2 at, ImU32 colour) {
    if (text.empty()) return;
    std::string seen;
    if (holds_controls(text)) {
        seen = without_controls(text);
        std::replace(seen.begin(), seen.end(), '\n', ' ');
        text = seen;
    }
    ImGui::GetWindowDrawList()->AddText(font.face, font.size, ImVec2(std::floor(at.x), std::floor(at.y)),
                                        colour, text.data(), text.data() + text.size());
}

float aligned(const Box& box, float width, Align align) {
    switch (align) {
        case Align::left:
            return box.min.x;
        case Align::centre:
            return box.min.x + (box.width() - width) / 2.0F;
        case Align::right:
            return box.max.x - width;
    }
    return box.min.x;
}

float digit_width(const Font& font) {
    float widest = 0.0F;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) widest = std::max(widest, font.advance(digit));
    return widest;
}

}  // namespace

TextBlock::TextBlock(std::string_view text, const Font& font, float width, float line)
    : text_(text),
      font_(font),
      room_(width),
      line_height_(std::round(font.size * line)),
      lines_(wrap(text, width, [&font](char32_t code) { return font.advance(code); })) {}

float TextBlock::width() const {
    float widest = 0.0F;
    for (const TextLine& line : lines_) widest = std::max(widest, line.width);
    return std::ceil(widest);
}

void TextBlock::limit(std::size_t most_lines) {
    if (lines_.size() <= most_lines || most_lines == 0) return;
    lines_.resize(most_lines);
    lines_.back().width = room_;
    shortened_ = true;
}

void TextBlock::draw(Surface& surface, ImVec2 at, ImU32 colour, Align align) const {
    const Box box = Box::at(at, width(), height());
    if (!text_.empty()) record(surface, text_, font_, box, room_, width(), false);
    const float lift = (line_height_ - font_.size) / 2.0F;
    for (std::size_t number = 0; number < lines_.size(); ++number) {
        const TextLine& line = lines_[number];
        const ImVec2 corner(aligned(box, std::min(line.width, box.width()), align),
                            at.y + static_cast<float>(number) * line_height_);
        if (!ImGui::IsRectVisible(corner,
                                  ImVec2(corner.x + std::max(1.0F, line.width), corner.y + line_height_)))
            continue;
        const std::string_view run = text_.substr(line.begin, line.end - line.begin);
        const ImVec2 start(corner.x, corner.y + lift);
        if (shortened_ && number + 1 == lines_.size()) {
            const std::string cut = shortened(std::string(run) + "…", font_, room_);
            draw_run(cut, font_, start, colour);
        } else {
            draw_run(run, font_, start, colour);
        }
    }
}

std::string shortened(std::string_view text, const Font& font, float width) {
    if (font.width(text) <= width) return std::string(text);
    const float room = width - font.width(ellipsis);
    float used = 0.0F;
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint point = decode(text, at);
        const float advance = font.advance(point.code);
        if (used + advance > room) break;
        used += advance;
        at += point.bytes;
    }
    while (at > 0 && text[at - 1] == ' ') --at;
    return std::string(text.substr(0, at)) + std::string(ellipsis);
}

void draw_line(Surface& surface, const Box& box, std::string_view text, const Font& font, ImU32 colour,
               Align align, Fit fit) {
    if (text.empty()) return;
    // A pixel of grace: widths are sums of fractions.
    const std::string shown = shortened(text, font, box.width() + 1.0F);
    const bool cut = shown.size() != text.size() || shown != text;
    const float width = font.width(shown);
    const ImVec2 at(aligned(box, width, align), box.min.y + (box.height() - font.size) / 2.0F);
    record(surface, text, font, Box::at(at, width, font.size), box.width(), width, cut && fit == Fit::whole);
    draw_run(shown, font, at, colour);
}

float number_width(std::string_view number, const Font& font) {
    const float cell = digit_width(font);
    float width = 0.0F;
    for (std::size_t at = 0; at < number.size();) {
        const CodePoint point = decode(number, at);
        width += is_digit(point.code) ? cell : font.advance(point.code);
        at += point.bytes;
    }
    return width;
}

void draw_number(Surface& surface, const Box& box, std::string_view number, const Font& font, ImU32 colour,
                 Align align) {
    const float width = number_width(number, font);
    ImVec2 at(aligned(box, width, align), box.min.y + (box.height() - font.size) / 2.0F);
    record(surface, number, font, Box::at(at, width, font.size), box.width(), width,
           width > box.width() + 1.0F);
    const float cell = digit_width(font);
    for (std::size_t byte = 0; byte < number.size();) {
        const CodePoint point = decode(number, byte);
        const float advance = font.advance(point.code);
        const float taken = is_digit(point.code) ? cell : advance;
        draw_run(number.substr(byte, point.bytes), font, ImVec2(at.x + (taken - advance) / 2.0F, at.y),
                 colour);
        at.x += taken;
        byte += point.bytes;
    }
}

}  // namespace arpenteur
