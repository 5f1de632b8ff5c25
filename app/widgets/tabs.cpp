#include "app/widgets/tabs.h"

#include <cmath>
#include <vector>

#include "app/widgets/bars.h"
#include "app/widgets/text.h"
#include "app/widgets/touch.h"

namespace arpenteur {

std::optional<std::size_t> tabs(Surface& surface, std::string_view path, std::span<const std::string> labels,
                                std::size_t here) {
    std::optional<std::size_t> tapped;
    if (bar_height(surface) == 0.0F) return tapped;
    const float room = surface.width();
    const float padding = surface.px(14.0F);
    std::vector<float> widths;
    float total = 0.0F;
    for (const std::string& label : labels) {
        widths.push_back(std::ceil(surface.fonts.rail_strong.width(label)) + 2.0F * padding);
        total += widths.back();
    }
    const auto lines = static_cast<std::size_t>(std::max(1.0F, std::ceil(total / room)));
    const std::size_t on_a_line = (labels.size() + lines - 1) / lines;
    const float tall = surface.px(target + 4.0F);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Box ground = Box::at(corner, room, tall * static_cast<float>(lines));
    list.AddRectFilled(ground.min, ground.max, colours::rail);
    for (std::size_t first = 0, line = 0; first < labels.size(); first += on_a_line, ++line) {
        const std::size_t end = std::min(labels.size(), first + on_a_line);
        float taken = 0.0F;
        for (std::size_t index = first; index < end; ++index) taken += widths[index];
        const float more = std::max(0.0F, (room - taken) / static_cast<float>(end - first));
        float x = corner.x;
        for (std::size_t index = first; index < end; ++index) {
            const float width = index + 1 == end ? corner.x + room - x : std::floor(widths[index] + more);
            const Box box = Box::at({x, corner.y + tall * static_cast<float>(line)}, width, tall);
            const bool chosen = index == here;
            const Touch hit = touch(surface, std::string(path) + "/" + std::to_string(index), box,
                                    {.role = WidgetRole::choice, .label = labels[index], .selected = chosen});
            if (chosen || hit.held)
                list.AddRectFilled(box.min, box.max, chosen ? colours::paper : colours::held);
            if (chosen)
                list.AddRectFilled({box.min.x, box.max.y - surface.px(4.0F)}, box.max, colours::primary);
            draw_line(surface, box, labels[index], chosen ? surface.fonts.rail_strong : surface.fonts.rail,
                      chosen ? colours::primary : colours::ink, Align::centre, Fit::whole);
            if (hit.pressed) tapped = index;
            x += width;
        }
    }
    list.AddRectFilled({ground.min.x, ground.max.y - surface.px(1.0F)}, ground.max, colours::line);
    ImGui::SetCursorScreenPos({corner.x, ground.max.y});
    return tapped;
}

}  // namespace arpenteur
