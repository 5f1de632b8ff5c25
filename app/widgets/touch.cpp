#include "app/widgets/touch.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/imgui_versions.h"

namespace arpenteur {

namespace {

Box box_of(const ImRect& rect) { return {rect.Min, rect.Max}; }

// How far to scroll so that [from, to) shows in [low, high); a target too large for the room shows its
// beginning.
float needed(float from, float to, float low, float high) {
    if (from < low || to - from > high - low) return from - low;
    return to > high ? to - high : 0.0F;
}

void reveal_in(ImGuiWindow* window, Box box, float margin) {
    for (; window != nullptr; window = window->ParentWindow) {
        const Box view = box_of(window->InnerRect);
        if (window->ScrollMax.y > 0.0F) {
            const float to = std::clamp(
                window->Scroll.y + needed(box.min.y - margin, box.max.y + margin, view.min.y, view.max.y),
                0.0F, window->ScrollMax.y);
            const float moved = to - window->Scroll.y;
            if (moved != 0.0F) ImGui::SetScrollY(window, to);
            box.min.y -= moved;
            box.max.y -= moved;
        }
        if (window->ScrollMax.x > 0.0F) {
            const float to = std::clamp(
                window->Scroll.x + needed(box.min.x - margin, box.max.x + margin, view.min.x, view.max.x),
                0.0F, window->ScrollMax.x);
            const float moved = to - window->Scroll.x;
            if (moved != 0.0F) ImGui::SetScrollX(window, to);
            box.min.x -= moved;
            box.max.x -= moved;
        }
        if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return;
    }
}

// A widget that nothing can bring to the screen: cut by a window that does not scroll that way.
bool can_be_reached(const ImGuiWindow* window, Box box) {
    for (; window != nullptr; window = window->ParentWindow) {
        const Box view = box_of(window->InnerRect);
        const bool in_height =
            window->ScrollMax.y > 0.0F || (box.min.y >= view.min.y - 1.0F && box.max.y <= view.max.y + 1.0F);
        const bool in_width =
            window->ScrollMax.x > 0.0F || (box.min.x >= view.min.x - 1.0F && box.max.x <= view.max.x + 1.0F);
        if (!in_height || !in_width) return false;
        if (window->ScrollMax.y > 0.0F) box.min.y = view.min.y, box.max.y = view.min.y;
        if (window->ScrollMax.x > 0.0F) box.min.x = view.min.x, box.max.x = view.min.x;
        if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return true;
    }
    return true;
}

void outline(Surface& surface, const Box& box, const Box& clip) {
    const float offset = surface.px(2.0F);
    const float width = surface.theme.stroke(3.0F);
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->PushClipRect(clip.min, clip.max);
    // Inside where the edge of the screen leaves no room outside.
    Box ring = box.inset(-offset, -offset);
    if (ring.min.x < clip.min.x || ring.max.x > clip.max.x) ring = box.inset(width, width);
    list->AddRect(ring.min, ring.max, colours::primary, surface.px(radius + 2.0F), 0, width);
    list->PopClipRect();
}

}  // namespace

Touch touch(Surface& surface, std::string_view path, const Box& box, const Touchable& what) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImGuiID id = ImHashStr(path.data(), path.size());
    const bool is_field = what.role == WidgetRole::field;
    const Box clip = box_of(window->ClipRect);
    Touch result;
    result.focused = what.enabled && surface.focus.on(path) && surface.layer == surface.focus.layer();

    surface.registry.add(WidgetRecord{.path = std::string(path),
                                      .role = what.role,
                                      .box = box,
                                      .clip = clip,
                                      .enabled = what.enabled,
                                      .selected = what.selected,
                                      .focused = result.focused,
                                      .label = std::string(what.label),
                                      .value = what.value,
                                      .layer = surface.layer,
                                      .window = window->ID,
                                      .reachable = can_be_reached(window, box)});
    if (!what.enabled) return result;

    if (what.in_ring)
        surface.focus.sign_in({std::string(path), box, surface.layer, is_field, what.numbers, window->ID});
    if (surface.focus.take_reveal(path)) {
        reveal_in(window, box, surface.px(gap));
        surface.redraw();
    }
    const ImRect rect(box.min, box.max);
    ImGui::KeepAliveID(id);
    if (ImGui::ItemAdd(rect, id)) {
        bool hovered = false;
        const ImGuiButtonFlags flags =
            what.on_press ? ImGuiButtonFlags_PressedOnClick : ImGuiButtonFlags_PressedOnClickRelease;
        if (ImGui::ButtonBehavior(rect, id, &hovered, &result.held, flags)) {
            result.pressed = true;
            result.at = ImGui::GetIO().MousePos;
            if (what.in_ring) surface.focus.move_to(std::string(path));
        }
        result.long_press = surface.gestures.long_press(id);
    }
    if (!is_field && surface.layer == surface.focus.layer() && surface.focus.activates(path))
        result.pressed = true;
    if (result.focused && !is_field && surface.focus.outlined(path)) outline(surface, box, clip);
    if (result.pressed) surface.redraw();
    return result;
}

Box place(Surface& /*surface*/, float width, float height) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const Box box = Box::at(ImVec2(std::floor(cursor.x), std::floor(cursor.y)), width, height);
    ImGui::ItemSize(ImVec2(width, height));
    return box;
}

void move_down(float pixels) { ImGui::GetCurrentWindow()->DC.CursorPos.y += pixels; }

void reveal(const Box& box, float margin) { reveal_in(ImGui::GetCurrentWindow(), box, margin); }

void reveal(const WidgetRecord& widget, float margin) {
    reveal_in(ImGui::FindWindowByID(widget.window), widget.box, margin);
}

}  // namespace arpenteur
