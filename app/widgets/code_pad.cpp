#include "app/widgets/code_pad.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/text.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

constexpr std::string_view pad_rows[] = {"123", "456", "789", " 0<"};
constexpr float pad_key_width = 96.0F;
constexpr float pad_key_height = 64.0F;
constexpr float pad_gap = 8.0F;
constexpr Words erase_digit{"Effacer", "Delete"};

void draw_discs(Surface& surface, std::size_t typed, std::size_t digits) {
    const float step = surface.px(32.0F);
    const float size = surface.px(8.0F);
    const Box row = place(surface, surface.width(), surface.px(32.0F));
    const float left = row.centre().x - step * static_cast<float>(digits - 1) / 2.0F;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < digits; ++i) {
        const ImVec2 centre(std::floor(left + step * static_cast<float>(i)), row.centre().y);
        if (i < typed)
            list.AddCircleFilled(centre, size, colours::primary);
        else
            list.AddCircle(centre, size, colours::border, 0, surface.theme.stroke(2.0F));
    }
}

bool pad_key(Surface& surface, const std::string& path, const Box& box, std::string_view label,
             const Font& font, bool enabled) {
    const Touch hit = touch(surface, path, box, {.label = label, .enabled = enabled, .on_press = true});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = surface.px(radius);
    list.AddRectFilled(box.min, box.max, hit.held ? colours::held_key : colours::paper, round);
    list.AddRect(box.min, box.max, enabled ? colours::border : colours::line, round, 0,
                 surface.theme.stroke(border_width));
    draw_line(surface, box, label, font, enabled ? colours::ink : colours::border, Align::centre, Fit::whole);
    return hit.pressed;
}

bool backspace(const Surface& surface) {
    return std::any_of(surface.frame.typed.begin(), surface.frame.typed.end(), [](const Typed& typed) {
        const auto* key = std::get_if<Keystroke>(&typed);
        return key != nullptr && key->key == KeyCode::backspace;
    });
}

}  // namespace

bool code_pad(Surface& surface, std::string_view path, std::string& typed, std::size_t digits, bool enabled) {
    draw_discs(surface, typed.size(), digits);
    const std::size_t before = typed.size();
    const auto add = [&](char digit) {
        if (typed.size() < digits) typed += digit;
    };
    const float wide = surface.px(pad_key_width);
    const float tall = surface.px(pad_key_height);
    const float between = surface.px(pad_gap);
    const float width = 3.0F * wide + 2.0F * between;
    bool erased = false;
    for (const std::string_view row : pad_rows) {
        const Box place_of_row = place(surface, surface.width(), tall);
        float x = std::floor(place_of_row.centre().x - width / 2.0F);
        for (const char key : row) {
            const Box box = Box::at({x, place_of_row.min.y}, wide, tall);
            x += wide + between;
            if (key == ' ') continue;
            const bool erases = key == '<';
            const std::string label =
                erases ? std::string(erase_digit.in(surface.language)) : std::string(1, key);
            const std::string key_path = std::string(path) + "/" + (erases ? "erase" : label);
            if (!pad_key(surface, key_path, box, label,
                         erases ? surface.fonts.small_strong : surface.fonts.key, enabled))
                continue;
            if (erases)
                erased = true;
            else
                add(key);
        }
    }
    if (enabled) {
        for (char digit = '0'; digit <= '9'; ++digit)
            if (surface.typed(static_cast<char32_t>(digit))) add(digit);
        erased |= backspace(surface);
    }
    if (erased && !typed.empty()) typed.pop_back();
    if (typed.size() != before) surface.redraw();
    return typed.size() == digits && before < digits;
}

}  // namespace arpenteur
