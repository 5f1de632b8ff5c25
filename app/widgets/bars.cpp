#include "app/widgets/bars.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/marks.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

constexpr float least_height_with_bar = 400.0F;

bool hidden(const Surface& surface) {
    return surface.keyboard.open() && surface.screen().height() < surface.px(least_height_with_bar);
}

}  // namespace

BarTouch top_bar(Surface& surface, const TopBar& bar) {
    BarTouch touched;
    if (!bar.back.empty() && surface.layer == surface.focus.layer() && surface.focus.take_escape())
        touched.back = true;
    if (hidden(surface)) return touched;

    const float between = surface.px(gap);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const Box box = Box::at(corner, surface.width(), surface.px(top_bar_height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, colours::primary);

    float left = box.min.x + surface.px(20.0F);
    if (!bar.back.empty()) {
        const Box target_box = Box::at(box.min, surface.px(60.0F), box.height());
        const Touch hit = touch(surface, "bar/back", target_box, {.label = bar.back});
        if (hit.held) list.AddRectFilled(target_box.min, target_box.max, colours::primary_held);
        draw_icon(list, Icon::chevron_left, target_box.centre(), surface.px(22.0F), colours::paper);
        touched.back = touched.back || hit.pressed;
        left = target_box.max.x + surface.px(4.0F);
    }

    float right = box.max.x - surface.px(16.0F);
    const float tall = surface.px(target);
    for (std::size_t index = bar.actions.size(); index-- > 0;) {
        const Button& action = bar.actions[index];
        const float width = button_width(surface, action);
        const Box place_of = Box::at({right - width, std::floor(box.centre().y - tall / 2.0F)}, width, tall);
        if (button_in(surface, place_of, action)) touched.action = index;
        right -= width + between;
    }
    if (!bar.status.empty()) {
        const float width = badge_width(surface, bar.status);
        // The status gives way before the title does.
        if (right - width - left > surface.px(160.0F)) {
            badge_in(surface, {right - width, std::floor(box.centre().y - badge_height(surface) / 2.0F)},
                     bar.status, bar.status_tone);
            right -= width + between;
        }
    }
    const float room = std::max(1.0F, right - left);
    if (bar.subtitle.empty()) {
        draw_line(surface, Box::at({left, box.min.y}, room, box.height()), bar.title, surface.fonts.strong,
                  colours::paper);
    } else {
        const float top = box.min.y + surface.px(8.0F);
        draw_line(surface, Box::at({left, top}, room, surface.px(26.0F)), bar.title, surface.fonts.strong,
                  colours::paper);
        draw_line(surface, Box::at({left, top + surface.px(27.0F)}, room, surface.px(21.0F)), bar.subtitle,
                  surface.fonts.small, colours::paper);
    }
    ImGui::SetCursorScreenPos({corner.x, box.max.y});
    return touched;
}

float bar_height(const Surface& surface) {
    return hidden(surface) ? 0.0F : surface.px(52.0F) + 2.0F * surface.px(10.0F);
}

std::optional<std::size_t> bottom_bar(Surface& surface, std::span<const Button> buttons) {
    std::optional<std::size_t> pressed;
    if (hidden(surface) || buttons.empty()) return pressed;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = surface.width();
    const Box box =
        Box::at({corner.x, surface.screen().max.y - bar_height(surface)}, width, bar_height(surface));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, colours::paper);
    list.AddRectFilled(box.min, {box.max.x, box.min.y + surface.px(1.0F)}, colours::line);

    const float between = surface.px(gap);
    const float margin = surface.px(20.0F);
    const float tall = surface.px(52.0F);
    const float top = box.min.y + surface.px(10.0F);
    float total = -between;
    for (const Button& what : buttons) total += between + button_width(surface, what);
    const float room = width - 2.0F * margin;
    // Where they do not fit, all shrink alike.
    const float shrink = std::min(1.0F, (room - between * static_cast<float>(buttons.size() - 1)) /
                                            (total - between * static_cast<float>(buttons.size() - 1)));
    float left = box.min.x + margin;
    for (std::size_t index = 0; index < buttons.size(); ++index) {
        const float wide = std::floor(button_width(surface, buttons[index]) * shrink);
        const bool last = index + 1 == buttons.size();
        const float x = last ? box.max.x - margin - wide : left;
        if (button_in(surface, Box::at({x, top}, wide, tall), buttons[index])) pressed = index;
        left += wide + between;
    }
    ImGui::SetCursorScreenPos({corner.x, box.max.y});
    return pressed;
}

std::optional<std::size_t> bottom_bar(Surface& surface, std::initializer_list<Button> buttons) {
    return bottom_bar(surface, std::span<const Button>(buttons.begin(), buttons.size()));
}

}  // namespace arpenteur
