#include "app/widgets/layout.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/imgui_versions.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

constexpr ImGuiWindowFlags child_flags = ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                         ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar |
                                         ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;

// Where one is in what scrolls: drawn over the content, at the edge.
void draw_indicator(const Surface& surface, bool sideways) {
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const float most = sideways ? window.ScrollMax.x : window.ScrollMax.y;
    if (most <= 0.0F) return;
    const Box view{window.InnerRect.Min, window.InnerRect.Max};
    const float length = sideways ? view.width() : view.height();
    const float thumb = std::max(surface.px(32.0F), length * length / (length + most));
    const float at = (length - thumb) * (sideways ? window.Scroll.x : window.Scroll.y) / most;
    const float width = surface.px(indicator_width);
    const float edge = surface.px(2.0F);
    const Box bar = sideways ? Box::at({view.min.x + at, view.max.y - width - edge}, thumb, width)
                             : Box::at({view.max.x - width - edge, view.min.y + at}, width, thumb);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect(view.min, view.max);
    list->AddRectFilled(bar.min, bar.max, colours::border, width / 2.0F);
    list->PopClipRect();
}

}  // namespace

void space(Surface& surface, float length_at_scale_1) {
    const float length = std::round(length_at_scale_1 * surface.theme.scale());
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DC.CursorPos.y += length;
    window->DC.CursorMaxPos.y = std::max(window->DC.CursorMaxPos.y, window->DC.CursorPos.y);
}

void rule(Surface& surface) {
    const Box box = place(surface, surface.width(), surface.px(1.0F));
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, colours::line);
}

void scroll_to_the_top() { ImGui::SetScrollY(0.0F); }

void scroll_area(Surface& surface, std::string_view path, const ScrollAreaLook& look,
                 const std::function<void()>& content) {
    const ImGuiID id = ImHashStr(path.data(), path.size());
    const ImVec2 left = ImGui::GetContentRegionAvail();
    const ImVec2 size(look.width > 0.0F ? look.width : surface.width(),
                      look.height > 0.0F ? look.height : left.y - look.leave);
    float padding_x = surface.px(look.padding_x);
    if (look.widest > 0.0F)
        padding_x = std::max(padding_x, std::floor((size.x - surface.px(look.widest)) / 2.0F));
    const float spacing = surface.px(look.gap);

    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (look.ground != 0)
        ImGui::GetWindowDrawList()->AddRectFilled(corner, ImVec2(corner.x + size.x, corner.y + size.y),
                                                  look.ground);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding_x, surface.px(look.padding_y)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(spacing, spacing));
    ImGuiWindowFlags flags = child_flags | ImGuiWindowFlags_AlwaysUseWindowPadding;
    if (look.sideways) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    if (ImGui::BeginChild(id, ImVec2(std::max(1.0F, size.x), std::max(1.0F, size.y)), false, flags)) {
        const Room whole(surface, 0.0F);
        content();
        // The gap after the last control is not content.
        draw_indicator(surface, false);
        if (look.sideways) draw_indicator(surface, true);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
}

TwoColumns::TwoColumns(Surface& surface, std::string_view path)
    : surface_(surface),
      path_(path),
      narrow_(surface.display().x < surface.px(3.0F * rail_width)),
      rail_width_(surface.px(narrow_ ? narrow_rail_width : rail_width)),
      corner_(ImGui::GetCursorScreenPos()),
      height_(ImGui::GetContentRegionAvail().y),
      width_(surface.width()) {}

void TwoColumns::rail(const std::function<void()>& rows) {
    surface_.narrow_rail = narrow_;
    ImGui::SetCursorScreenPos(corner_);
    scroll_area(surface_, path_ + "/rail",
                {.height = height_,
                 .width = rail_width_,
                 .ground = colours::rail,
                 .padding_x = 0.0F,
                 .padding_y = 0.0F,
                 .gap = 0.0F},
                rows);
    surface_.narrow_rail = false;
}

void TwoColumns::content(const std::function<void()>& controls, const ScrollAreaLook& look) {
    ImGui::SetCursorScreenPos(ImVec2(corner_.x + rail_width_, corner_.y));
    ScrollAreaLook inside = look;
    inside.height = height_ - look.leave;
    inside.width = width_ - rail_width_;
    scroll_area(surface_, path_ + "/content", inside, controls);
}

CellFlow::CellFlow(Surface& surface, float least_width, std::size_t most)
    : surface_(surface),
      columns_(1),
      cell_width_(surface.width()),
      corner_(ImGui::GetCursorScreenPos()),
      row_y_(corner_.y),
      bottom_(corner_.y) {
    const float between = ImGui::GetStyle().ItemSpacing.x;
    const float room = surface.width();
    columns_ = std::max<std::size_t>(1, static_cast<std::size_t>((room + between) / (least_width + between)));
    if (most > 0) columns_ = std::min(columns_, most);
    const auto count = static_cast<float>(columns_);
    cell_width_ = std::floor((room - between * (count - 1.0F)) / count);
}

void CellFlow::close() {
    if (!open_) return;
    ImGui::EndGroup();
    surface_.rooms.pop_back();
    bottom_ = std::max(bottom_, ImGui::GetItemRectMax().y);
    open_ = false;
}

void CellFlow::next() {
    close();
    const std::size_t column = drawn_ % columns_;
    const float between = ImGui::GetStyle().ItemSpacing.x;
    if (column == 0 && drawn_ > 0) row_y_ = bottom_ + ImGui::GetStyle().ItemSpacing.y;
    ImGui::SetCursorScreenPos(
        ImVec2(corner_.x + static_cast<float>(column) * (cell_width_ + between), row_y_));
    ImGui::BeginGroup();
    surface_.rooms.push_back(cell_width_);
    open_ = true;
    ++drawn_;
}

void CellFlow::finish() {
    close();
    if (drawn_ == 0) return;
    ImGui::SetCursorScreenPos(corner_);
    ImGui::ItemSize(ImVec2(0.0F, bottom_ - corner_.y));
}

void cells(Surface& surface, float least_width_at_scale_1, const std::function<void(CellFlow&)>& content,
           std::size_t most) {
    CellFlow grid(surface, surface.px(least_width_at_scale_1), most);
    content(grid);
    grid.finish();
}

void panel(Surface& surface, const std::function<void()>& content, ImU32 ground) {
    const float width = surface.width();
    const float padding = surface.px(16.0F);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImDrawListSplitter layers;
    layers.Split(list, 2);
    layers.SetCurrentChannel(list, 1);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(ImVec2(corner.x + padding, corner.y + padding));
    ImGui::BeginGroup();
    {
        const Room inside(surface, width - 2.0F * padding);
        content();
    }
    ImGui::EndGroup();
    const float bottom = ImGui::GetItemRectMax().y + padding;
    layers.SetCurrentChannel(list, 0);
    const Box box{corner, {corner.x + width, bottom}};
    list->AddRectFilled(box.min, box.max, ground, surface.px(radius));
    list->AddRect(box.min, box.max, colours::line, surface.px(radius), 0, surface.theme.stroke(1.0F));
    layers.Merge(list);
    ImGui::SetCursorScreenPos(corner);
    ImGui::ItemSize(ImVec2(width, bottom - corner.y));
}

}  // namespace arpenteur
