#include "app/widgets/dialog.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/imgui_versions.h"
#include "app/widgets/layout.h"
#include "app/widgets/paragraphs.h"
#include "app/widgets/touch.h"

namespace arpenteur {

bool dialog(Surface& surface, std::string_view path, const std::function<void()>& content,
            float width_at_scale_1) {
    const Box screen = surface.screen();
    const float margin = surface.px(16.0F);
    const float width = std::min(surface.px(width_at_scale_1), screen.width() - 2.0F * margin);
    auto& heights = surface.heights();
    const auto known = heights.find(path);
    const bool measured = known != heights.end();
    const float height =
        measured ? std::min(known->second, screen.height() - 2.0F * margin) : screen.height();

    surface.layer += 1;
    // Its own window: one shared by all dialogs is not brought to the front while the hidden content of the
    // last one lies there.
    const std::string name = "##dialog/" + std::string(path);
    ImGui::SetNextWindowPos(screen.min);
    ImGui::SetNextWindowSize(ImVec2(screen.width(), screen.height()));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colours::veil);
    ImGui::Begin(name.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    // Not measured yet: drawn once where the screen covers it.
    if (measured)
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    else
        ImGui::BringWindowToDisplayBack(ImGui::GetCurrentWindow());
    const Room whole(surface, 0.0F);

    const float top = std::floor(screen.centre().y - height / 2.0F);
    const Box card = Box::at({std::floor(screen.centre().x - width / 2.0F), top}, width, height);
    ImGui::GetWindowDrawList()->AddRectFilled(card.min, card.max, colours::paper, surface.px(12.0F));
    ImGui::SetCursorScreenPos(card.min);
    const float padding = 24.0F;
    scroll_area(surface, path, {.height = height, .width = width, .padding_x = padding, .padding_y = padding},
                [&] {
                    const float begin = ImGui::GetCursorScreenPos().y;
                    content();
                    const float content_height =
                        ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y - begin;
                    const float wished = std::ceil(content_height + 2.0F * surface.px(padding));
                    if (!measured || known->second != wished) {
                        heights[std::string(path)] = wished;
                        surface.redraw();
                    }
                });
    ImGui::End();
    const bool escaped = surface.layer == surface.focus.layer() && surface.focus.take_escape();
    surface.layer -= 1;
    return escaped;
}

std::optional<Answer> confirm(Surface& surface, std::string_view path, const Question& question) {
    std::optional<Answer> answer;
    const std::string root(path);
    const bool escaped = dialog(surface, path, [&] {
        title(surface, question.title);
        if (!question.text.empty()) paragraph(surface, question.text);
        space(surface, 8.0F);
        const auto pressed =
            button_row(surface,
                       {{.path = root + "/no", .label = question.no},
                        {.path = root + "/yes", .label = question.yes, .weight = question.weight}},
                       Align::right);
        if (pressed) answer = *pressed == 1 ? Answer::yes : Answer::no;
    });
    if (escaped) answer = Answer::no;
    return answer;
}

}  // namespace arpenteur
