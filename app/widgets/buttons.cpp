#include "app/widgets/buttons.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

constexpr float height = 52.0F;
constexpr float padding = 22.0F;
constexpr float icon_size = 20.0F;
constexpr float icon_gap = 10.0F;

struct Paint {
    ImU32 ground;
    ImU32 border;
    ImU32 ink;
};

Paint paint_of(Weight weight, bool enabled, bool held) {
    if (!enabled)
        return {weight == Weight::text ? 0U : colours::rail, weight == Weight::text ? 0U : colours::line,
                colours::border};
    switch (weight) {
        case Weight::primary: {
            const ImU32 ground = held ? colours::primary_held : colours::primary;
            return {ground, ground, colours::paper};
        }
        case Weight::danger: {
            const ImU32 ground = held ? colours::error_held : colours::error;
            return {ground, ground, colours::paper};
        }
        case Weight::secondary:
            return {held ? colours::held : colours::paper, colours::border, colours::ink};
        case Weight::text:
            return {held ? colours::selected : 0U, 0U, colours::primary};
    }
    return {};
}

float padding_of(const Surface& surface, const Button& what) {
    return surface.px(what.weight == Weight::text ? 12.0F : padding);
}

// The label shrinks before it is cut: some translations are long.
const Font& font_for(const Surface& surface, std::string_view label, float room) {
    return surface.fonts.strong.width(label) <= room + 1.0F ? surface.fonts.strong
                                                            : surface.fonts.small_strong;
}

}  // namespace

float button_width(const Surface& surface, const Button& what) {
    const float icon = what.icon == Icon::none ? 0.0F : surface.px(icon_size + icon_gap);
    const float natural = surface.fonts.strong.width(what.label) + icon + 2.0F * padding_of(surface, what);
    return std::ceil(std::max(natural, surface.px(96.0F)));
}

bool button_in(Surface& surface, const Box& box, const Button& what) {
    const Touch hit = touch(surface, what.path, box, {.label = what.label, .enabled = what.enabled});
    const Paint paint = paint_of(what.weight, what.enabled, hit.held);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = surface.px(radius);
    if (paint.ground != 0U) list.AddRectFilled(box.min, box.max, paint.ground, round);
    if (paint.border != 0U)
        list.AddRect(box.min, box.max, paint.border, round, 0, surface.theme.stroke(border_width));

    const float icon = what.icon == Icon::none ? 0.0F : surface.px(icon_size + icon_gap);
    const float edge = std::min(padding_of(surface, what), surface.px(12.0F));
    const float room = box.width() - 2.0F * edge - icon;
    const Font& font = font_for(surface, what.label, room);
    float x = std::floor(box.centre().x - (std::min(font.width(what.label), room) + icon) / 2.0F);
    if (icon > 0.0F) {
        const float size = surface.px(icon_size);
        draw_icon(list, what.icon, {x + size / 2.0F, box.centre().y}, size, paint.ink);
        x += icon;
    }
    draw_line(surface, {{x, box.min.y}, {box.max.x - edge, box.max.y}}, what.label, font, paint.ink,
              Align::left, Fit::whole);
    return hit.pressed;
}

bool button(Surface& surface, const Button& what) {
    const float width = what.wide ? surface.width() : std::min(surface.width(), button_width(surface, what));
    return button_in(surface, place(surface, width, surface.px(height)), what);
}

bool primary_button(Surface& surface, std::string_view path, std::string_view label, bool enabled) {
    return button(surface, {std::string(path), std::string(label), Weight::primary, Icon::none, enabled});
}
bool secondary_button(Surface& surface, std::string_view path, std::string_view label, bool enabled) {
    return button(surface, {std::string(path), std::string(label), Weight::secondary, Icon::none, enabled});
}
bool danger_button(Surface& surface, std::string_view path, std::string_view label, bool enabled) {
    return button(surface, {std::string(path), std::string(label), Weight::danger, Icon::none, enabled});
}
bool text_button(Surface& surface, std::string_view path, std::string_view label, bool enabled) {
    return button(surface, {std::string(path), std::string(label), Weight::text, Icon::none, enabled});
}

bool icon_button(Surface& surface, std::string_view path, Icon icon, std::string_view label, bool enabled) {
    const Box box = place(surface, surface.px(height), surface.px(height));
    const Touch hit = touch(surface, path, box, {.label = label, .enabled = enabled});
    const Paint paint = paint_of(Weight::secondary, enabled, hit.held);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, paint.ground, surface.px(radius));
    list.AddRect(box.min, box.max, paint.border, surface.px(radius), 0, surface.theme.stroke(border_width));
    draw_icon(list, icon, box.centre(), surface.px(24.0F), paint.ink);
    return hit.pressed;
}

std::optional<std::size_t> button_row(Surface& surface, std::span<const Button> buttons, Align align) {
    const float between = surface.px(gap);
    const float room = surface.width();
    float total = -between;
    for (const Button& what : buttons) total += between + button_width(surface, what);
    std::optional<std::size_t> pressed;
    const float tall = surface.px(height);
    if (total > room) {  // under one another
        for (std::size_t index = 0; index < buttons.size(); ++index)
            if (button_in(surface, place(surface, room, tall), buttons[index])) pressed = index;
        return pressed;
    }
    const Box row = place(surface, room, tall);
    float x = row.min.x;
    if (align == Align::right) x = row.max.x - total;
    if (align == Align::centre) x = std::floor(row.min.x + (room - total) / 2.0F);
    for (std::size_t index = 0; index < buttons.size(); ++index) {
        const float width = button_width(surface, buttons[index]);
        if (button_in(surface, Box::at({x, row.min.y}, width, tall), buttons[index])) pressed = index;
        x += width + between;
    }
    return pressed;
}

std::optional<std::size_t> button_row(Surface& surface, std::initializer_list<Button> buttons, Align align) {
    return button_row(surface, std::span<const Button>(buttons.begin(), buttons.size()), align);
}

}  // namespace arpenteur
