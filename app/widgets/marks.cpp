#include "app/widgets/marks.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/buttons.h"
#include "app/widgets/imgui_versions.h"
#include "app/widgets/touch.h"

namespace arpenteur {

ToneColours colours_of(Tone tone) {
    switch (tone) {
        case Tone::neutral:
            return {colours::second_ink, colours::rail};
        case Tone::info:
            return {colours::primary, colours::selected};
        case Tone::done:
            return {colours::done, colours::done_ground};
        case Tone::attention:
            return {colours::attention, colours::attention_ground};
        case Tone::error:
            return {colours::error, colours::error_ground};
    }
    return {};
}

Icon icon_of(Tone tone) {
    switch (tone) {
        case Tone::neutral:
            return Icon::none;
        case Tone::info:
            return Icon::info;
        case Tone::done:
            return Icon::check;
        case Tone::attention:
        case Tone::error:
            return Icon::warning;
    }
    return Icon::none;
}

float badge_width(const Surface& surface, std::string_view text) {
    return std::ceil(surface.fonts.small_strong.width(text)) + surface.px(20.0F);
}

float badge_height(const Surface& surface) { return surface.px(28.0F); }

void badge_in(Surface& surface, ImVec2 corner, std::string_view text, Tone tone) {
    const ToneColours paint = colours_of(tone);
    const Box box = Box::at(corner, badge_width(surface, text), badge_height(surface));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, paint.ground, box.height() / 2.0F);
    list.AddRect(box.min, box.max, paint.ink, box.height() / 2.0F, 0, surface.theme.stroke(1.0F));
    draw_line(surface, box, text, surface.fonts.small_strong, paint.ink, Align::centre, Fit::whole);
}

void badge(Surface& surface, std::string_view text, Tone tone) {
    const Box box = place(surface, badge_width(surface, text), badge_height(surface));
    badge_in(surface, box.min, text, tone);
}

void progress(Surface& surface, std::string_view text, float fraction) {
    const float width = surface.width();
    const float bar = surface.px(12.0F);
    const TextBlock block(text, surface.fonts.small, width);
    const Box box = place(surface, width, block.height() + bar + surface.px(6.0F));
    block.draw(surface, box.min, colours::second_ink);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Box track = Box::at({box.min.x, box.max.y - bar}, width, bar);
    list.AddRectFilled(track.min, track.max, colours::rail, bar / 2.0F);
    list.AddRect(track.min, track.max, colours::border, bar / 2.0F, 0, surface.theme.stroke(1.0F));
    const float full = std::clamp(fraction, 0.0F, 1.0F) * width;
    if (full >= bar)
        list.AddRectFilled(track.min, {track.min.x + full, track.max.y}, colours::done, bar / 2.0F);
}

bool banner(Surface& surface, std::string_view path, const Banner& what) {
    const ToneColours paint = colours_of(what.tone);
    const Icon icon = icon_of(what.tone);
    const float width = surface.width();
    const float padding = surface.px(16.0F);
    const float sign = icon == Icon::none ? 0.0F : surface.px(24.0F) + surface.px(12.0F);
    const Button action{std::string(path) + "/action", what.action};
    const float beside = what.action.empty() ? 0.0F : button_width(surface, action) + padding;
    const bool under = beside > width / 2.0F;  // the action goes below the text
    const float text_width = width - 2.0F * padding - sign - (under ? 0.0F : beside);
    const TextBlock head(what.title, surface.fonts.strong, text_width);
    const TextBlock body(what.text, surface.fonts.rail, text_width);
    const float text_height = (what.title.empty() ? 0.0F : head.height()) + body.height();
    const float button_height = surface.px(52.0F);
    float height = text_height;
    if (!what.action.empty())
        height = under ? height + padding + button_height : std::max(height, button_height);

    const Box box = place(surface, width, height + 2.0F * surface.px(12.0F));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, paint.ground, surface.px(radius));
    list.AddRectFilled(box.min, {box.min.x + surface.px(5.0F), box.max.y}, paint.ink, surface.px(radius),
                       ImDrawFlags_RoundCornersLeft);
    const float top = under || what.action.empty() ? box.min.y + surface.px(12.0F)
                                                   : std::floor(box.centre().y - text_height / 2.0F);
    ImVec2 at(box.min.x + padding + sign, top);
    if (icon != Icon::none)
        draw_icon(list, icon, {box.min.x + padding + surface.px(14.0F), top + body.line_height() / 2.0F},
                  surface.px(24.0F), paint.ink);
    if (!what.title.empty()) {
        head.draw(surface, at, paint.ink);
        at.y += head.height();
    }
    body.draw(surface, at, colours::ink);
    if (what.action.empty()) return false;
    const float action_width = std::min(button_width(surface, action), width - 2.0F * padding);
    const ImVec2 corner =
        under ? ImVec2(at.x, at.y + body.height() + padding)
              : ImVec2(box.max.x - padding - action_width, box.centre().y - button_height / 2.0F);
    return button_in(surface,
                     Box::at(corner, std::min(action_width, box.max.x - padding - corner.x), button_height),
                     action);
}

void draw_toasts(Surface& surface) {
    surface.drop_toasts_until_now();
    if (surface.toasts().empty()) return;
    const Box screen = surface.screen();
    const float padding = surface.px(20.0F);
    const float most = std::min(surface.px(640.0F), screen.width() - 2.0F * padding);
    float bottom = screen.max.y - padding;
    ImGui::SetNextWindowPos(screen.min);
    ImGui::SetNextWindowSize(ImVec2(screen.width(), screen.height()));
    ImGui::Begin("##toasts", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (auto toast = surface.toasts().rbegin(); toast != surface.toasts().rend(); ++toast) {
        surface.wake_at(toast->until);
        const Icon icon = icon_of(toast->tone);
        const float sign = icon == Icon::none ? 0.0F : surface.px(34.0F);
        const TextBlock block(toast->text, surface.fonts.rail, most - 2.0F * padding - sign);
        const float width = block.width() + 2.0F * padding + sign;
        const float height = block.height() + 2.0F * surface.px(14.0F);
        const Box box =
            Box::at({std::floor(screen.centre().x - width / 2.0F), bottom - height}, width, height);
        list.AddRectFilled(box.min, box.max, colours::ink, surface.px(radius));
        draw_icon(list, icon, {box.min.x + padding + surface.px(10.0F), box.centre().y}, surface.px(20.0F),
                  colours::paper);
        block.draw(surface, {box.min.x + padding + sign, box.min.y + surface.px(14.0F)}, colours::paper);
        bottom = box.min.y - surface.px(8.0F);
    }
    ImGui::End();
}

}  // namespace arpenteur
