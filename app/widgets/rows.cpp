#include "app/widgets/rows.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/widgets/layout.h"
#include "app/widgets/marks.h"
#include "app/widgets/touch.h"

namespace arpenteur {

namespace {

void draw_state(Surface& surface, ImVec2 centre, const RailRow& row) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius_px = surface.px(24.0F);  // holds "G4.3" within the ring
    const Box square =
        Box::at({centre.x - radius_px, centre.y - radius_px}, 2.0F * radius_px, 2.0F * radius_px);
    ImU32 ink = colours::paper;
    switch (row.state) {
        case RailState::none:
            list.AddCircleFilled(centre, radius_px, colours::paper, 40);
            list.AddCircle(centre, radius_px, colours::border, 40, surface.theme.stroke(1.5F));
            ink = colours::ink;
            break;
        case RailState::started:
            list.AddCircleFilled(centre, radius_px, colours::paper, 40);
            list.AddCircle(centre, radius_px - surface.px(1.0F), colours::primary, 40,
                           surface.theme.stroke(4.0F));
            ink = colours::ink;
            break;
        case RailState::done:
            list.AddCircleFilled(centre, radius_px, colours::done, 40);
            break;
        case RailState::attention:
            list.AddRectFilled(square.min, square.max, colours::attention, surface.px(5.0F));
            break;
    }
    draw_line(surface, square, row.number, surface.fonts.small_strong, ink, Align::centre, Fit::whole);
}

float widest_word(std::string_view text, const Font& font) {
    float widest = 0.0F;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        widest = std::max(widest, font.width(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return std::ceil(widest);
}

struct MatrixWidths {
    float title = 0.0F;
    std::vector<float> columns;

    float whole() const {
        float sum = title;
        for (const float column : columns) sum += column;
        return sum;
    }
};

// No word is broken. Titles get the room that columns of their least width leave, up to half of it, whatever
// the titles are: two matrices one above the other have the same edges.
MatrixWidths widths_of(const Surface& surface, std::span<const std::string> columns,
                       std::span<const std::string> rows, float room) {
    MatrixWidths widths;
    float least = 0.0F;
    for (const std::string& name : columns) {
        const float words = widest_word(name, surface.fonts.small_strong) + surface.px(6.0F);
        widths.columns.push_back(std::max(surface.px(84.0F), words));
        least += widths.columns.back();
    }
    float words = 0.0F;
    for (const std::string& name : rows) words = std::max(words, widest_word(name, surface.fonts.rail));
    words = std::min(words + surface.px(16.0F), room * 0.5F);
    widths.title = std::floor(std::clamp(room - least, words, room * 0.5F));
    const float shared = std::floor((room - widths.title - least) / static_cast<float>(columns.size()));
    for (float& column : widths.columns) column += std::max(0.0F, shared);
    return widths;
}

}  // namespace

bool rail_row(Surface& surface, std::string_view path, const RailRow& row) {
    const float width = surface.width();
    const bool narrow = surface.narrow_rail;
    const float disc_x = narrow ? width / 2.0F : surface.px(34.0F);
    const float text_left = surface.px(68.0F);
    const float text_width = std::max(1.0F, width - text_left - surface.px(16.0F));
    TextBlock block(row.title, row.selected ? surface.fonts.rail_strong : surface.fonts.rail, text_width,
                    1.15F);
    block.limit(3);
    const float height = narrow ? surface.px(row_height)
                                : std::max(surface.px(row_height), block.height() + surface.px(14.0F));
    const Box box = place(surface, width, height);
    const Touch hit =
        touch(surface, path, box,
              {.role = WidgetRole::row, .label = row.title, .value = row.number, .selected = row.selected});
    if (!ImGui::IsRectVisible(box.min, box.max)) return hit.pressed;

    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (row.selected || hit.held)
        list.AddRectFilled(box.min, box.max, hit.held ? colours::held : colours::paper);
    const float edge = surface.px(12.0F);
    list.AddLine({box.min.x + (narrow ? 0.0F : edge), box.max.y - 1.0F},
                 {box.max.x - (narrow ? 0.0F : edge), box.max.y - 1.0F}, colours::line);
    if (row.selected)
        list.AddRectFilled(box.min, {box.min.x + surface.px(5.0F), box.max.y}, colours::primary);
    draw_state(surface, {std::floor(box.min.x + disc_x), std::floor(box.centre().y)}, row);
    if (!narrow)
        block.draw(surface, {box.min.x + text_left, std::floor(box.centre().y - block.height() / 2.0F)},
                   colours::ink);
    return hit.pressed;
}

void rail_heading(Surface& surface, std::string_view text) {
    const float width = surface.width();
    if (surface.narrow_rail) {
        const Box box = place(surface, width, surface.px(3.0F));
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, colours::border);
        return;
    }
    const float left = surface.px(17.0F);
    const TextBlock block(text, surface.fonts.small_strong, width - 2.0F * left, 1.2F);
    const Box box = place(surface, width, block.height() + surface.px(22.0F));
    block.draw(surface, {box.min.x + left, box.min.y + surface.px(15.0F)}, colours::second_ink);
}

RowTouch list_row(Surface& surface, std::string_view path, const ListRow& row) {
    const float width = surface.width();
    const float padding = surface.px(16.0F);
    const float sign = row.icon == Icon::none ? 0.0F : surface.px(40.0F);
    const float action = row.action.empty() ? 0.0F : surface.px(60.0F);
    const float chevron = row.chevron ? surface.px(28.0F) : 0.0F;
    const float mark = row.badge.empty() ? 0.0F : badge_width(surface, row.badge) + padding;
    // A badge that would squeeze the title goes under it.
    const bool mark_below = mark > 0.38F * width;
    const float text_width = width - action - 2.0F * padding - sign - chevron - (mark_below ? 0.0F : mark);
    TextBlock head(row.title, surface.fonts.strong, text_width);
    head.limit(2);
    TextBlock foot(row.subtitle, surface.fonts.small, text_width);
    foot.limit(2);
    float text_height = head.height();
    if (!row.subtitle.empty()) text_height += foot.height();
    if (mark_below) text_height += badge_height(surface) + surface.px(6.0F);

    const Box box = place(surface, width, std::max(surface.px(row_height), text_height + surface.px(22.0F)));
    const Box main{box.min, {box.max.x - action, box.max.y}};
    RowTouch result;
    const Touch hit = touch(surface, path, main,
                            {.role = WidgetRole::row,
                             .label = row.title,
                             .value = row.badge,
                             .enabled = row.enabled,
                             .selected = row.selected});
    result.opened = hit.pressed;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = surface.px(radius);
    ImU32 ground = row.selected ? colours::selected : colours::paper;
    if (hit.held) ground = colours::held;
    if (!row.enabled) ground = colours::rail;
    list.AddRectFilled(box.min, box.max, ground, round);
    list.AddRect(box.min, box.max, row.selected ? colours::primary : colours::border, round, 0,
                 surface.theme.stroke(row.selected ? selected_border_width : border_width));

    const ImU32 ink = row.enabled ? colours::ink : colours::second_ink;
    if (row.icon != Icon::none)
        draw_icon(list, row.icon, {main.min.x + padding + surface.px(13.0F), main.centre().y},
                  surface.px(24.0F), colours::second_ink);
    ImVec2 at(main.min.x + padding + sign, std::floor(main.centre().y - text_height / 2.0F));
    head.draw(surface, at, ink);
    at.y += head.height();
    if (!row.subtitle.empty()) {
        foot.draw(surface, at, colours::second_ink);
        at.y += foot.height();
    }
    float right = main.max.x - padding;
    if (row.chevron) {
        draw_icon(list, Icon::chevron_right, {right - surface.px(6.0F), main.centre().y}, surface.px(18.0F),
                  colours::second_ink);
        right -= chevron;
    }
    if (!row.badge.empty()) {
        const ImVec2 corner = mark_below ? ImVec2(at.x, at.y + surface.px(6.0F))
                                         : ImVec2(right - badge_width(surface, row.badge),
                                                  std::floor(main.centre().y - badge_height(surface) / 2.0F));
        badge_in(surface, corner, row.badge, row.badge_tone);
    }
    if (!row.action.empty()) {
        const Box button{{main.max.x, box.min.y}, box.max};
        const Touch acted = touch(surface, std::string(path) + "/action", button, {.label = row.action});
        result.acted = acted.pressed;
        if (acted.held)
            list.AddRectFilled(button.min, button.max, colours::held, round, ImDrawFlags_RoundCornersRight);
        list.AddLine({button.min.x, button.min.y + padding}, {button.min.x, button.max.y - padding},
                     colours::line);
        draw_icon(list, row.action_icon, button.centre(), surface.px(22.0F), colours::second_ink);
    }
    return result;
}

bool matrix_cell(Surface& surface, std::string_view path, const Box& box, const MatrixCell& cell) {
    const Touch hit =
        touch(surface, path, box,
              {.role = WidgetRole::choice,
               .label = cell.label.empty() ? std::string_view(cell.mark) : std::string_view(cell.label),
               .value = cell.mark,
               .enabled = cell.enabled,
               .selected = cell.selected});
    if (!ImGui::IsRectVisible(box.min, box.max)) return hit.pressed;
    const ToneColours paint = colours_of(cell.tone);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Box inner = box.inset(surface.px(2.0F), surface.px(2.0F));
    ImU32 ground = cell.filled ? paint.ground : colours::paper;
    if (hit.held) ground = colours::held;
    const float round = surface.px(6.0F);
    list.AddRectFilled(inner.min, inner.max, ground, round);
    const bool strong = cell.selected;
    list.AddRect(inner.min, inner.max,
                 strong        ? colours::primary
                 : cell.filled ? paint.ink
                               : colours::line,
                 round, 0, surface.theme.stroke(strong ? selected_border_width : 1.0F));
    draw_line(surface, inner, cell.mark, surface.fonts.strong, cell.filled ? paint.ink : colours::second_ink,
              Align::centre, Fit::whole);
    return hit.pressed;
}

std::optional<MatrixTouch> matrix(Surface& surface, std::string_view path,
                                  std::span<const std::string> columns, std::span<const std::string> rows,
                                  const std::function<MatrixCell(std::size_t, std::size_t)>& cell) {
    std::optional<MatrixTouch> touched;
    if (columns.empty()) return touched;
    const float room = surface.width();
    const MatrixWidths widths = widths_of(surface, columns, rows, room);
    const Font& small = surface.fonts.small_strong;
    const float title_room = widths.title - surface.px(16.0F);

    std::vector<float> heights;
    float header = 0.0F;
    for (std::size_t column = 0; column < columns.size(); ++column)
        header = std::max(header, TextBlock(columns[column], small, widths.columns[column], 1.15F).height());
    header += surface.px(10.0F);
    float total = header;
    for (const std::string& name : rows) {
        const TextBlock block(name, surface.fonts.rail, title_room, 1.15F);
        heights.push_back(std::max(surface.px(52.0F), block.height() + surface.px(10.0F)));
        total += heights.back();
    }

    const auto draw = [&] {
        const Box area = place(surface, widths.whole(), total);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        float x = area.min.x + widths.title;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const float width = widths.columns[column];
            const TextBlock block(columns[column], small, width, 1.15F);
            block.draw(surface,
                       {std::floor(x + (width - block.width()) / 2.0F),
                        area.min.y + header - surface.px(6.0F) - block.height()},
                       colours::second_ink, Align::centre);
            x += width;
        }
        float y = area.min.y + header;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const float height = heights[row];
            const TextBlock block(rows[row], surface.fonts.rail, title_room, 1.15F);
            block.draw(surface, {area.min.x, std::floor(y + (height - block.height()) / 2.0F)}, colours::ink);
            list.AddLine({area.min.x, y}, {area.max.x, y}, colours::line);
            x = area.min.x + widths.title;
            for (std::size_t column = 0; column < columns.size(); ++column) {
                const float width = widths.columns[column];
                const std::string name =
                    std::string(path) + "/" + std::to_string(row) + "/" + std::to_string(column);
                if (matrix_cell(surface, name, Box::at({x, y}, width, height), cell(row, column)))
                    touched = MatrixTouch{row, column};
                x += width;
            }
            y += height;
        }
    };
    if (widths.whole() <= room + 1.0F)
        draw();
    else
        scroll_area(
            surface, std::string(path) + "/scroll",
            {.height = total + surface.px(12.0F), .padding_x = 0.0F, .padding_y = 0.0F, .sideways = true},
            draw);
    return touched;
}

}  // namespace arpenteur
