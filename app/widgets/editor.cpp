#include "app/widgets/editor.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "app/widgets/field_lines.h"
#include "app/widgets/imgui_versions.h"
#include "app/widgets/text.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

using Select = TextEditing::Select;

// One frame of one field: keys in, text changed, drawn.
class EditorFrame {
public:
    EditorFrame(Surface& surface, std::string_view path, std::string& text, const FieldLook& look)
        : surface_(surface),
          path_(path),
          text_(text),
          look_(look),
          state_(surface.editor(path)),
          editing_(state_.editing),
          font_(surface.fonts.body),
          masked_(look.password && !state_.in_clear ? ShownText::Mask::yes : ShownText::Mask::no),
          line_height_(std::round(font_.size * (look.many_lines ? note_line : card_line))),
          padding_x_(surface.px(14.0F)),
          padding_y_(surface.px(look.many_lines ? 10.0F : 12.0F)) {}

    FieldTouch run() {
        editing_.options = {
            .many_lines = look_.many_lines,
            .french_spaces = look_.typography && !look_.password && surface_.language == Language::french,
            .keeps_history = !look_.password};
        editing_.follow(text_);
        const float width = surface_.width();
        // The bar that shows where one is in the text takes no width from it, so lines never jump.
        wrap_width_ = look_.many_lines ? width - 2.0F * padding_x_ : 1.0e9F;

        take_focus();
        if (field_.focused) take_keys();
        const ShownText shown(text_, masked_);
        const FieldLines lines(shown.view(), font_, wrap_width_, line_height_);
        const Box box = place(surface_, width, box_height(lines));
        if (look_.many_lines)
            draw_many(box, shown, lines);
        else
            draw_one(box, shown, lines);
        draw_border(box);
        return field_;
    }

private:
    void take_focus() {
        field_.focused =
            look_.enabled && surface_.focus.on(path_) && surface_.layer == surface_.focus.layer();
        field_.left = state_.had_focus && !field_.focused;
        if (field_.focused && !state_.had_focus) {
            show_caret();
            if (!look_.many_lines && surface_.focus.outlined(path_)) editing_.select_all(text_);
        }
        if (field_.left) {
            editing_.move_to(editing_.caret());
            state_.in_clear = false;
            surface_.redraw();
        }
        state_.had_focus = field_.focused;
    }

    void show_caret() {
        state_.show_caret = 3;
        surface_.redraw(3);
    }

    void take_keys() {
        std::vector<Typed> left;
        for (const Typed& typed : std::exchange(surface_.frame.typed, {})) {
            const auto* code = std::get_if<char32_t>(&typed);
            const bool taken = code != nullptr ? type(*code) : strike(std::get<Keystroke>(typed));
            if (!taken) left.push_back(typed);
        }
        surface_.frame.typed = std::move(left);
    }

    bool type(char32_t code) {
        editing_.type(text_, code, surface_.now());
        changed();
        return true;
    }

    void changed() {
        field_.changed = true;
        moved();
    }
    void moved() {
        state_.wished_x.reset();
        show_caret();
    }

    bool strike(const Keystroke& key) {
        const Select select = key.shift ? Select::yes : Select::no;
        const double now = surface_.now();
        switch (key.key) {
            case KeyCode::backspace:
                editing_.erase_before(text_, key.control, now);
                changed();
                return true;
            case KeyCode::remove:
                editing_.erase_after(text_, key.control, now);
                changed();
                return true;
            case KeyCode::left:
                editing_.left(text_, key.control, select);
                moved();
                return true;
            case KeyCode::right:
                editing_.right(text_, key.control, select);
                moved();
                return true;
            case KeyCode::home:
                return to_edge(true, key.control, select);
            case KeyCode::end:
                return to_edge(false, key.control, select);
            case KeyCode::up:
                return move_lines(-1, select);
            case KeyCode::down:
                return move_lines(1, select);
            case KeyCode::page_up:
                return move_lines(-8, select);
            case KeyCode::page_down:
                return move_lines(8, select);
            case KeyCode::enter:
                if (look_.many_lines && !key.control) return type(U'\n');
                field_.submitted = true;
                surface_.keyboard.dismiss();
                return true;
            case KeyCode::letter:
                return key.control && command(key);
            case KeyCode::tab:
            case KeyCode::escape:
                return false;
        }
        return false;
    }

    bool to_edge(bool beginning, bool whole, Select select) {
        const ShownText shown(text_, masked_);
        const FieldLines lines(shown.view(), font_, wrap_width_, line_height_);
        const std::size_t line = lines.line_of(shown.from_text(editing_.caret()));
        std::size_t to = beginning ? 0 : text_.size();
        if (!whole) to = shown.to_text(beginning ? lines.all()[line].begin : lines.line_end(line));
        editing_.move_to(to, select);
        moved();
        return true;
    }

    bool move_lines(int by, Select select) {
        if (!look_.many_lines) return true;
        const FieldLines lines(text_, font_, wrap_width_, line_height_);
        const std::size_t caret = editing_.caret();
        const auto line = static_cast<int>(lines.line_of(caret));
        const float x = state_.wished_x.value_or(lines.x_of(caret));
        const int last = static_cast<int>(lines.all().size()) - 1;
        std::size_t to = 0;
        if (line + by < 0 && line == 0)
            to = 0;
        else if (line + by > last && line == last)
            to = text_.size();
        else
            to = lines.in_line(static_cast<std::size_t>(std::clamp(line + by, 0, last)), x);
        editing_.move_to(to, select);
        state_.wished_x = x;
        show_caret();
        return true;
    }

    bool command(const Keystroke& key) {
        const double now = surface_.now();
        switch (key.letter) {
            case 'a':
                editing_.select_all(text_);
                return true;
            case 'c':
                if (editing_.has_selection() && !look_.password) copy(editing_.selected(text_));
                return true;
            case 'x':
                if (!editing_.has_selection() || look_.password) return true;
                copy(editing_.cut(text_, now));
                changed();
                return true;
            case 'v': {
                editing_.paste(
                    text_, surface_.clipboard.get ? surface_.clipboard.get() : surface_.clipboard.own, now);
                changed();
                return true;
            }
            case 'z':
                if (key.shift ? editing_.redo(text_) : editing_.undo(text_)) changed();
                return true;
            case 'y':
                if (editing_.redo(text_)) changed();
                return true;
            default:
                return false;
        }
    }

    void copy(const std::string& text) {
        surface_.clipboard.own = text;
        if (surface_.clipboard.put) surface_.clipboard.put(text);
    }

    float box_height(const FieldLines& lines) const {
        if (look_.height > 0.0F) return std::max(look_.height, surface_.px(52.0F));
        if (!look_.many_lines) return surface_.px(52.0F);
        auto shown = static_cast<int>(lines.all().size());
        shown = std::max(shown, look_.lines);
        if (look_.most_lines > 0) shown = std::min(shown, std::max(look_.lines, look_.most_lines));
        return static_cast<float>(shown) * line_height_ + 2.0F * padding_y_;
    }

    // Touch over `view`; `origin` is where the first letter lies.
    void take_touch(const Box& view, ImVec2 origin, const ShownText& shown, const FieldLines& lines) {
        const std::string_view name = look_.label.empty() ? look_.name : look_.label;
        const Touch hit = touch(surface_, path_, view,
                                {.role = WidgetRole::field,
                                 .label = name,
                                 .value = look_.password ? std::string() : text_,
                                 .enabled = look_.enabled,
                                 .numbers = look_.numbers});
        const auto place_of = [&](ImVec2 point) {
            return shown.to_text(lines.at_point({point.x - origin.x, point.y - origin.y}));
        };
        if (hit.at) {
            editing_.move_to(place_of(*hit.at));
            state_.wished_x.reset();
            surface_.keyboard.field_touched();
            show_caret();
        }
        if (hit.long_press) {
            surface_.focus.move_to(std::string(path_));
            if (masked_ == ShownText::Mask::yes)
                editing_.select_all(text_);
            else
                editing_.select_word(text_, place_of(*hit.long_press));
            surface_.keyboard.field_touched();
            show_caret();
        }
        if (hit.held) surface_.redraw(1);
    }

    Box caret_box(ImVec2 origin, const ShownText& shown, const FieldLines& lines) const {
        const std::size_t at = shown.from_text(editing_.caret());
        const float inset = std::floor((line_height_ - font_.size * 1.1F) / 2.0F);
        return Box::at({std::floor(origin.x + lines.x_of(at)), origin.y + lines.y_of(at) + inset},
                       surface_.px(2.0F), line_height_ - 2.0F * inset);
    }

    void draw_text(ImVec2 origin, const ShownText& shown, const FieldLines& lines) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const std::string_view view = shown.view();
        if (view.empty() && !look_.placeholder.empty()) {
            const Box box = Box::at(origin, hint_width_, line_height_);
            draw_line(surface_, box, look_.placeholder, font_, colours::second_ink);
        }
        const std::size_t begin = shown.from_text(editing_.selection_begin());
        const std::size_t end = shown.from_text(editing_.selection_end());
        for (std::size_t number = 0; number < lines.all().size(); ++number) {
            const TextLine& line = lines.all()[number];
            const ImVec2 corner(origin.x, origin.y + static_cast<float>(number) * line_height_);
            if (corner.y + line_height_ < list.GetClipRectMin().y || corner.y > list.GetClipRectMax().y)
                continue;
            if (field_.focused && begin < end && begin <= line.end && end > line.begin) {
                const float left = lines.x_in(number, begin);
                float right = lines.x_in(number, end);
                if (end > line.end) right += font_.advance(U' ');
                if (right > left)
                    list.AddRectFilled({corner.x + left, corner.y},
                                       {corner.x + right, corner.y + line_height_}, colours::text_selection);
            }
            const std::string_view run = view.substr(line.begin, line.end - line.begin);
            const ImVec2 at(std::floor(corner.x), std::floor(corner.y + (line_height_ - font_.size) / 2.0F));
            if (!run.empty())
                list.AddText(font_.face, font_.size, at, look_.enabled ? colours::ink : colours::second_ink,
                             run.data(), run.data() + run.size());
        }
        if (!field_.focused) return;
        const Box caret = caret_box(origin, shown, lines);
        list.AddRectFilled(caret.min, caret.max, colours::primary);
        if (state_.show_caret > 0) {
            --state_.show_caret;
            surface_.redraw(state_.show_caret);
            // One line more than the caret's, so that one sees where one is going.
            reveal(caret, look_.many_lines ? line_height_ : surface_.px(16.0F));
        }
    }

    void fill(const Box& box) {
        ImGui::GetWindowDrawList()->AddRectFilled(
            box.min, box.max, look_.enabled ? colours::paper : colours::rail, surface_.px(radius));
    }

    void draw_border(const Box& box) {
        const float width = surface_.theme.stroke(field_.focused ? selected_border_width : border_width);
        ImU32 colour = colours::border;
        if (field_.focused) colour = colours::primary;
        if (!look_.error.empty()) colour = colours::error;
        if (!look_.enabled) colour = colours::line;
        const float half = field_.focused ? surface_.theme.stroke(0.75F) : 0.0F;
        const Box edge = box.inset(half, half);
        ImGui::GetWindowDrawList()->AddRect(edge.min, edge.max, colour, surface_.px(radius), 0, width);
    }

    void draw_one(const Box& box, const ShownText& shown, const FieldLines& lines) {
        fill(box);
        const float room = box.width() - 2.0F * padding_x_;
        const float caret = lines.x_of(shown.from_text(editing_.caret()));
        const float whole = lines.all().front().width;
        if (!field_.focused) state_.scroll_x = 0.0F;
        if (caret - state_.scroll_x > room - surface_.px(4.0F))
            state_.scroll_x = caret - room + surface_.px(4.0F);
        if (caret < state_.scroll_x) state_.scroll_x = caret;
        state_.scroll_x = std::clamp(state_.scroll_x, 0.0F, std::max(0.0F, whole + surface_.px(4.0F) - room));
        hint_width_ = room;
        const ImVec2 origin(box.min.x + padding_x_ - state_.scroll_x,
                            std::floor(box.centre().y - line_height_ / 2.0F));
        take_touch(box, origin, shown, lines);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.PushClipRect({box.min.x + padding_x_ - 1.0F, box.min.y},
                          {box.max.x - padding_x_ + 3.0F, box.max.y}, true);
        draw_text(origin, shown, lines);
        list.PopClipRect();
    }

    void draw_many(const Box& box, const ShownText& shown, const FieldLines& lines) {
        fill(box);
        const ImVec2 next = ImGui::GetCursorScreenPos();
        const float border = std::ceil(surface_.theme.stroke(2.0F));
        const Box inner = box.inset(border, border);
        const ImGuiID id = ImHashStr(path_.data(), path_.size(), 1);
        ImGui::SetCursorScreenPos(inner.min);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
        ImGui::BeginChild(id, ImVec2(inner.width(), inner.height()), false,
                          ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                              ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar |
                              ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
        const ImVec2 start = ImGui::GetCursorScreenPos();
        const ImVec2 origin(box.min.x + padding_x_, start.y + padding_y_ - border);
        hint_width_ = wrap_width_;
        take_touch(inner, origin, shown, lines);
        draw_text(origin, shown, lines);
        ImGui::SetCursorScreenPos(start);
        ImGui::ItemSize(ImVec2(1.0F, lines.height() + 2.0F * (padding_y_ - border)));
        draw_bar(inner);
        ImGui::EndChild();
        ImGui::PopStyleVar();
        ImGui::SetCursorScreenPos(next);
    }

    // Where one is in a text longer than its box.
    void draw_bar(const Box& view) {
        const float most = ImGui::GetScrollMaxY();
        if (most <= 0.0F) return;
        const float length =
            std::max(surface_.px(24.0F), view.height() * view.height() / (view.height() + most));
        const float at = (view.height() - length) * ImGui::GetScrollY() / most;
        const float width = surface_.px(indicator_width);
        const Box bar = Box::at({view.max.x - width - surface_.px(1.0F), view.min.y + at}, width, length);
        ImGui::GetWindowDrawList()->AddRectFilled(bar.min, bar.max, colours::border, width / 2.0F);
    }

    Surface& surface_;
    std::string_view path_;
    std::string& text_;
    const FieldLook& look_;
    EditorState& state_;
    TextEditing& editing_;
    const Font& font_;
    ShownText::Mask masked_;
    float line_height_;
    float padding_x_;
    float padding_y_;
    float wrap_width_ = 0.0F;
    float hint_width_ = 0.0F;
    FieldTouch field_;
};

}  // namespace

FieldTouch editor(Surface& surface, std::string_view path, std::string& text, const FieldLook& look) {
    return EditorFrame(surface, path, text, look).run();
}

}  // namespace arpenteur
