#include "app/widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace arpenteur {

float Theme::px(float length_at_scale_1) const {
    if (length_at_scale_1 == 0.0F) return 0.0F;
    return std::max(1.0F, std::round(length_at_scale_1 * scale_));
}

void apply(const Theme& theme, ImGuiStyle& style) {
    style = ImGuiStyle();
    style.WindowPadding = ImVec2(0.0F, 0.0F);
    style.WindowBorderSize = 0.0F;
    style.ChildBorderSize = 0.0F;
    style.WindowRounding = 0.0F;
    style.ChildRounding = 0.0F;
    style.WindowMinSize = ImVec2(1.0F, 1.0F);
    style.ItemSpacing = ImVec2(theme.px(gap), theme.px(gap));
    style.ScrollbarSize = theme.px(indicator_width);
    style.AntiAliasedLinesUseTex = false;
}

}  // namespace arpenteur
