#include "app/widgets/wrap.h"

#include "questionnaires/language/letters.h"
#include "questionnaires/language/utf8.h"

namespace arpenteur {

namespace {

constexpr char32_t no_break_space = 0x00A0;
constexpr char32_t narrow_no_break_space = 0x202F;

bool glues(char32_t code) { return code == no_break_space || code == narrow_no_break_space; }

bool begins_no_line(char32_t code) {
    switch (code) {
        case U';':
        case U':':
        case U'!':
        case U'?':
        case U'%':
        case U')':
        case U']':
        case U',':
        case U'.':
        case 0x00BB:  // »
        case 0x2026:  // …
        case 0x2030:  // ‰
            return true;
        default:
            return glues(code);
    }
}

bool ends_no_line(char32_t code) { return code == 0x00AB || code == U'(' || code == U'[' || glues(code); }

// Whether a line may end after `here`; `last_visible` is the last code point up to here that is not a plain
// space.
bool may_break(char32_t previous, char32_t last_visible, char32_t here, char32_t next) {
    if (begins_no_line(next)) return false;
    if (here == U' ') return next != U' ' && !ends_no_line(last_visible);
    if (here == U'-' || here == 0x2010) return is_letter(previous) && is_letter(next);
    if (here == 0x2013 || here == 0x2014) return next != U' ';
    return false;
}

// Wraps one paragraph, [begin, end) of the text.
class ParagraphWrap {
public:
    ParagraphWrap(std::string_view text, float width, const Advance& advance, std::vector<TextLine>& lines)
        : text_(text), width_(width), advance_(advance), lines_(lines) {}

    void run(std::size_t begin, std::size_t end) {
        line_ = break_ = begin;
        x_ = visible_ = break_x_ = break_visible_ = 0.0F;
        char32_t previous = 0;
        char32_t last_visible = 0;
        for (std::size_t at = begin; at < end;) {
            const CodePoint point = decode(text_, at);
            const float advance = advance_(point.code);
            if (point.code != U' ') {
                while (x_ + advance > width_ && at > line_) end_line(at);
                last_visible = point.code;
            }
            x_ += advance;
            if (point.code != U' ') visible_ = x_;
            at += point.bytes;
            const char32_t next = at < end ? decode(text_, at).code : 0;
            if (next != 0 && may_break(previous, last_visible, point.code, next)) {
                break_ = at;
                break_x_ = x_;
                break_visible_ = visible_;
            }
            previous = point.code;
        }
        lines_.push_back({line_, end, visible_, true});
    }

private:
    void end_line(std::size_t at) {
        const bool at_a_break = break_ > line_;
        const std::size_t cut = at_a_break ? break_ : at;
        lines_.push_back({line_, cut, at_a_break ? break_visible_ : visible_, false});
        const float used = at_a_break ? break_x_ : x_;
        x_ -= used;
        visible_ = visible_ > used ? visible_ - used : 0.0F;
        line_ = break_ = cut;
    }

    std::string_view text_;
    float width_;
    const Advance& advance_;
    std::vector<TextLine>& lines_;
    std::size_t line_ = 0;
    std::size_t break_ = 0;  // where the line would end if it had to; line_ itself: nowhere
    float x_ = 0.0F;         // width from line_ to here
    float visible_ = 0.0F;   // the same up to the last code point that is not a space
    float break_x_ = 0.0F;   // both, at break_
    float break_visible_ = 0.0F;
};

}  // namespace

std::vector<TextLine> wrap(std::string_view text, float width, const Advance& advance) {
    std::vector<TextLine> lines;
    ParagraphWrap paragraph(text, width, advance, lines);
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) {
            paragraph.run(begin, text.size());
            return lines;
        }
        paragraph.run(begin, end);
        begin = end + 1;
    }
}

}  // namespace arpenteur
