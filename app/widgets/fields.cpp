#include "app/widgets/fields.h"

#include <utility>

#include "app/widgets/buttons.h"
#include "app/widgets/editor.h"
#include "app/widgets/icons.h"
#include "app/widgets/layout.h"
#include "app/widgets/paragraphs.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

constexpr Words show{"Voir", "Show"};
constexpr Words hide{"Cacher", "Hide"};
constexpr float between_parts = 6.0F;

// A password that one can look at, by a button beside it.
FieldTouch password_field(Surface& surface, std::string_view path, std::string& text, const FieldLook& look) {
    EditorState& state = surface.editor(path);
    const std::string word((state.in_clear ? hide : show).in(surface.language));
    const Button button{std::string(path) + "/show", word};
    const float width = surface.width();
    const float beside = button_width(surface, button);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    FieldTouch field;
    {
        const Room room(surface, width - beside - surface.px(8.0F));
        field = editor(surface, path, text, look);
    }
    const ImVec2 next = ImGui::GetCursorScreenPos();
    if (button_in(surface, Box::at({corner.x + width - beside, corner.y}, beside, surface.px(52.0F)),
                  button)) {
        state.in_clear = !state.in_clear;
        surface.focus.move_to(std::string(path));
    }
    ImGui::SetCursorScreenPos(next);
    return field;
}

}  // namespace

FieldTouch text_field(Surface& surface, std::string_view path, std::string& text, const FieldLook& look) {
    const float whole_gap = ImGui::GetStyle().ItemSpacing.y;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing,
                        ImVec2(ImGui::GetStyle().ItemSpacing.x, surface.px(between_parts)));
    if (!look.label.empty()) label(surface, look.label);
    const FieldTouch field =
        look.password ? password_field(surface, path, text, look) : editor(surface, path, text, look);
    if (!look.error.empty()) {
        const Font& font = surface.fonts.small_strong;
        const float sign = surface.px(28.0F);
        const TextBlock block(look.error, font, surface.width() - sign);
        const Box box = place(surface, surface.width(), block.height());
        draw_icon(*ImGui::GetWindowDrawList(), Icon::warning,
                  {box.min.x + surface.px(10.0F), box.min.y + block.line_height() / 2.0F}, surface.px(18.0F),
                  colours::error);
        block.draw(surface, {box.min.x + sign, box.min.y}, colours::error);
    } else if (!look.hint.empty()) {
        hint(surface, look.hint);
    }
    ImGui::PopStyleVar();
    move_down(whole_gap - surface.px(between_parts));
    return field;
}

void put_text(Surface& surface, std::string_view path, std::string& text, std::string wanted) {
    text = std::move(wanted);
    TextEditing& editing = surface.editor(path).editing;
    editing.follow(text);
    editing.move_to(text.size());
    surface.focus.move_to(std::string(path));
    surface.redraw();
}

}  // namespace arpenteur
