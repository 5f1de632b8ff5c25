#include "app/widgets/frame.h"

#include "app/widgets/keyboard_view.h"
#include "app/widgets/marks.h"

namespace arpenteur {

void draw_frame(Surface& surface, double now, ImVec2 display, const std::function<void(Surface&)>& screen) {
    surface.begin_frame(now, display);
    const Box room = surface.screen();
    ImGui::SetNextWindowPos(room.min);
    ImGui::SetNextWindowSize(ImVec2(room.width(), room.height()));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colours::paper);
    ImGui::Begin("##screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    screen(surface);
    ImGui::End();
    draw_toasts(surface);
    draw_keyboard(surface);
    surface.end_frame();
}

}  // namespace arpenteur
