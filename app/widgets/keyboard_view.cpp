#include "app/widgets/keyboard_view.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/icons.h"
#include "app/widgets/imgui_versions.h"
#include "app/widgets/text.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

using Kind = KeyboardKey::Kind;

bool is_lit(const Keyboard& keyboard, const KeyboardKey& key) {
    if (key.kind == Kind::accent) return keyboard.accent() == key.code;
    return key.kind == Kind::shift && keyboard.shift() != Keyboard::Shift::off;
}

// The letter, large, above the finger that hides it.
void draw_bubble(Surface& surface, const Box& key, std::string_view label) {
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const float width = std::max(key.width(), surface.px(64.0F));
    const float height = surface.px(72.0F);
    const Box box =
        Box::at({key.centre().x - width / 2.0F, key.min.y - height - surface.px(6.0F)}, width, height);
    list.AddRectFilled(box.min, box.max, colours::paper, surface.px(radius));
    list.AddRect(box.min, box.max, colours::primary, surface.px(radius), 0, surface.theme.stroke(2.0F));
    const Font& font = surface.fonts.title;
    list.AddText(font.face, font.size,
                 {std::floor(box.centre().x - font.width(label) / 2.0F),
                  std::floor(box.centre().y - font.size / 2.0F)},
                 colours::ink, label.data(), label.data() + label.size());
}

void draw_key(Surface& surface, const KeyboardKey& key, const Box& cell) {
    const Touch hit = touch(
        surface, key.path, cell,
        {.label = key.label, .selected = is_lit(surface.keyboard, key), .on_press = true, .in_ring = false});
    if (hit.pressed) {
        surface.gestures.claim();
        surface.keyboard.press(key, surface.now(), surface.input);
        surface.redraw();
    } else if (hit.held && key.kind == Kind::erase) {
        surface.wake_at(surface.keyboard.hold(surface.now(), surface.input));
    }
    if (hit.pressed && key.kind == Kind::erase) surface.wake_at(surface.now() + 0.4);

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float half = surface.px(3.0F);
    const Box face = cell.inset(half, half);
    const float round = surface.px(7.0F);
    const bool letter = key.kind == Kind::letter || key.kind == Kind::accent;
    const bool plain = key.kind == Kind::letter || key.kind == Kind::space;
    ImU32 ground = plain ? colours::paper : colours::function_key;
    if (is_lit(surface.keyboard, key)) ground = colours::paper;
    if (hit.held || hit.pressed) ground = colours::held_key;
    list.AddRectFilled(face.min, face.max, ground, round);
    list.AddRect(face.min, face.max, colours::border, round, 0, 1.0F);
    if (key.kind == Kind::shift && surface.keyboard.shift() == Keyboard::Shift::locked)
        list.AddRectFilled({face.min.x + face.width() * 0.25F, face.max.y - surface.px(10.0F)},
                           {face.max.x - face.width() * 0.25F, face.max.y - surface.px(6.0F)},
                           colours::primary);
    draw_line(surface, face.inset(surface.px(2.0F), 0.0F), key.label,
              letter ? surface.fonts.key : surface.fonts.small_strong,
              key.kind == Kind::space ? colours::second_ink : colours::ink, Align::centre, Fit::whole);
    if (key.kind == Kind::letter && hit.held) draw_bubble(surface, face, key.label);
}

}  // namespace

void draw_keyboard(Surface& surface) {
    if (!surface.keyboard.open()) return;
    const Box screen = surface.screen();
    const ImVec2 size(screen.width(), surface.display().y - screen.height());
    ImGui::SetNextWindowPos({0.0F, screen.max.y});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colours::keyboard);
    ImGui::Begin("##keyboard", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::GetWindowDrawList()->AddRectFilled({0.0F, screen.max.y}, {size.x, screen.max.y + 1.0F},
                                              colours::border);

    const Layer under = surface.layer;
    surface.layer = keyboard_layer;
    const float margin = surface.px(4.0F);
    const auto rows = surface.keyboard.rows(surface.language);
    const float height = (size.y - 2.0F * margin) / static_cast<float>(rows.size());
    float y = screen.max.y + margin;
    for (const auto& row : rows) {
        float weight = 0.0F;
        for (const KeyboardKey& key : row) weight += key.weight;
        const float unit = (size.x - 2.0F * margin) / weight;
        float x = margin;
        for (const KeyboardKey& key : row) {
            // Hit areas touch one another: no dead zone between two keys.
            const float right = x + key.weight * unit;
            draw_key(surface, key,
                     {{std::round(x), std::round(y)}, {std::round(right), std::round(y + height)}});
            x = right;
        }
        y += height;
    }
    surface.layer = under;
    ImGui::End();
}

}  // namespace arpenteur
